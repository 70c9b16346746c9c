// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QElapsedTimer>
#include <QTest>

using namespace windlass;

namespace {
constexpr qint64 promptly = 5000; // milliseconds, on a machine that is busy

bool isEmptyButForFolders(const TemporaryTree &tree)
{
    const QByteArrayList kinds = tree.contents().values();
    return kinds.count("folder") == kinds.size();
}

} // namespace

/// What is left of a transfer that ends in the middle: nothing.
class TestCancellationEngine : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void uploadLeavesNothing_data();
    void uploadLeavesNothing();
    void uploadLeavesNothingWhenTheEngineGoes_data() { uploadLeavesNothing_data(); }
    void uploadLeavesNothingWhenTheEngineGoes();
    void uploadThatIsBeingCompletedIsWholeOrNothing();
    void copyLeavesNothing();
    void downloadLeavesNothing_data();
    void downloadLeavesNothing();
    void downloadLeavesNothingWhenTheEngineGoes_data() { downloadLeavesNothing_data(); }
    void downloadLeavesNothingWhenTheEngineGoes();
    void downloadLeavesTheExistingFile();
    void whatWaitsIsCancelledToo();
    void oneItemIsCancelledAndTheOthersGoOn();
    void waitingItemIsCancelledAlone();
    void allBatchesAreCancelled();
    void finishedBatchIsNotCancelled();
    void retryThatWaitsIsCancelled();
    void listingThatHangsEndsWithTheEngine();

private:
    /// Until \a count answers are being held.
    bool isHeld(int count) const
    {
        return TransferProbe::waitUntil([&] { return m_relay->held() >= count; });
    }
    std::shared_ptr<S3Service> service() const
    {
        return GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
    }
    TransferRequest upload(const TemporaryTree &tree) const
    {
        return TransferRequest::upload(service(), {{tree.path(), {}}}, m_bucket, {});
    }
    TransferRequest download(const TemporaryTree &target) const
    {
        RemoteSelection all;
        all.isPrefix = true;
        return TransferRequest::download(service(), m_bucket, {all}, target.path());
    }
    void holdAnswers(const QByteArray &method, const QByteArray &inTarget, qint64 afterBytes = -1)
    {
        m_relay->setRule([=](const Relay::Request &request) {
            return request.isFor(method.constData(), inTarget.constData())
                ? Relay::Fate::hold(afterBytes)
                : Relay::Fate::pass();
        });
    }
    /// Not at once: the gateway may still be busy with what it was asked before the connection
    /// ended.
    bool nothingIsLeft()
    {
        return TransferProbe::waitUntil(
            [&] {
                return m_gateway.keys(m_bucket).value_or(QList<ObjectKey> {{}}).isEmpty()
                    && m_gateway.unfinishedUploads(m_bucket)
                           .value_or(QList<ObjectKey> {{}})
                           .isEmpty();
            },
            std::chrono::seconds(10));
    }

    GatewayFixture m_gateway;
    std::unique_ptr<Relay> m_relay;
    BucketName m_bucket;
};

void TestCancellationEngine::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestCancellationEngine::init()
{
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_bucket = m_gateway.makeBucket();
}

void TestCancellationEngine::uploadLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("inTarget");
    QTest::addColumn<int>("held");
    QTest::newRow("while it is being begun") << QByteArray("POST") << QByteArray("?uploads") << 1;
    QTest::newRow("among its parts") << QByteArray("PUT") << QByteArray("partNumber=") << 8;
    QTest::newRow("before its last part") << QByteArray("PUT") << QByteArray("partNumber=10") << 1;
}

void TestCancellationEngine::uploadLeavesNothing()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, inTarget);
    QFETCH(int, held);
    TemporaryTree tree;
    tree.addFile("large", patternBytes(50 * mebibyte));
    TransferProbe probe(smallParts());
    holdAnswers(method, inTarget);
    const BatchId batch = probe.engine().submit(upload(tree));
    QVERIFY(isHeld(held));
    probe.engine().cancel(batch);
    if (inTarget == "?uploads")
        m_relay->release(); // the id comes after the cancellation, and is needed to abort
    const auto outcome = probe.waitFor(batch);
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.cancelled, 1);
    QVERIFY(outcome.batch.isCancelled);
    QCOMPARE(outcome.items.value(0).state, TransferState::Cancelled);
    QCOMPARE(probe.contradictions(), QByteArray());
    QVERIFY(nothingIsLeft());
}

void TestCancellationEngine::uploadLeavesNothingWhenTheEngineGoes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, inTarget);
    QFETCH(int, held);
    TemporaryTree tree;
    tree.addFile("large", patternBytes(50 * mebibyte));
    TransferProbe probe(smallParts());
    holdAnswers(method, inTarget);
    probe.engine().submit(upload(tree));
    QVERIFY(isHeld(held));
    if (inTarget == "?uploads")
        m_relay->release();
    QElapsedTimer timer;
    timer.start();
    probe.destroyEngine();
    QVERIFY(timer.elapsed() < promptly);
    QVERIFY(nothingIsLeft());
}

void TestCancellationEngine::uploadThatIsBeingCompletedIsWholeOrNothing()
{
    TemporaryTree tree;
    const QByteArray content = patternBytes(11 * mebibyte);
    tree.addFile("large", content);
    TransferProbe probe(smallParts());
    holdAnswers("POST", "?uploadId=");
    const BatchId batch = probe.engine().submit(upload(tree));
    QVERIFY(isHeld(1));
    probe.engine().cancel(batch);
    const auto outcome = probe.waitFor(batch);
    QVERIFY(outcome.isFinished);
    // The gateway had done it before it could be cancelled. Where that is known it is Done.
    if (outcome.batch.done == 1)
        QVERIFY(m_gateway.get(m_bucket, ObjectKey("large")).value_or(QByteArray()) == content);
    const auto left = m_gateway.get(m_bucket, ObjectKey("large"));
    QVERIFY(!left || *left == content);
    QVERIFY(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey> {{}}).isEmpty());
}

void TestCancellationEngine::copyLeavesNothing()
{
    const BucketName source = m_gateway.makeBucket();
    m_gateway.put(source, ObjectKey("large"), patternBytes(16 * mebibyte));
    RemoteSelection selection;
    selection.key = ObjectKey("large");
    selection.targetName = "copy";
    TransferProbe probe(smallParts());
    holdAnswers("PUT", "partNumber=");
    const BatchId batch = probe.engine().submit(
        TransferRequest::move(service(), source, {selection}, m_bucket, {}));
    QVERIFY(isHeld(4));
    probe.engine().cancel(batch);
    QCOMPARE(probe.waitFor(batch).batch.cancelled, 1);
    QCOMPARE(probe.contradictions(), QByteArray());
    QVERIFY(nothingIsLeft());
    QCOMPARE(m_gateway.keys(source).value_or(QList<ObjectKey>()).size(), 1);
}

void TestCancellationEngine::downloadLeavesNothing_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("afterBytes");
    QTest::addColumn<int>("held");
    QTest::newRow("before the answer") << 1 * mebibyte << qint64(-1) << 1;
    QTest::newRow("within the object") << 1 * mebibyte << qint64(500'000) << 1;
    QTest::newRow("among its ranges") << 50 * mebibyte << qint64(500'000) << 8;
}

void TestCancellationEngine::downloadLeavesNothing()
{
    QFETCH(qint64, size);
    QFETCH(qint64, afterBytes);
    QFETCH(int, held);
    m_gateway.put(m_bucket, ObjectKey("folder/object"), patternBytes(size));
    TemporaryTree target;
    TransferProbe probe(smallParts());
    holdAnswers("GET", "/object", afterBytes);
    const BatchId batch = probe.engine().submit(download(target));
    QVERIFY(isHeld(held));
    probe.engine().cancel(batch);
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.batch.cancelled, 1);
    QCOMPARE(probe.contradictions(), QByteArray());
    QVERIFY(isEmptyButForFolders(target));
}

void TestCancellationEngine::downloadLeavesNothingWhenTheEngineGoes()
{
    QFETCH(qint64, size);
    QFETCH(qint64, afterBytes);
    QFETCH(int, held);
    m_gateway.put(m_bucket, ObjectKey("folder/object"), patternBytes(size));
    TemporaryTree target;
    TransferProbe probe(smallParts());
    holdAnswers("GET", "/object", afterBytes);
    probe.engine().submit(download(target));
    QVERIFY(isHeld(held));
    QElapsedTimer timer;
    timer.start();
    probe.destroyEngine();
    QVERIFY(timer.elapsed() < promptly);
    QVERIFY(isEmptyButForFolders(target));
}

void TestCancellationEngine::downloadLeavesTheExistingFile()
{
    m_gateway.put(m_bucket, ObjectKey("object"), patternBytes(1 * mebibyte));
    TemporaryTree target;
    target.addFile("object", "old");
    TransferProbe probe(smallParts());
    holdAnswers("GET", "/object", 500'000);
    const BatchId batch = probe.engine().submit(download(target));
    QVERIFY(isHeld(1));
    probe.engine().cancel(batch);
    QCOMPARE(probe.waitFor(batch).batch.cancelled, 1);
    QCOMPARE(target.contents().keys(), QByteArrayList({"object"}));
    QCOMPARE(target.read("object"), QByteArray("old"));
}

void TestCancellationEngine::listingThatHangsEndsWithTheEngine()
{
    TemporaryTree target;
    TransferProbe probe(smallParts());
    holdAnswers("GET", "list-type=2");
    probe.engine().submit(download(target));
    QVERIFY(isHeld(1));
    QElapsedTimer timer;
    timer.start();
    probe.destroyEngine();
    QVERIFY(timer.elapsed() < promptly);
}

void TestCancellationEngine::whatWaitsIsCancelledToo()
{
    TemporaryTree tree;
    for (int i = 0; i < 100; ++i)
        tree.addFile("file " + QByteArray::number(i), patternBytes(1000));
    TransferProbe probe(smallParts());
    holdAnswers("PUT", "/file");
    const BatchId batch = probe.engine().submit(upload(tree));
    QVERIFY(isHeld(8));
    probe.engine().cancel(batch);
    const auto outcome = probe.waitFor(batch);
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.cancelled, 100);
    QCOMPARE(outcome.batch.doneBytes, 0);
    QCOMPARE(outcome.in(TransferState::Cancelled).size(), 100);
    QCOMPARE(probe.contradictions(), QByteArray());
}

void TestCancellationEngine::oneItemIsCancelledAndTheOthersGoOn()
{
    TemporaryTree tree;
    for (int i = 0; i < 20; ++i)
        tree.addFile("file " + QByteArray::number(i), patternBytes(1000));
    TransferProbe probe(smallParts());
    holdAnswers("PUT", "/file%207");
    const BatchId batch = probe.engine().submit(upload(tree));
    QVERIFY(isHeld(1));
    const auto seventh = [&] {
        const QList<ItemSnapshot> items = probe.outcome(batch).items;
        return std::find_if(items.begin(), items.end(), [](const ItemSnapshot &item) {
            return item.name == QLatin1String("file 7");
        })->id;
    };
    QVERIFY(TransferProbe::waitUntil([&] { return probe.outcome(batch).batch.done == 19; }));
    probe.engine().cancelItem(batch, seventh());
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.batch.cancelled, 1);
    QCOMPARE(outcome.batch.done, 19);
    QCOMPARE(outcome.in(TransferState::Cancelled).value(0).name, QStringLiteral("file 7"));
    QCOMPARE(probe.contradictions(), QByteArray());
}

void TestCancellationEngine::waitingItemIsCancelledAlone()
{
    TemporaryTree tree;
    for (int i = 0; i < 20; ++i)
        tree.addFile("file " + QByteArray::number(i), patternBytes(1000));
    TransferConfig config = smallParts();
    config.maxRequests = 1;
    TransferProbe probe(config);
    holdAnswers("PUT", "/file");
    const BatchId batch = probe.engine().submit(upload(tree));
    QVERIFY(isHeld(1));
    QVERIFY(TransferProbe::waitUntil([&] { return probe.outcome(batch).items.size() == 20; }));
    const ItemSnapshot waiting = probe.outcome(batch).in(TransferState::Waiting).last();
    probe.engine().cancelItem(batch, waiting.id);
    m_relay->release();
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.batch.cancelled, 1);
    QCOMPARE(outcome.batch.done, 19);
    QCOMPARE(outcome.in(TransferState::Cancelled).value(0).id, waiting.id);
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()).size(), 19);
}

void TestCancellationEngine::allBatchesAreCancelled()
{
    TemporaryTree tree;
    for (int i = 0; i < 10; ++i)
        tree.addFile("file " + QByteArray::number(i), patternBytes(1000));
    TransferProbe probe(smallParts());
    holdAnswers("PUT", "/file");
    const BatchId first = probe.engine().submit(upload(tree));
    const BatchId second = probe.engine().submit(upload(tree));
    QVERIFY(isHeld(8));
    probe.engine().cancelAll();
    QCOMPARE(probe.waitFor(first).batch.cancelled, 10);
    QCOMPARE(probe.waitFor(second).batch.cancelled, 10);
    QVERIFY(TransferProbe::waitUntil([&] { return probe.engine().isIdle(); }));
}

void TestCancellationEngine::finishedBatchIsNotCancelled()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(upload(tree));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    probe.engine().cancel(outcome.batch.id);
    probe.engine().cancelItem(outcome.batch.id, outcome.items.first().id);
    QCOMPARE(probe.outcome(outcome.batch.id).batch.cancelled, 0);
    QVERIFY(!probe.outcome(outcome.batch.id).batch.isCancelled);
}

void TestCancellationEngine::retryThatWaitsIsCancelled()
{
    m_relay->setRule([](const Relay::Request &) { return Relay::Fate::cut(); });
    S3Service::Options options;
    options.retryPolicy.baseDelay = options.retryPolicy.longestDelay = std::chrono::hours(1);
    S3Service::Environment environment = S3Service::Environment::system();
    environment.random = [] { return 0.99; };
    TemporaryTree tree;
    tree.addFile("file", "content");
    TransferRequest request = upload(tree);
    request.service = std::make_shared<S3Service>(
        Endpoint::custom(m_relay->endpoint(), m_gateway.region()).value(),
        std::make_shared<StaticCredentials>(m_gateway.credentials()), options, environment);
    TransferProbe probe(smallParts());
    const BatchId batch = probe.engine().submit(request);
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->count("PUT", "/file") > 0; }));
    probe.engine().cancel(batch);
    QCOMPARE(probe.waitFor(batch).batch.cancelled, 1);
}

QTEST_GUILESS_MAIN(TestCancellationEngine)
#include "tst_cancellation_engine.moc"
