// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "oddtree.h"
#include "programs.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QFileInfo>
#include <QTest>

using namespace windlass;

namespace {

constexpr qint64 threshold = 256 * kibibyte;

/// The server does not mind how small the ranges are.
TransferConfig smallRanges()
{
    TransferConfig config;
    config.multipartThreshold = threshold;
    config.partSize = 100 * kibibyte;
    config.maxRequests = 8;
    return config;
}

} // namespace

/// Downloads by the engine, against the gateway.
class TestDownloads : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void objectArrivesWhole_data();
    void objectArrivesWhole();
    void largeObjectIsFetchedInRanges();
    void sizeThatIsNotKnownIsAskedFor();
    void timeOfTheObjectBecomesTheFiles();
    void prefixBecomesAFolder();
    void onlyWhatIsBelowThePrefixIsFetched();
    void oddTreeComesBackTheSame();
    void treeMadeByAwsIsFetched();
    void moreThanAPageIsFetched();
    void existingFileIsOverwritten();
    void existingFileIsLeftAloneIfWanted();
    void oneRequestAtATimeFetchesAFolder();
    void oneRequestAtATimeFetchesRanges();
    void lostConnectionGoesOn_data();
    void lostConnectionGoesOn();
    void objectThatChangesIsNotMixed();
    void failureLeavesTheExistingFileUntouched();

private:
    std::shared_ptr<S3Service> serviceThrough(const Relay &relay) const
    {
        return GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    }
    TransferRequest downloadOf(const RemoteSelection &selection, const TemporaryTree &target,
        std::shared_ptr<S3Service> service = {}) const
    {
        return TransferRequest::download(
            service ? service : m_gateway.service(), m_bucket, {selection}, target.path());
    }
    static RemoteSelection prefix(const QByteArray &key, const QByteArray &targetName = {})
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = true;
        selection.targetName = targetName;
        return selection;
    }
    static RemoteSelection object(const QByteArray &key)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.targetName = selection.key.name();
        return selection;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
};

void TestDownloads::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestDownloads::init()
{
    m_bucket = m_gateway.makeBucket();
}

void TestDownloads::objectArrivesWhole_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("one byte") << qint64(1);
    QTest::newRow("below the threshold") << threshold - 1;
    QTest::newRow("at the threshold") << threshold;
    QTest::newRow("above the threshold") << threshold + 1;
    QTest::newRow("whole ranges") << 1000 * kibibyte;
    QTest::newRow("whole ranges and a byte") << 1000 * kibibyte + 1;
}

void TestDownloads::objectArrivesWhole()
{
    QFETCH(qint64, size);
    const QByteArray content = patternBytes(size);
    m_gateway.put(m_bucket, ObjectKey("object"), content);
    TemporaryTree target;
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(downloadOf(prefix({}), target));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.total, 1);
    QCOMPARE(outcome.batch.doneBytes, size);
    QCOMPARE(outcome.items.value(0).done, size);
    QVERIFY(target.read("object") == content);
    QCOMPARE(target.contents().size(), 1);
}

void TestDownloads::largeObjectIsFetchedInRanges()
{
    Relay relay(m_gateway.endpoint());
    m_gateway.put(m_bucket, ObjectKey("below"), patternBytes(threshold - 1));
    m_gateway.put(m_bucket, ObjectKey("large"), patternBytes(1000 * kibibyte));
    TemporaryTree target;
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(downloadOf(prefix({}), target, serviceThrough(relay)));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(relay.count("GET", "/below"), 1);
    QCOMPARE(relay.count("GET", "/large"), 10);
}

void TestDownloads::sizeThatIsNotKnownIsAskedFor()
{
    const QByteArray content = patternBytes(threshold + 1);
    m_gateway.put(m_bucket, ObjectKey("a/object"), content);
    TemporaryTree target;
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(downloadOf(object("a/object"), target));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.doneBytes, content.size());
    QVERIFY(target.read("object") == content);
}

void TestDownloads::timeOfTheObjectBecomesTheFiles()
{
    m_gateway.put(m_bucket, ObjectKey("small"), "content");
    m_gateway.put(m_bucket, ObjectKey("large"), patternBytes(threshold));
    TemporaryTree target;
    TransferProbe probe(smallRanges());
    QCOMPARE(probe.run(downloadOf(prefix({}), target)).whyNotAllDone(), QByteArray());
    for (const char *key : {"small", "large"}) {
        const auto head = m_gateway.call(
            [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey(key)); });
        const QFileInfo file(QString::fromUtf8(target.path(key)));
        QCOMPARE(file.lastModified().toSecsSinceEpoch(), head->lastModified.toSecsSinceEpoch());
    }
}

void TestDownloads::prefixBecomesAFolder()
{
    m_gateway.put(m_bucket, ObjectKey("2026/trip/a"), "1");
    m_gateway.put(m_bucket, ObjectKey("2026/trip/deeper/b"), "2");
    m_gateway.put(m_bucket, ObjectKey("2026/trip/empty/"), {});
    TemporaryTree target;
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(downloadOf(prefix("2026/trip/", "trip/"), target));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    TemporaryTree expected;
    expected.addFile("trip/a", "1");
    expected.addFile("trip/deeper/b", "2");
    expected.addFolder("trip/empty");
    QCOMPARE(TemporaryTree::difference(expected.path(), target.path()), QByteArray());
}

void TestDownloads::onlyWhatIsBelowThePrefixIsFetched()
{
    for (const char *key : {"a/1", "a", "ab/1", "b/a/1"})
        m_gateway.put(m_bucket, ObjectKey(key), key);
    TemporaryTree target;
    TransferProbe probe(smallRanges());
    QCOMPARE(probe.run(downloadOf(prefix("a/"), target)).whyNotAllDone(), QByteArray());
    QCOMPARE(target.contents().keys(), QByteArrayList({"1"}));
}

void TestDownloads::oddTreeComesBackTheSame()
{
    TemporaryTree tree;
    addOddFiles(tree);
    addEmptyFolders(tree);
    tree.addFile("large.bin", patternBytes(3'000'001));
    TransferProbe upload(smallParts());
    const auto sent = upload.run(TransferRequest::upload(
        m_gateway.service(), {{tree.path(), "tree/"}}, m_bucket, ObjectKey("up/")));
    QCOMPARE(sent.whyNotAllDone(), QByteArray());

    TemporaryTree target;
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(downloadOf(prefix("up/tree/"), target));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.total, sent.batch.total);
    QCOMPARE(outcome.batch.doneBytes, sent.batch.doneBytes);
    QCOMPARE(TemporaryTree::difference(tree.path(), target.path()), QByteArray());
}

void TestDownloads::treeMadeByAwsIsFetched()
{
    TemporaryTree tree;
    addOddFiles(tree);
    tree.addFile("large.bin", patternBytes(9 * 1024 * kibibyte)); // above aws' threshold
    const ProgramResult aws = runAws(m_gateway,
        {QStringLiteral("s3"), QStringLiteral("cp"), QStringLiteral("--recursive"),
            QStringLiteral("--quiet"), QString::fromUtf8(tree.path()),
            QStringLiteral("s3://%1/").arg(m_bucket.display())});
    QCOMPARE(aws.errors, QByteArray());
    QCOMPARE(aws.exitCode, 0);

    TemporaryTree target;
    TransferProbe probe(smallRanges());
    QCOMPARE(probe.run(downloadOf(prefix({}), target)).whyNotAllDone(), QByteArray());
    QCOMPARE(TemporaryTree::difference(tree.path(), target.path()), QByteArray());
}

void TestDownloads::moreThanAPageIsFetched()
{
    TemporaryTree tree;
    for (int i = 0; i < 1100; ++i)
        tree.addFile("f" + QByteArray::number(i % 7) + '/' + QByteArray::number(i), "x");
    TransferProbe upload;
    QCOMPARE(
        upload.run(TransferRequest::upload(m_gateway.service(), {{tree.path(), {}}}, m_bucket, {}))
            .whyNotAllDone(),
        QByteArray());
    TemporaryTree target;
    TransferProbe probe;
    const auto outcome = probe.run(downloadOf(prefix({}), target));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.total, 1100);
    QCOMPARE(TemporaryTree::difference(tree.path(), target.path()), QByteArray());
}

void TestDownloads::existingFileIsOverwritten()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "new");
    TemporaryTree target;
    target.addFile("a", "old and longer");
    TransferProbe probe(smallRanges());
    QCOMPARE(probe.run(downloadOf(prefix({}), target)).whyNotAllDone(), QByteArray());
    QCOMPARE(target.read("a"), QByteArray("new"));
}

void TestDownloads::existingFileIsLeftAloneIfWanted()
{
    m_gateway.put(m_bucket, ObjectKey("folder/a"), "new");
    m_gateway.put(m_bucket, ObjectKey("folder/b"), "new, too");
    TemporaryTree target;
    target.addFile("folder/a", "old");
    TransferRequest request = downloadOf(prefix({}), target);
    request.existing = ConflictPolicy::Skip;
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(outcome.batch.done, 1);
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(target.read("folder/a"), QByteArray("old"));
    QCOMPARE(target.read("folder/b"), QByteArray("new, too"));
}

void TestDownloads::oneRequestAtATimeFetchesAFolder()
{
    for (int i = 0; i < 20; ++i)
        m_gateway.put(m_bucket, ObjectKey("file " + QByteArray::number(i)), patternBytes(i));
    Relay relay(m_gateway.endpoint());
    TransferConfig config = smallRanges();
    config.maxRequests = 1;
    TemporaryTree target;
    TransferProbe probe(config);
    const auto outcome = probe.run(downloadOf(prefix({}), target, serviceThrough(relay)));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.done, 20);
    QCOMPARE(relay.maxInFlight(), 1);
}

void TestDownloads::oneRequestAtATimeFetchesRanges()
{
    const QByteArray content = patternBytes(1000 * kibibyte);
    m_gateway.put(m_bucket, ObjectKey("large"), content);
    Relay relay(m_gateway.endpoint());
    TransferConfig config = smallRanges();
    config.maxRequests = 1;
    TemporaryTree target;
    TransferProbe probe(config);
    const auto outcome = probe.run(downloadOf(prefix({}), target, serviceThrough(relay)));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(relay.maxInFlight(), 1);
    QCOMPARE(relay.count("GET", "/large"), 10);
    QVERIFY(target.read("large") == content);
}

void TestDownloads::lostConnectionGoesOn_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("lostAfter");
    QTest::newRow("whole object, before its head") << threshold - 1 << qint64(-1);
    QTest::newRow("whole object, at its beginning") << threshold - 1 << qint64(0);
    QTest::newRow("whole object, in its middle") << threshold - 1 << qint64(99'999);
    QTest::newRow("range, in its middle") << 10 * threshold << qint64(50'001);
    QTest::newRow("range, before its last byte") << 10 * threshold << 100 * kibibyte - 1;
}

void TestDownloads::lostConnectionGoesOn()
{
    QFETCH(qint64, size);
    QFETCH(qint64, lostAfter);
    const QByteArray content = patternBytes(size);
    m_gateway.put(m_bucket, ObjectKey("object"), content);
    Relay relay(m_gateway.endpoint());
    bool isFirst = true;
    relay.setRule([&isFirst, lostAfter](const Relay::Request &request) {
        const bool isLost = request.isFor("GET", "/object") && std::exchange(isFirst, false);
        return isLost ? Relay::Fate::cut(lostAfter) : Relay::Fate::pass();
    });
    TemporaryTree target;
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(downloadOf(prefix({}), target, serviceThrough(relay)));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.doneBytes, size);
    QVERIFY(target.read("object") == content);
}

void TestDownloads::objectThatChangesIsNotMixed()
{
    const QByteArray before = patternBytes(1000 * kibibyte, 1);
    const QByteArray after = patternBytes(1000 * kibibyte, 2); // of the same size
    m_gateway.put(m_bucket, ObjectKey("object"), before);
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        return request.isFor("GET", "/object") ? Relay::Fate::hold(10) : Relay::Fate::pass();
    });
    TransferConfig config = smallRanges();
    config.maxRequests = 2;
    TemporaryTree target;
    target.addFile("object", "old");
    TransferProbe probe(config);
    const BatchId batch
        = probe.engine().submit(downloadOf(prefix({}), target, serviceThrough(relay)));
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 2; }));
    m_gateway.put(m_bucket, ObjectKey("object"), after);
    relay.release();
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::ObjectChanged);
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(target.contents().keys(), QByteArrayList({"object"}));
    QCOMPARE(target.read("object"), QByteArray("old"));
}

void TestDownloads::failureLeavesTheExistingFileUntouched()
{
    m_gateway.put(m_bucket, ObjectKey("object"), patternBytes(threshold - 1));
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) { // at every attempt
        return request.isFor("GET", "/object") ? Relay::Fate::cut(1000) : Relay::Fate::pass();
    });
    TemporaryTree target;
    target.addFile("object", "old");
    TransferProbe probe(smallRanges());
    const auto outcome = probe.run(downloadOf(prefix({}), target, serviceThrough(relay)));
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::ConnectionLost);
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(target.contents().keys(), QByteArrayList({"object"}));
    QCOMPARE(target.read("object"), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
