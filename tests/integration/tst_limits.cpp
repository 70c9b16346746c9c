// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "relayrules.h"
#include "tests/support/fakeclock.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include "core/base/byteunits.h"
#include <QElapsedTimer>
#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

/// The settings of transfers at work: counted on the way to the gateway.
class TestLimits : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void oneRequestIsOneAtATime();
    void oneTransferIsOneAtATime();
    void limitCanBeRaisedWhileATransferRuns();
    void limitCanBeLoweredWhileTransfersRun();
    void connectionHasALimitOfItsOwn();
    void copyKeepsTheLimitsOfBoth();
    void partsHaveTheSizeThatIsSet();
    void copiesAreCutAndShowHowFarTheyAre();
    void bandwidthHoldsUp();
    void bandwidthHoldsDown();
    void lowLimitMakesRangesShort_data();
    void lowLimitMakesRangesShort();
    void slowLineIsNoticed();
    void bandwidthOfAConnectionIsItsOwn();
    void scheduleIsFollowed();

private:
    TransferRequest uploadThrough(
        const Relay &relay, const QByteArray &path, const QByteArray &name)
    {
        return TransferRequest::upload(
            GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()), {{path, name}},
            m_bucket, {});
    }
    static TransferSettings smallPartSettings()
    {
        TransferSettings settings;
        settings.multipartThreshold = settings.partSize = 5 * mebibyte;
        return settings;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
};

void TestLimits::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestLimits::init()
{
    m_bucket = m_gateway.makeBucket();
}

void TestLimits::oneRequestIsOneAtATime()
{
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    tree.addFile("large", patternBytes(16 * mebibyte));
    for (int i = 0; i < 20; ++i)
        tree.addFile("small " + QByteArray::number(i), patternBytes(i));
    TransferSettings settings = smallPartSettings();
    settings.maxRequests = 1;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    QCOMPARE(probe.run(uploadThrough(relay, tree.path(), {})).whyNotAllDone(), QByteArray());
    QCOMPARE(relay.maxInFlight(), 1);
    QCOMPARE(relay.count("PUT", "partNumber="), 4);
}

void TestLimits::oneTransferIsOneAtATime()
{
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    for (int i = 0; i < 4; ++i)
        tree.addFile("large " + QByteArray::number(i), patternBytes(16 * mebibyte));
    for (int i = 0; i < 10; ++i)
        tree.addFile("small " + QByteArray::number(i), patternBytes(i));
    TransferSettings settings = smallPartSettings();
    settings.maxTransfers = 1;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    qint64 most = 0;
    connect(&probe.engine(), &TransferEngine::updated, this, [&](const TransferUpdate &update) {
        for (const BatchSnapshot &batch : update.batches)
            most = qMax(most, batch.running);
    });
    QCOMPARE(probe.run(uploadThrough(relay, tree.path(), {})).whyNotAllDone(), QByteArray());
    QCOMPARE(most, 1);
    QVERIFY(relay.maxInFlight() > 1); // the parts of one file go side by side
}

void TestLimits::limitCanBeRaisedWhileATransferRuns()
{
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("PUT", "partNumber="));
    TemporaryTree tree;
    tree.addFile("large", patternBytes(60 * mebibyte));
    TransferSettings settings = smallPartSettings();
    settings.maxRequests = 1;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    const BatchId batch = probe.engine().submit(uploadThrough(relay, tree.path("large"), "large"));
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 1; }));
    settings.maxRequests = 4;
    probe.engine().setSettings(settings);
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() >= 2; }));
    relay.release();
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
    QVERIFY(relay.maxInFlight() <= 4);
}

void TestLimits::limitCanBeLoweredWhileTransfersRun()
{
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("PUT", "partNumber="));
    TemporaryTree tree;
    for (int i = 0; i < 4; ++i)
        tree.addFile("large " + QByteArray::number(i), patternBytes(16 * mebibyte));
    TransferProbe probe;
    TransferSettings settings = smallPartSettings();
    probe.engine().setSettings(settings);
    const BatchId batch = probe.engine().submit(uploadThrough(relay, tree.path(), {}));
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() >= 4; }));
    settings.maxRequests = 1;
    probe.engine().setSettings(settings);
    // Three of the four are stopped, and so are their requests; the helpers end with their parts.
    QVERIFY(TransferProbe::waitUntil([&] { return probe.outcome(batch).batch.running == 1; }));
    relay.release();
    QVERIFY(TransferProbe::waitUntil([&] { return probe.outcome(batch).batch.done >= 1; }));
    // A busy gateway still reads what stopped requests had sent: the next part waits for that.
    relay.setRule(holdAnswers("PUT", "partNumber="));
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 1 && relay.inFlight() == 1; }));
    relay.reset();
    relay.release();
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(relay.maxInFlight(), 1);
}

void TestLimits::connectionHasALimitOfItsOwn()
{
    Relay slow(m_gateway.endpoint());
    Relay quick(m_gateway.endpoint());
    quick.setRule(holdAnswers("PUT", "partNumber="));
    TemporaryTree tree;
    tree.addFile("large", patternBytes(40 * mebibyte));
    TransferOverrides overrides;
    overrides.maxRequests = 1;
    TransferProbe probe;
    probe.engine().setSettings(smallPartSettings(), {{QStringLiteral("slow"), overrides}});
    TransferRequest first = uploadThrough(slow, tree.path("large"), "first");
    first.connection = QStringLiteral("slow");
    TransferRequest second = uploadThrough(quick, tree.path("large"), "second");
    second.connection = QStringLiteral("quick");
    const BatchId firstBatch = probe.engine().submit(first);
    const BatchId secondBatch = probe.engine().submit(second);
    QVERIFY(TransferProbe::waitUntil([&] { return quick.held() >= 4; }));
    quick.release();
    QCOMPARE(probe.waitFor(firstBatch).whyNotAllDone(), QByteArray());
    QCOMPARE(probe.waitFor(secondBatch).whyNotAllDone(), QByteArray());
    QCOMPARE(slow.maxInFlight(), 1);
}

void TestLimits::copyKeepsTheLimitsOfBoth()
{
    Relay relay(m_gateway.endpoint());
    for (const char *key : {"from/1", "from/2", "from/3", "from/4"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    RemoteSelection folder;
    folder.key = ObjectKey("from/");
    folder.isPrefix = true;
    TransferRequest request = TransferRequest::copy(
        m_gateway.service(), m_bucket, {folder}, m_gateway.makeBucket(), ObjectKey("to/"));
    request.targetService = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    request.targetConnection = QStringLiteral("slow");
    TransferOverrides overrides;
    overrides.maxRequests = 1;
    TransferProbe probe;
    probe.engine().setSettings({}, {{request.targetConnection, overrides}});
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QVERIFY(relay.count("PUT", "to/") == 4);
    QCOMPARE(relay.maxInFlight(), 1);
}

void TestLimits::partsHaveTheSizeThatIsSet()
{
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    tree.addFile("large", patternBytes(24 * mebibyte));
    TransferSettings settings;
    settings.multipartThreshold = 24 * mebibyte;
    settings.partSize = 6 * mebibyte;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    const TransferRequest request = uploadThrough(relay, tree.path("large"), "large");
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(relay.count("PUT", "partNumber="), 4);
    settings.multipartThreshold += 1;
    probe.engine().setSettings(settings);
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(relay.count("PUT", "partNumber="), 4);
}

void TestLimits::copiesAreCutAndShowHowFarTheyAre()
{
    Relay relay(m_gateway.endpoint());
    m_gateway.put(m_bucket, ObjectKey("large"), patternBytes(15 * mebibyte));
    TransferSettings settings = smallPartSettings();
    settings.copyThreshold = 5 * mebibyte;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    RemoteSelection large;
    large.key = ObjectKey("large");
    large.targetName = "copy";
    relay.setRule(holdAnswers("PUT", "partNumber=", 1));
    const auto service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    const BatchId batch = probe.engine().submit(
        TransferRequest::copy(service, m_bucket, {large}, m_bucket, ObjectKey()));
    QVERIFY(TransferProbe::waitUntil(
        [&] { return probe.outcome(batch).batch.doneBytes == 5 * mebibyte; }));
    QCOMPARE(probe.outcome(batch).batch.totalBytes, 15 * mebibyte);
    relay.setRule({});
    relay.release();
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(relay.count("PUT", "partNumber="), 3);
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("copy")) == patternBytes(15 * mebibyte));
}

void TestLimits::bandwidthHoldsUp()
{
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    tree.addFile("large", patternBytes(16 * mebibyte));
    TransferSettings settings = smallPartSettings();
    settings.bandwidth.up = 8 * mebibyte;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    QElapsedTimer timer;
    timer.start();
    const TransferRequest request = uploadThrough(relay, tree.path("large"), "large");
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QVERIFY2(timer.elapsed() >= 1700, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(
        m_gateway.get(m_bucket, ObjectKey("large")).value_or("") == patternBytes(16 * mebibyte));
}

void TestLimits::bandwidthHoldsDown()
{
    const QByteArray content = patternBytes(16 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("large"), content);
    TemporaryTree tree;
    TransferSettings settings = smallPartSettings();
    settings.bandwidth.down = 8 * mebibyte;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    RemoteSelection selection;
    selection.key = ObjectKey("large");
    selection.targetName = "large";
    QElapsedTimer timer;
    timer.start();
    const auto outcome = probe.run(
        TransferRequest::download(m_gateway.service(), m_bucket, {selection}, tree.path()));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY2(timer.elapsed() >= 1700, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(tree.read("large") == content);
}

void TestLimits::lowLimitMakesRangesShort_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("limit"); // bytes per second
    QTest::newRow("in parts") << 6 * mebibyte << 4 * mebibyte;
    QTest::newRow("small, but slow") << 4 * mebibyte << 2 * mebibyte;
}

/// What a server has sent ahead of the limit is lost when the download stops: a second of it.
void TestLimits::lowLimitMakesRangesShort()
{
    QFETCH(const qint64, size);
    QFETCH(const qint64, limit);
    const QByteArray content = patternBytes(size);
    m_gateway.put(m_bucket, ObjectKey("object"), content);
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    TransferSettings settings = smallPartSettings();
    settings.bandwidth.down = limit;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    RemoteSelection selection;
    selection.key = ObjectKey("object");
    selection.targetName = "object";
    const auto service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    const auto outcome
        = probe.run(TransferRequest::download(service, m_bucket, {selection}, tree.path()));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(tree.read("object") == content);
    qint64 asked = 0;
    for (const Relay::Request &request : relay.requests()) {
        if (!request.isFor("GET", "object"))
            continue;
        QVERIFY2(request.rangeLength() <= limit, request.range.constData());
        asked += request.rangeLength();
    }
    QCOMPARE(asked, size);
}

/// Once it is known that an object takes over two seconds, it is fetched so that it can be resumed.
void TestLimits::slowLineIsNoticed()
{
    const QByteArray content = patternBytes(2 * mebibyte);
    QList<RemoteSelection> selections;
    for (const char *name : {"first", "second", "third"}) {
        m_gateway.put(m_bucket, ObjectKey(name), content);
        selections.append(RemoteSelection());
        selections.last().key = ObjectKey(name);
        selections.last().targetName = name;
        selections.last().size = content.size();
    }
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        const bool isSlow = request.isFor("GET", "first") || request.isFor("GET", "second");
        return isSlow ? Relay::Fate::late(3s) : Relay::Fate::pass();
    });
    TemporaryTree tree;
    TransferSettings settings;
    settings.maxTransfers = 1;
    TransferProbe probe;
    probe.engine().setSettings(settings);
    const auto service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    const auto outcome
        = probe.run(TransferRequest::download(service, m_bucket, selections, tree.path()));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(tree.read("third") == content);
    QByteArray range;
    for (const Relay::Request &request : relay.requests()) {
        if (request.isFor("GET", "third"))
            range = request.range;
    }
    QCOMPARE(range, QByteArray("bytes=0-2097151"));
}

void TestLimits::bandwidthOfAConnectionIsItsOwn()
{
    Relay relay(m_gateway.endpoint());
    TemporaryTree tree;
    tree.addFile("large", patternBytes(16 * mebibyte));
    TransferSettings settings = smallPartSettings();
    settings.bandwidth.up = TransferSettings::smallestBandwidth; // would take a quarter of an hour
    TransferOverrides overrides;
    overrides.bandwidthUp = 0;
    TransferProbe probe;
    probe.engine().setSettings(settings, {{QStringLiteral("free"), overrides}});
    TransferRequest request = uploadThrough(relay, tree.path("large"), "large");
    request.connection = QStringLiteral("free");
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
}

void TestLimits::scheduleIsFollowed()
{
    const auto clock = std::make_shared<FakeClock>(QDateTime(QDate(2026, 1, 5), QTime(8, 59, 59)));
    TransferSettings settings;
    settings.bandwidth.up = 3 * mebibyte;
    settings.schedule.entries = {{QTime(9, 0), QTime(17, 0), {mebibyte, 0}}};
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("PUT"));
    TemporaryTree tree;
    tree.addFile("file", "content");
    TransferProbe probe;
    probe.engine().setClock(clock);
    probe.engine().setSettings(settings);
    const BatchId batch = probe.engine().submit(uploadThrough(relay, tree.path("file"), "file"));
    QCOMPARE(probe.engine().bandwidth().up, 3 * mebibyte);
    clock->advance(1s);
    QVERIFY(TransferProbe::waitUntil([&] { return probe.engine().bandwidth().up == mebibyte; }));
    clock->advance(8h);
    QVERIFY(
        TransferProbe::waitUntil([&] { return probe.engine().bandwidth().up == 3 * mebibyte; }));
    relay.release();
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
