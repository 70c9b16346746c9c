// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"
#include "core/journal/journal.h"
#include "core/journal/journalfiles.h"
#include "core/journal/journalrecords.h"
#include "core/journal/journalschema.h"
#include "core/transfer/engine/transferengine.h"
#include "tests/integration/killtest.h"
#include "tests/integration/programs.h"

#include <QProcess>
#include <QTest>

using namespace windlass;

namespace {

constexpr std::chrono::milliseconds latency {20}; // of every answer: else it is over too soon
constexpr const char *homes[] = {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"};

} // namespace

/// kill -9 of the program with the window, which goes on with its queue by itself when it starts.
class TestWindowKills : public KillTest
{
    Q_OBJECT

private:
    void carry() override;
    /// An upload and a download in the queue, neither of which has come to anything.
    void fillQueue();
    /// Batches in the queue that go on at the next start; -1 if that cannot be told now.
    static int unfinished();
    /// Of the program: it finds the queue and the connection, and nothing of whoever tests.
    static QProcessEnvironment environment();
};

void TestWindowKills::fillQueue()
{
    ConnectionConfig config;
    config.name = QStringLiteral("gateway");
    config.endpointUrl = m_relay->endpoint();
    config.region = QString::fromLatin1(m_gateway.region());
    config.keys = m_gateway.credentials();
    config.keyPlace = ConnectionConfig::KeyPlace::File; // not in the keychain of whoever tests
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
    const auto database = openJournalDatabase(queueJournalPath());
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

void TestWindowKills::carry()
{
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
        const bool isDone = QTest::qWaitFor([] { return unfinished() == 0; }, moment(attempt, 10));
        QCOMPARE(program.state(), QProcess::Running);
        program.kill();
        program.waitForFinished();
        countKills(int(!isDone));
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TestWindowKills)
#include "tst_windowkills.moc"
