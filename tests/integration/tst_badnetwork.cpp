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
#include <iterator>

using namespace windlass;

namespace {

constexpr qint64 partSize = 5 * 1024 * 1024;
constexpr int fileCount = 1000;

constexpr const char *faultNames[] {"request cut off", "answer cut off", "answer empty", "reset",
    "reset in the answer", "stall", "delay", "500", "503", "another page"};
constexpr int faultKinds = int(std::size(faultNames));
constexpr int anyFault = -1;

/// A network and a server at their worst: some requests, by chance, meet one fault out of many, or
/// always the same.
class Weather
{
public:
    explicit Weather(int percent, int kind) : m_percent(percent), m_kind(kind) { }

    Relay::Rule rule()
    {
        return [this](const Relay::Request &request) {
            return m_random.bounded(100) < m_percent ? fault(request) : Relay::Fate::pass();
        };
    }
    int faults() const { return m_faults; }

private:
    Relay::Fate fault(const Relay::Request &request)
    {
        ++m_faults;
        switch (m_kind == anyFault ? m_random.bounded(faultKinds) : m_kind) {
        case 0:
            return Relay::Fate::cutRequest(1 + m_random.bounded(3000));
        case 1:
            return Relay::Fate::cut(place());
        case 2:
            return Relay::Fate::cut();
        case 3:
            return Relay::Fate::reset();
        case 4:
            return Relay::Fate::reset(place());
        case 5:
            // Until the client has enough of it; a quarter of an hour with CompleteMultipartUpload,
            // which may take servers minutes.
            return request.isFor("POST", "uploadId") ? Relay::Fate::pass()
                                                     : Relay::Fate::hold(place());
        case 6:
            return Relay::Fate::late(std::chrono::milliseconds(m_random.bounded(1, 100)));
        case 7:
            return Relay::Fate::say("500 Internal Server Error",
                "<Error><Code>InternalError</Code><Message>no</Message></Error>");
        case 8:
            return Relay::Fate::say("503 Slow Down",
                "<Error><Code>SlowDown</Code><Message>less, please</Message></Error>");
        default:
            return Relay::Fate::say("200 OK", "<html><body>Please sign in &mdash; hotel network",
                "Content-Type: text/html\r\n");
        }
    }

    /// In the answer: some have a head only, others a body as well.
    int place() { return m_random.bounded(m_random.bounded(2) == 0 ? 300 : 3000); }

    const int m_percent;
    const int m_kind;
    QRandomGenerator m_random {4711};
    std::atomic_int m_faults {0};
};

} // namespace

/// Whatever the network does, what is done is right. WINDLASS_FAULT_FILES=1000 has each of the
/// faults alone meet as many files.
class TestBadNetwork : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void allFilesArrive_data();
    void allFilesArrive();

private:
    void addFiles(const QByteArray &folder, int count)
    {
        m_tree->addFile(folder + "/large", patternBytes(3 * partSize + 1));
        m_tree->addFile(folder + "/larger", patternBytes(5 * partSize, 2));
        for (int i = 2; i < count; ++i)
            m_tree->addFile(folder + '/' + QByteArray::number(i % 10) + '/' + QByteArray::number(i),
                patternBytes(i * 5, quint64(i)));
    }
    static int fewFiles()
    {
        return qMax(100, qEnvironmentVariableIntValue("WINDLASS_FAULT_FILES"));
    }

    GatewayFixture m_gateway;
    std::unique_ptr<TemporaryTree> m_tree;
};

void TestBadNetwork::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_tree = std::make_unique<TemporaryTree>();
    addFiles("many", fileCount);
    addFiles("few", fewFiles());
}

void TestBadNetwork::allFilesArrive_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<int>("count");
    QTest::newRow("1 %: any") << 1 << anyFault << QByteArray("many") << fileCount;
    QTest::newRow("20 %: any") << 20 << anyFault << QByteArray("many") << fileCount;
    for (int kind = 0; kind < faultKinds; ++kind)
        QTest::addRow("20 %%: %s", faultNames[kind])
            << 20 << kind << QByteArray("few") << fewFiles();
}

void TestBadNetwork::allFilesArrive()
{
    QFETCH(const int, percent);
    QFETCH(const int, kind);
    QFETCH(const QByteArray, folder);
    QFETCH(const int, count);
    const BucketName bucket = m_gateway.makeBucket();
    Relay relay(m_gateway.endpoint());
    Weather weather(percent, kind);
    relay.setRule(weather.rule());
    S3Service::Options options;
    options.retryPolicy.maxAttempts = 8;
    options.retryPolicy.baseDelay = std::chrono::milliseconds(10);
    // Long enough for a gateway beside other tests: what it is late with takes attempts, too.
    options.idleTimeout = std::chrono::milliseconds(1500);
    const auto service = std::make_shared<S3Service>(
        Endpoint::custom(relay.endpoint(), "us-east-1", AddressingStyle::Path).value(),
        std::make_shared<StaticCredentials>(m_gateway.credentials()), options);
    TransferConfig config = smallParts();
    config.partSize = partSize;
    TransferProbe probe(config);
    QElapsedTimer timer;
    timer.start();

    const auto sent = probe.run(
        TransferRequest::upload(service, {{m_tree->path(folder), {}}}, bucket, ObjectKey("x/")));
    const qint64 upTime = timer.restart();
    const int upFaults = weather.faults();
    QCOMPARE(sent.whyNotAllDone(), QByteArray());
    QCOMPARE(sent.batch.done, count);
    // What the weather said is no proof: the gateway is asked without it.
    QCOMPARE(m_gateway.keys(bucket).value_or(QList<ObjectKey>()).size(), count);
    QCOMPARE(m_gateway.unfinishedUploads(bucket).value_or(QList<ObjectKey>(99)).size(), 0);

    RemoteSelection selection;
    selection.key = ObjectKey("x/");
    selection.isPrefix = true;
    const QByteArray target = m_tree->path(QByteArray("to ") + QTest::currentDataTag());
    const auto fetched = probe.run(TransferRequest::download(service, bucket, {selection}, target));
    QCOMPARE(fetched.whyNotAllDone(), QByteArray());
    QCOMPARE(TemporaryTree::difference(m_tree->path(folder), target), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QVERIFY(weather.faults() > 0);
    qInfo("%d faults in %lld ms up, %d in %lld ms down", upFaults, upTime,
        weather.faults() - upFaults, timer.elapsed());
}

QTEST_GUILESS_MAIN(TestBadNetwork)
#include "tst_badnetwork.moc"
