// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "oddtree.h"
#include "programs.h"
#include "relayrules.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

using namespace windlass;

namespace {
const qint64 uploadThreshold = smallParts().multipartThreshold;
} // namespace

/// Uploads by the engine, against the gateway.
class TestUploads : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void fileArrivesWhole_data();
    void fileArrivesWhole();
    void largeFileIsSentInParts();
    void contentTypeFollowsFromTheNameOrTheFirstBytes();
    void contentTypeFollowsFromTheNameOfALargeFile();
    void fileTakesTheNameItWasGiven();
    void folderTakesTheNameItWasGiven();
    void emptyFoldersBecomeMarkers();
    void linksAreFollowed();
    void awsReadsBackTheSameTree();
    void existingObjectIsOverwritten();
    void existingObjectIsLeftAloneIfWanted();
    void oneRequestAtATimeSendsAFileInParts();
    void oneRequestAtATimeSendsAFolder();
    void requestsAreSentSideBySide();
    void batchesRunSideBySide();
    void lostPartIsSentAgain();
    void lostAnswerToCreateIsLookedFor_data();
    void lostAnswerToCreateIsLookedFor();
    void lostAnswerToCompleteIsProbed();
    void nothingToSendEndsAtOnce();

private:
    TransferRequest uploadOf(const QList<LocalSelection> &sources, const QByteArray &prefix = {})
    {
        return TransferRequest::upload(m_gateway.service(), sources, m_bucket, ObjectKey(prefix));
    }
    TransferRequest uploadThrough(const Relay &relay, const QList<LocalSelection> &sources)
    {
        return TransferRequest::upload(
            GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()), sources,
            m_bucket, {});
    }
    ObjectHead head(const QByteArray &key)
    {
        return m_gateway
            .call([&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey(key)); })
            .value_or(ObjectHead());
    }
    QByteArray stored(const QByteArray &key)
    {
        return m_gateway.get(m_bucket, ObjectKey(key)).value_or("(nothing)");
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
};

void TestUploads::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestUploads::init()
{
    m_bucket = m_gateway.makeBucket();
}

void TestUploads::fileArrivesWhole_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("one byte") << qint64(1);
    QTest::newRow("below the threshold") << uploadThreshold - 1;
    QTest::newRow("at the threshold") << uploadThreshold;
    QTest::newRow("above the threshold") << uploadThreshold + 1;
    QTest::newRow("whole parts") << 15 * mebibyte;
    QTest::newRow("whole parts and a byte") << 15 * mebibyte + 1;
}

void TestUploads::fileArrivesWhole()
{
    QFETCH(qint64, size);
    TemporaryTree tree;
    const QByteArray content = patternBytes(size);
    tree.addFile("file.bin", content);
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadOf({{tree.path("file.bin"), "file.bin"}}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.total, 1);
    QCOMPARE(outcome.batch.doneBytes, size);
    QCOMPARE(outcome.items.size(), 1);
    QCOMPARE(outcome.items.first().done, size);
    QVERIFY(stored("file.bin") == content);
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey> {{}}).size(), 0);
}

void TestUploads::largeFileIsSentInParts()
{
    TemporaryTree tree;
    tree.addFile("below", patternBytes(uploadThreshold - 1));
    tree.addFile("at", patternBytes(uploadThreshold));
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadOf({{tree.path(), {}}}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(!head("below").etag.bytes().contains('-'));
    QVERIFY(head("at").etag.bytes().contains("-2"));
}

void TestUploads::contentTypeFollowsFromTheNameOrTheFirstBytes()
{
    TemporaryTree tree;
    tree.addFile("page.html", "<html>");
    tree.addFile("picture.png", "no picture");
    tree.addFile("a text without an extension", "text");
    tree.addFile("a picture without one", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"));
    tree.addFile("neither", QByteArray(10, '\0'));
    tree.addFile("nothing", {});
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(uploadOf({{tree.path(), {}}})).whyNotAllDone(), QByteArray());
    QCOMPARE(head("page.html").contentType, QByteArray("text/html"));
    QCOMPARE(head("picture.png").contentType, QByteArray("image/png"));
    QCOMPARE(head("a text without an extension").contentType, QByteArray("text/plain"));
    QCOMPARE(head("a picture without one").contentType, QByteArray("image/png"));
    QCOMPARE(head("neither").contentType, QByteArray("application/octet-stream"));
    QCOMPARE(head("nothing").contentType, QByteArray("application/octet-stream"));
}

void TestUploads::contentTypeFollowsFromTheNameOfALargeFile()
{
    TemporaryTree tree;
    tree.addFile("film.mp4", patternBytes(uploadThreshold));
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(uploadOf({{tree.path(), {}}})).whyNotAllDone(), QByteArray());
    QCOMPARE(head("film.mp4").contentType, QByteArray("video/mp4"));
}

void TestUploads::fileTakesTheNameItWasGiven()
{
    TemporaryTree tree;
    tree.addFile("original", "content");
    TransferProbe probe(smallParts());
    const auto outcome
        = probe.run(uploadOf({{tree.path("original"), "a new name"}}, "some/folder/"));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(stored("some/folder/a new name"), QByteArray("content"));
    QCOMPARE(outcome.items.first().target,
        QLatin1String("s3://") + m_bucket.display() + QLatin1String("/some/folder/a new name"));
}

void TestUploads::folderTakesTheNameItWasGiven()
{
    TemporaryTree tree;
    tree.addFile("a", "1");
    tree.addFile("deeper/b", "2");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadOf({{tree.path(), "holiday/"}}, "2026/"));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()),
        QList<ObjectKey>({ObjectKey("2026/holiday/a"), ObjectKey("2026/holiday/deeper/b")}));
}

void TestUploads::emptyFoldersBecomeMarkers()
{
    TemporaryTree tree;
    addEmptyFolders(tree);
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(uploadOf({{tree.path(), {}}})).whyNotAllDone(), QByteArray());
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()),
        QList<ObjectKey>({ObjectKey("empty/"), ObjectKey("outer/empty in a folder/"),
            ObjectKey("outer/\xc3\xa4 +%/")}));
}

void TestUploads::linksAreFollowed()
{
    TemporaryTree elsewhere;
    elsewhere.addFile("inside/file", "content");
    TemporaryTree tree;
    tree.addLink("to a file", elsewhere.path("inside/file"));
    tree.addLink("to a folder", elsewhere.path("inside"));
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(uploadOf({{tree.path(), {}}})).whyNotAllDone(), QByteArray());
    QCOMPARE(stored("to a file"), QByteArray("content"));
    QCOMPARE(stored("to a folder/file"), QByteArray("content"));
}

void TestUploads::awsReadsBackTheSameTree()
{
    TemporaryTree tree;
    addOddFiles(tree);
    tree.addFile("large.bin", patternBytes(11 * mebibyte));
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadOf({{tree.path(), "tree/"}}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());

    TemporaryTree fetched;
    const ProgramResult aws = runAws(m_gateway,
        {QStringLiteral("s3"), QStringLiteral("cp"), QStringLiteral("--recursive"),
            QStringLiteral("--quiet"), QStringLiteral("s3://%1/tree/").arg(m_bucket.display()),
            QString::fromUtf8(fetched.path())});
    QCOMPARE(aws.errors, QByteArray());
    QCOMPARE(aws.exitCode, 0);
    QCOMPARE(TemporaryTree::difference(tree.path(), fetched.path()), QByteArray());
}

void TestUploads::existingObjectIsOverwritten()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "old");
    TemporaryTree tree;
    tree.addFile("a", "new");
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(uploadOf({{tree.path(), {}}})).whyNotAllDone(), QByteArray());
    QCOMPARE(stored("a"), QByteArray("new"));
}

void TestUploads::existingObjectIsLeftAloneIfWanted()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "old");
    TemporaryTree tree;
    tree.addFile("a", "new");
    tree.addFile("b", "new, too");
    TransferRequest request = uploadOf({{tree.path(), {}}});
    request.existing = ConflictPolicy::Skip;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(outcome.batch.done, 1);
    QCOMPARE(outcome.in(TransferState::Skipped).value(0).name, QStringLiteral("a"));
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(stored("a"), QByteArray("old"));
    QCOMPARE(stored("b"), QByteArray("new, too"));
}

void TestUploads::oneRequestAtATimeSendsAFileInParts()
{
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    const QByteArray content = patternBytes(16 * mebibyte);
    tree.addFile("large", content);
    TransferConfig config = smallParts();
    config.maxRequests = 1;
    TransferProbe probe(config);
    const auto outcome = probe.run(uploadThrough(relay, {{tree.path(), {}}}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(relay.maxInFlight(), 1);
    QCOMPARE(relay.count("PUT", "partNumber="), 4);
    QVERIFY(stored("large") == content);
}

void TestUploads::oneRequestAtATimeSendsAFolder()
{
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    for (int i = 0; i < 20; ++i)
        tree.addFile("file " + QByteArray::number(i), patternBytes(i));
    TransferConfig config = smallParts();
    config.maxRequests = 1;
    TransferProbe probe(config);
    const auto outcome = probe.run(uploadThrough(relay, {{tree.path(), {}}}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(relay.maxInFlight(), 1);
}

void TestUploads::requestsAreSentSideBySide()
{
    Relay relay(m_gateway.endpoint());
    // Not one part is answered before as many as may be are under way.
    relay.setRule(holdAnswers("PUT", "partNumber="));
    TemporaryTree tree;
    tree.addFile("large", patternBytes(40 * mebibyte));
    TransferProbe probe(smallParts());
    const BatchId batch = probe.engine().submit(uploadThrough(relay, {{tree.path(), {}}}));
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 8; }));
    relay.release();
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(relay.maxInFlight(), 8);
}

void TestUploads::batchesRunSideBySide()
{
    TemporaryTree tree;
    for (int i = 0; i < 10; ++i)
        tree.addFile("file " + QByteArray::number(i), patternBytes(100 + i));
    TransferProbe probe(smallParts());
    QList<BatchId> batches;
    for (int i = 0; i < 5; ++i)
        batches.append(probe.engine().submit(
            uploadOf({{tree.path(), {}}}, "copy " + QByteArray::number(i) + '/')));
    for (const BatchId batch : batches) {
        const auto outcome = probe.waitFor(batch);
        QCOMPARE(outcome.whyNotAllDone(), QByteArray());
        QCOMPARE(outcome.batch.total, 10);
        QCOMPARE(outcome.batch.totalBytes, 1045);
    }
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()).size(), 50);
}

void TestUploads::lostPartIsSentAgain()
{
    Relay relay(m_gateway.endpoint());
    bool isFirst = true;
    relay.setRule([&isFirst](const Relay::Request &request) {
        const bool isLost = request.isFor("PUT", "partNumber=2") && std::exchange(isFirst, false);
        return isLost ? Relay::Fate::cut() : Relay::Fate::pass();
    });
    TemporaryTree tree;
    const QByteArray content = patternBytes(16 * mebibyte);
    tree.addFile("large", content);
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadThrough(relay, {{tree.path(), {}}}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.doneBytes, content.size());
    QCOMPARE(relay.count("PUT", "partNumber="), 5); // four parts, one of them twice
    QVERIFY(stored("large") == content);
}

void TestUploads::lostAnswerToCreateIsLookedFor_data()
{
    QTest::addColumn<int>("passed");
    QTest::addColumn<bool>("isReset");
    QTest::newRow("closed before it") << -1 << false;
    QTest::newRow("reset before it") << -1 << true;
    QTest::newRow("closed in it") << 100 << false;
}

/// One is begun for each file, and found.
void TestUploads::lostAnswerToCreateIsLookedFor()
{
    QFETCH(const int, passed);
    QFETCH(const bool, isReset);
    Relay relay(m_gateway.endpoint());
    relay.setRule([passed, isReset](const Relay::Request &request) {
        if (!request.isFor("POST", "uploads"))
            return Relay::Fate::pass();
        return isReset ? Relay::Fate::reset(passed) : Relay::Fate::cut(passed);
    });
    constexpr int files = 6;
    TemporaryTree tree;
    for (int i = 0; i < files; ++i)
        tree.addFile(QByteArray::number(i), patternBytes(6 * mebibyte, quint64(i)));
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadThrough(relay, {{tree.path(), {}}}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(relay.count("POST", "uploads"), files);
    for (int i = 0; i < files; ++i)
        QVERIFY(stored(QByteArray::number(i)) == patternBytes(6 * mebibyte, quint64(i)));
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey>(99)).size(), 0);
}

void TestUploads::lostAnswerToCompleteIsProbed()
{
    Relay relay(m_gateway.endpoint());
    bool isFirst = true;
    relay.setRule([&isFirst](const Relay::Request &request) {
        const bool isLost = request.isFor("POST", "?uploadId=") && std::exchange(isFirst, false);
        return isLost ? Relay::Fate::cut() : Relay::Fate::pass();
    });
    TemporaryTree tree;
    const QByteArray content = patternBytes(11 * mebibyte);
    tree.addFile("large", content);
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadThrough(relay, {{tree.path(), {}}}));
    QVERIFY(stored("large") == content);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
}

void TestUploads::nothingToSendEndsAtOnce()
{
    TemporaryTree tree;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(uploadOf({{tree.path(), {}}}));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.total, 0);
    QVERIFY(probe.engine().isIdle());
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
