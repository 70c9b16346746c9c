// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"
#include "core/journal/journal.h"
#include "core/journal/journaldatabase.h"
#include "core/journal/journalfiles.h"
#include "core/journal/journalrecords.h"
#include "core/transfer/transferengine.h"
#include "tests/integration/arrivals.h"
#include "tests/integration/programs.h"
#include "tests/integration/repetitions.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace windlass;

namespace {

constexpr std::chrono::milliseconds latency {20}; // of every answer: else it is over too soon
constexpr const char *homes[] = {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"};

} // namespace

/// kill -9 of the program with the window, at random moments of the transfers that it goes on with
/// by itself when it starts. WINDLASS_KILL_ROUNDS says how often, WINDLASS_KILL_SEED repeats a run.
class TestWindowKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingArrivesWhateverIsKilled();

private:
    void runOnce();
    /// An upload and a download in the queue, neither of which has come to anything.
    void fillQueue();
    /// Batches in the queue that go on at the next start; -1 if that cannot be told now.
    static int unfinished();
    /// Of the program: it finds the queue and the connection, and nothing of whoever tests.
    static QProcessEnvironment environment();

    GatewayFixture m_gateway;
    Arrivals m_arrivals {m_gateway};
    std::unique_ptr<Relay> m_relay;
    QRandomGenerator m_random;
    int m_kills = 0;
    Repetitions m_repetitions;
};

void TestWindowKills::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    const int given = qEnvironmentVariableIntValue("WINDLASS_KILL_SEED");
    const quint32 seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() >> 1;
    m_random.seed(seed);
    qInfo("seed %u", seed);
}

void TestWindowKills::everythingArrivesWhateverIsKilled()
{
    const int rounds = qMax(10, qEnvironmentVariableIntValue("WINDLASS_KILL_ROUNDS"));
    while (m_kills < rounds && !QTest::currentTestFailed())
        runOnce();
    qInfo("%d kills; %d parts confirmed, %d of them sent again; %d ranges answered to the end, %d "
          "of them fetched again",
        m_kills, m_repetitions.parts, m_repetitions.partsAgain, m_repetitions.ranges,
        m_repetitions.rangesAgain);
}

void TestWindowKills::fillQueue()
{
    ConnectionConfig config;
    config.name = QStringLiteral("gateway");
    config.endpointUrl = m_relay->endpoint();
    config.region = QString::fromLatin1(m_gateway.region());
    config.keys = m_gateway.credentials();
    ConnectionStore store(ConnectionStore::defaultPath());
    config.id = store.save(config).value();
    const std::shared_ptr<S3Service> service = makeService(config).value();

    TransferRequest upload = TransferRequest::upload(
        service, {{m_arrivals.uploaded(), {}}}, m_arrivals.bucket(), ObjectKey("here/"));
    RemoteSelection there;
    there.key = ObjectKey("there/");
    there.isPrefix = true;
    TransferRequest download
        = TransferRequest::download(service, m_arrivals.bucket(), {there}, m_arrivals.downloaded());
    upload.connection = download.connection = config.id;
    m_relay->setRule([](const Relay::Request &) { return Relay::Fate::hold(); });
    TransferEngine engine({}, std::make_shared<Journal>(queueJournalPath()));
    engine.submit(upload);
    engine.submit(download);
}

int TestWindowKills::unfinished()
{
    const auto database = JournalDatabase::open(queueJournalPath());
    const QString select = QStringLiteral("SELECT count(*) FROM batch WHERE status != %1")
                               .arg(int(BatchStatus::Finished));
    return database ? (*database)->value(select).value_or(QVariant(-1)).toInt() : -1;
}

QProcessEnvironment TestWindowKills::environment()
{
    QProcessEnvironment environment = cleanEnvironment();
    for (const char *name : homes)
        environment.insert(QLatin1String(name), qEnvironmentVariable(name));
    return environment;
}

void TestWindowKills::runOnce()
{
    m_arrivals.begin();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    for (const char *name : homes)
        qputenv(name, m_arrivals.tree().path(name));
    fillQueue();
    QCOMPARE(unfinished(), 2);
    m_relay->release();
    m_relay->setRule([](const Relay::Request &) { return Relay::Fate::late(latency); });

    for (int attempt = 0; unfinished() != 0; ++attempt) {
        const qsizetype before = m_relay->requests().size();
        QProcess program;
        program.setProcessEnvironment(environment());
        program.start(QStringLiteral(WINDLASS), QStringList());
        QVERIFY(QTest::qWaitFor(
            [&] { return m_relay->requests().size() > before || unfinished() == 0; }, 60'000));
        // Longer and longer, so that it ends some day, on a slow machine too.
        const int longest = 100 + attempt * attempt * 10;
        const bool isDone
            = QTest::qWaitFor([] { return unfinished() == 0; }, m_random.bounded(longest));
        QCOMPARE(program.state(), QProcess::Running);
        program.kill();
        program.waitForFinished();
        m_kills += int(!isDone);
        QCOMPARE(m_arrivals.halfDone(), QByteArray());
    }
    QCOMPARE(m_arrivals.whyNotDone(), QByteArray());
    m_repetitions.add(*m_relay);
    QCOMPARE(m_repetitions.partsAgain, 0);
}

QTEST_GUILESS_MAIN(TestWindowKills)
#include "tst_windowkills.moc"
