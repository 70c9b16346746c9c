// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>

using namespace windlass;

namespace {

constexpr qint64 partSize = 5 * 1024 * 1024;
constexpr int fileCount = 1000;

/// A network and a server at their worst: some requests, by chance, meet one fault out of many.
class Weather
{
public:
    explicit Weather(int percent) : m_percent(percent) { }

    Relay::Rule rule()
    {
        return [this](const Relay::Request &) {
            return m_random.bounded(100) < m_percent ? fault() : Relay::Fate::pass();
        };
    }
    int faults() const { return m_faults; }

private:
    Relay::Fate fault()
    {
        ++m_faults;
        switch (m_random.bounded(10)) {
        case 0:
            return Relay::Fate::cutRequest(1 + m_random.bounded(3000));
        case 1:
            return Relay::Fate::cut(m_random.bounded(3000));
        case 2:
            return Relay::Fate::cut();
        case 3:
            return Relay::Fate::reset();
        case 4:
            return Relay::Fate::reset(m_random.bounded(3000));
        case 5:
            return Relay::Fate::hold(m_random.bounded(3000)); // until the client has enough of it
        case 6:
            return Relay::Fate::late(std::chrono::milliseconds(m_random.bounded(1, 100)));
        case 7:
            return Relay::Fate::say("500 Internal Server Error",
                "<Error><Code>InternalError</Code><Message>no</Message></Error>");
        case 8:
            return Relay::Fate::say("503 Slow Down",
                "<Error><Code>SlowDown</Code><Message>less, please</Message></Error>");
        default:
            return Relay::Fate::say("200 OK", "<html><body>Please sign in &mdash; hotel network");
        }
    }

    const int m_percent;
    QRandomGenerator m_random {4711};
    std::atomic_int m_faults {0};
};

} // namespace

/// Whatever the network does, what is done is right.
class TestBadNetwork : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void allFilesArrive_data();
    void allFilesArrive();

private:
    void addFiles();

    GatewayFixture m_gateway;
    std::unique_ptr<TemporaryTree> m_tree;
};

void TestBadNetwork::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFile("from/large", patternBytes(3 * partSize + 1));
    m_tree->addFile("from/larger", patternBytes(5 * partSize, 2));
    for (int i = 2; i < fileCount; ++i)
        m_tree->addFile("from/" + QByteArray::number(i % 10) + '/' + QByteArray::number(i),
            patternBytes(i * 5, quint64(i)));
}

void TestBadNetwork::allFilesArrive_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("1 % of the requests fail") << 1;
    QTest::newRow("20 % of the requests fail") << 20;
}

void TestBadNetwork::allFilesArrive()
{
    QFETCH(int, percent);
    const BucketName bucket = m_gateway.makeBucket();
    Relay relay(m_gateway.endpoint());
    Weather weather(percent);
    relay.setRule(weather.rule());
    S3Service::Options options;
    options.retryPolicy.maxAttempts = 8;
    options.retryPolicy.baseDelay = std::chrono::milliseconds(10);
    options.idleTimeout = std::chrono::milliseconds(500);
    const auto service = std::make_shared<S3Service>(
        Endpoint::custom(relay.endpoint(), "us-east-1", AddressingStyle::Path).value(),
        std::make_shared<StaticCredentials>(m_gateway.credentials()), options);
    TransferConfig config = smallParts();
    config.partSize = partSize;
    TransferProbe probe(config);
    QElapsedTimer timer;
    timer.start();

    const auto sent = probe.run(
        TransferRequest::upload(service, {{m_tree->path("from"), {}}}, bucket, ObjectKey("x/")));
    const qint64 upTime = timer.restart();
    const int upFaults = weather.faults();
    QCOMPARE(sent.whyNotAllDone(), QByteArray());
    QCOMPARE(sent.batch.done, fileCount);
    // What the weather said is no proof: the gateway is asked without it.
    QCOMPARE(m_gateway.keys(bucket).value_or(QList<ObjectKey>()).size(), fileCount);
    // Where a connection ends before the answer, Qt sends CreateMultipartUpload again by itself and
    // says nothing of it: what that begins is left. Nothing else is.
    constexpr int largeFiles = 2;
    const auto left = m_gateway.unfinishedUploads(bucket);
    QVERIFY(left && left->size() <= relay.count("POST", "uploads") - largeFiles);

    RemoteSelection selection;
    selection.key = ObjectKey("x/");
    selection.isPrefix = true;
    const QByteArray target = m_tree->path("to" + QByteArray::number(percent));
    const auto fetched = probe.run(TransferRequest::download(service, bucket, {selection}, target));
    QCOMPARE(fetched.whyNotAllDone(), QByteArray());
    QCOMPARE(TemporaryTree::difference(m_tree->path("from"), target), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    qInfo("%d faults in %lld ms up, %d in %lld ms down", upFaults, upTime,
        weather.faults() - upFaults, timer.elapsed());
}

QTEST_GUILESS_MAIN(TestBadNetwork)
#include "tst_badnetwork.moc"
