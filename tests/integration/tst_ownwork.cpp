// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"
#include "largefiletest.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// What a transfer that was cut off has written itself is not taken for somebody else's.
class TestOwnWork : public LargeFileTest
{
    Q_OBJECT
private slots:
    void completedUploadIsNotSkipped_data();
    void completedUploadIsNotSkipped();
    void objectOfSomebodyElseIsSkipped();
    void completedUploadKeepsItsName();
    void uploadWithoutItsTagsIsNotSkippedByARetry();
    void copyWithoutItsAclIsNotSkipped();
    void completedUploadThatCannotBeLookedAtIsNotSentAgain();
    void emptyFileAfterAPowerFailureIsFetchedAgain();
    void downloadThatWasPausedGoesOnWithTheNewObject();

private:
    TransferRequest upload(ConflictPolicy rule) const
    {
        TransferRequest request = LargeFileTest::upload();
        request.existing = rule;
        return request;
    }
    /// The program ends while the answer to such a request of \a request is held back.
    void cutOffWithin(const TransferRequest &request, const char *method, const char *inTarget)
    {
        {
            const auto probe = start();
            m_relay->setRule(holdAnswers(method, inTarget));
            probe->engine().submit(request);
            QVERIFY(TransferProbe::waitUntil([this] { return m_relay->held() == 1; }));
        }
        m_journal.reset();
        passEverything();
    }
    QList<ObjectKey> keys() { return m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()); }
    QByteArray tagOf(const ObjectKey &key)
    {
        const auto tags = m_gateway.call(
            [&](const S3Client &s3) { return s3.getObjectTagging(m_bucket, key); });
        return tags && tags->size() == 1 ? tags->first().second : QByteArray();
    }
    QByteArray aclOf(const ObjectKey &key)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.getObjectAcl(m_bucket, key); })
            .value_or("(none)");
    }
};

void TestOwnWork::completedUploadIsNotSkipped_data()
{
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::newRow("skip") << ConflictPolicy::Skip;
    QTest::newRow("if newer") << ConflictPolicy::OverwriteIfNewer;
    QTest::newRow("if different") << ConflictPolicy::OverwriteIfDifferent;
}

void TestOwnWork::completedUploadIsNotSkipped()
{
    QFETCH(const ConflictPolicy, rule);
    TransferRequest request = upload(rule);
    request.options.tags = {{"colour", "blue"}};
    cutOffWithin(request, "POST", "uploadId");
    QVERIFY(isStored()); // and nobody told us
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(outcome.items.first().verification));
    QCOMPARE(tagOf(ObjectKey("big.bin")), QByteArray("blue"));
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
}

void TestOwnWork::objectOfSomebodyElseIsSkipped()
{
    cutOff(upload(ConflictPolicy::Skip), 2);
    m_gateway.put(m_bucket, ObjectKey("big.bin"), "of somebody else");
    const auto outcome = runAgain(upload(ConflictPolicy::Skip));
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or(""), "of somebody else");
}

void TestOwnWork::completedUploadKeepsItsName()
{
    m_gateway.put(m_bucket, ObjectKey("big.bin"), "of somebody else");
    const TransferRequest request = upload(ConflictPolicy::KeepBoth);
    cutOffWithin(request, "POST", "uploadId");
    QCOMPARE(keys().size(), 2);
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(keys(), QList<ObjectKey>({ObjectKey("big (1).bin"), ObjectKey("big.bin")}));
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or(""), "of somebody else");
}

void TestOwnWork::uploadWithoutItsTagsIsNotSkippedByARetry()
{
    TransferRequest request = upload(ConflictPolicy::Skip);
    request.options.tags = {{"colour", "blue"}};
    const auto probe = start();
    m_relay->setRule(refuse("PUT", "tagging"));
    const auto failed = probe->run(request);
    QCOMPARE(failed.batch.failed, 1);
    m_relay->setRule({});
    probe->engine().retry(failed.batch.id);
    QVERIFY(
        TransferProbe::waitUntil([&] { return probe->outcome(failed.batch.id).batch.done == 1; }));
    QCOMPARE(tagOf(ObjectKey("big.bin")), QByteArray("blue"));
}

void TestOwnWork::copyWithoutItsAclIsNotSkipped()
{
    const ObjectKey source("from/object");
    m_gateway.put(m_bucket, source, "content");
    m_gateway.call([&](const S3Client &s3) -> QCoro::Task<Result<>> {
        const Result<QByteArray> acl = co_await s3.getObjectAcl(m_bucket, source);
        QByteArray open = acl.value_or("");
        open.replace("</AccessControlList>",
            "<Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xsi:type=\"Group\"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>"
            "</Grantee><Permission>READ</Permission></Grant></AccessControlList>");
        co_return co_await s3.putObjectAcl(m_bucket, source, open);
    });
    RemoteSelection selection;
    selection.key = ObjectKey("from/");
    selection.isPrefix = true;
    selection.targetName = "to/";
    TransferRequest request
        = TransferRequest::copy(m_service, m_bucket, {selection}, m_bucket, ObjectKey());
    request.connection = connectionId;
    request.existing = ConflictPolicy::Skip;
    request.options.keepsAcl = true;
    cutOffWithin(request, "PUT", "/to/object");
    QVERIFY(!aclOf(ObjectKey("to/object")).contains("AllUsers"));
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(aclOf(ObjectKey("to/object")).contains("AllUsers"));
}

void TestOwnWork::completedUploadThatCannotBeLookedAtIsNotSentAgain()
{
    cutOffAt("POST", "uploadId");
    QVERIFY(isStored());
    {
        const auto probe = start();
        m_relay->setRule([](const Relay::Request &request) {
            return request.method == "HEAD" ? Relay::Fate::say("503 Service Unavailable", {})
                                            : Relay::Fate::pass();
        });
        const auto outcome = probe->run(LargeFileTest::upload());
        QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::Throttled);
    }
    m_relay->setRule({});
    const auto outcome = runAgain(LargeFileTest::upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
}

/// Its name had reached the disk, nothing else had: not even that it was done.
void TestOwnWork::emptyFileAfterAPowerFailureIsFetchedAgain()
{
    m_gateway.put(m_bucket, ObjectKey("f/a"), "content");
    m_gateway.put(m_bucket, ObjectKey("f/mine"), "content");
    m_gateway.put(m_bucket, ObjectKey("f/z"), m_content);
    RemoteSelection folder;
    folder.key = ObjectKey("f/");
    folder.isPrefix = true;
    TransferRequest request
        = TransferRequest::download(m_service, m_bucket, {folder}, m_tree->path("to"));
    request.connection = connectionId;
    request.existing = ConflictPolicy::Skip;
    {
        const auto probe = start();
        m_relay->setRule([](const Relay::Request &asked) {
            return asked.method == "GET" && !asked.target.contains("list-type")
                ? Relay::Fate::hold()
                : Relay::Fate::pass();
        });
        probe->engine().submit(request);
        QVERIFY(TransferProbe::waitUntil([this] { return m_relay->held() > 2; }));
        probe->destroyEngine();
        auto aged = m_journal->ask<void>([](JournalDatabase &database) {
            return database.run(QStringLiteral("UPDATE batch SET created = 1"));
        });
        aged.waitForFinished();
        QVERIFY(aged.result());
    }
    m_journal.reset();
    passEverything();
    m_tree->addFile("to/a", {});
    m_tree->addFile("to/mine", "was here");
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.batch.done, 2);
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(m_tree->read("to/a"), QByteArray("content"));
    QCOMPARE(m_tree->read("to/mine"), QByteArray("was here"));
}

void TestOwnWork::downloadThatWasPausedGoesOnWithTheNewObject()
{
    m_gateway.put(m_bucket, ObjectKey("big.bin"), m_content);
    const auto probe = start();
    const BatchId batch = submitAndHold(*probe, download(), 2);
    probe->engine().pause(batch);
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(batch).batch.running == 0; }));
    passEverything();
    m_relay->setRule({});
    m_content[0] = char(m_content[0] + 1);
    m_gateway.put(m_bucket, ObjectKey("big.bin"), m_content);
    probe->engine().resume(batch);
    const auto outcome = probe->waitFor(batch);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::SourceChanged);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
}

QTEST_GUILESS_MAIN(TestOwnWork)
#include "tst_ownwork.moc"
