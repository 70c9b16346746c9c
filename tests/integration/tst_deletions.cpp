// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "oddkeys.h"
#include "tests/support/gatewayfixture.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

using namespace windlass;

/// Deletions by the engine, against the gateway.
class TestDeletions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void prefixIsEmptied();
    void everyObjectIsCounted();
    void selectedObjectsGo();
    void oddKeysGo();
    void missingObjectIsNoFailure();
    void missingBucketIsToldOnce();
    void refusalIsToldAndNothingGoes();
    void refusedObjectIsNoSuccessAsWell_data();
    void refusedObjectIsNoSuccessAsWell();

private:
    TransferRequest deletionOf(
        const QList<RemoteSelection> &selections, std::shared_ptr<S3Service> service = {}) const
    {
        return TransferRequest::deletion(
            service ? service : m_gateway.service(), m_bucket, selections);
    }
    static RemoteSelection selection(const QByteArray &key, bool isPrefix = false)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = isPrefix;
        selection.targetName = selection.key.name();
        return selection;
    }
    QByteArrayList keys()
    {
        QByteArrayList result;
        for (const ObjectKey &key : m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()))
            result.append(key.bytes());
        return result;
    }
    void fill(const QByteArray &prefix, int count);

    GatewayFixture m_gateway;
    BucketName m_bucket;
};

void TestDeletions::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestDeletions::init()
{
    m_bucket = m_gateway.makeBucket();
}

void TestDeletions::fill(const QByteArray &prefix, int count)
{
    std::vector<QFuture<Result<PutObjectOutput>>> puts;
    for (int i = 0; i < count; ++i) {
        const auto work = [bucket = m_bucket, key = ObjectKey(prefix + QByteArray::number(i))](
                              S3Client s3) -> QCoro::Task<Result<PutObjectOutput>> {
            PutObjectInput input;
            input.bucket = bucket;
            input.key = key;
            co_return co_await s3.putObject(std::move(input));
        };
        puts.push_back(m_gateway.session().run(work));
    }
    for (const auto &put : puts)
        QCOMPARE(kindOf(GatewayFixture::await(put)), std::nullopt);
}

void TestDeletions::prefixIsEmptied()
{
    for (const char *key : {"a", "dir/", "dir/1", "dir/deeper/2", "directory", "z"})
        m_gateway.put(m_bucket, ObjectKey(key), key);
    TransferProbe probe;
    const auto outcome = probe.run(deletionOf({selection("dir/", true)}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.total, 3);
    QCOMPARE(keys(), QByteArrayList({"a", "directory", "z"}));
}

void TestDeletions::everyObjectIsCounted()
{
    fill("many/", 1100);
    m_gateway.put(m_bucket, ObjectKey("stays"), "content");
    TransferProbe probe;
    const auto outcome = probe.run(deletionOf({selection("many/", true)}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.total, 1100);
    QCOMPARE(outcome.batch.done, 1100);
    QCOMPARE(keys(), QByteArrayList({"stays"}));
}

void TestDeletions::selectedObjectsGo()
{
    for (const char *key : {"a", "b", "c/1", "c/2", "d"})
        m_gateway.put(m_bucket, ObjectKey(key), key);
    TransferProbe probe;
    const auto outcome
        = probe.run(deletionOf({selection("a"), selection("c/", true), selection("d")}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.total, 4);
    QCOMPARE(keys(), QByteArrayList({"b"}));
}

void TestDeletions::oddKeysGo()
{
    QList<RemoteSelection> selections;
    for (const OddKey &odd : oddKeys()) {
        m_gateway.put(m_bucket, ObjectKey(odd.key), odd.row);
        selections.append(selection(odd.key));
    }
    TransferProbe probe;
    const auto outcome = probe.run(deletionOf(selections));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.done, selections.size());
    QCOMPARE(keys(), QByteArrayList());
}

void TestDeletions::missingObjectIsNoFailure()
{
    TransferProbe probe;
    QCOMPARE(probe.run(deletionOf({selection("never was")})).whyNotAllDone(), QByteArray());
}

void TestDeletions::missingBucketIsToldOnce()
{
    m_bucket = BucketName("windlass-test-there-is-none");
    TransferProbe probe;
    const auto single = probe.run(deletionOf({selection("key")}));
    QCOMPARE(single.onlyFailure().error->kind, ErrorKind::NoSuchBucket);
    const auto prefix = probe.run(deletionOf({selection("dir/", true)}));
    QVERIFY(prefix.isFinished);
    QVERIFY(prefix.batch.scanError);
    QCOMPARE(prefix.batch.scanError->kind, ErrorKind::NoSuchBucket);
}

void TestDeletions::refusalIsToldAndNothingGoes()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    m_gateway.put(m_bucket, ObjectKey("b"), "content");
    TransferProbe probe;
    const auto outcome = probe.run(deletionOf({selection("a"), selection("b")},
        GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.otherCredentials())));
    QVERIFY(outcome.isFinished);
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.failed, 2);
    QCOMPARE(outcome.batch.done, 0);
    for (const ItemSnapshot &item : outcome.in(TransferState::Failed))
        QCOMPARE(item.error->kind, ErrorKind::AccessDenied);
    QCOMPARE(keys(), QByteArrayList({"a", "b"}));
}

void TestDeletions::refusedObjectIsNoSuccessAsWell_data()
{
    // With a control character in their keys they are deleted one by one, and refused so.
    QTest::addColumn<QByteArrayList>("keys");
    QTest::newRow("one") << QByteArrayList({"a\x01"});
    QTest::newRow("two") << QByteArrayList({"a\x01", "b\x01"});
}

void TestDeletions::refusedObjectIsNoSuccessAsWell()
{
    QFETCH(QByteArrayList, keys);
    QList<RemoteSelection> selections;
    for (const QByteArray &key : keys) {
        m_gateway.put(m_bucket, ObjectKey(key), "content");
        selections.append(selection(key));
    }
    TransferProbe probe;
    const auto outcome = probe.run(deletionOf(selections,
        GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.otherCredentials())));
    QCOMPARE(outcome.batch.failed, keys.size());
    QCOMPARE(outcome.batch.done, 0);
    QCOMPARE(outcome.in(TransferState::Failed).size(), keys.size());
    QCOMPARE(outcome.in(TransferState::Done).size(), 0); // no row that says the opposite
}

QTEST_GUILESS_MAIN(TestDeletions)
#include "tst_deletions.moc"
