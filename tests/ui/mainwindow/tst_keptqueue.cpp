// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/whendone.h"
#include "core/journal/journal.h"
#include "tests/integration/relayrules.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/mainwindow/quitquestion.h"
#include "ui/queue/aggregatebar.h"
#include "ui/queue/queueview.h"
#include "ui/queue/transfermodel.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace windlass;

/// The window's queue over several runs of the program, against the real server.
class TestKeptQueue : public WindowTest
{
    Q_OBJECT

public:
    TestKeptQueue() { m_tree.addFile("big.bin", m_content); }

private slots:
    void init();
    void interruptedUploadGoesOn();
    void otherConnectionsKeepTheirBatches();
    void environmentsConnectionIsFoundAgain();
    void startDoesNotWaitForTheServer();
    void pausedBatchStandsStillOverARestart();
    void changedFileStartsOverAndSaysWhy();
    void quittingSaysThatTransfersGoOn();
    void quittingWithAPausedBatchAsksNothing();
    void quittingWithACancelledBatchAsksNothing();
    void quittingWithoutAJournalCancels();
    void damagedFileIsSetAsideAndSaid();
    void newerFileIsLeftAloneAndSaid();

private:
    static constexpr int partCount = 6; // of 8 MiB

    static InlineMessage *message(WindowDriver &driver)
    {
        return driver.window().findChild<InlineMessage *>(QStringLiteral("windowMessage"));
    }
    static const TransferModel *model(WindowDriver &driver)
    {
        return driver.window().findChild<TransferModel *>();
    }
    static QString state(WindowDriver &driver, const QModelIndex &parent = {})
    {
        return model(driver)->index(0, TransferModel::StateColumn, parent).data().toString();
    }
    static QAction *command(WindowDriver &driver, const QString &text)
    {
        for (QAction *action : driver.window().queue()->commands()) {
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        }
        return nullptr;
    }
    /// What is asked of the journal comes in the order of asking.
    static bool waitForRestoration(WindowDriver &driver)
    {
        bool isDone = false;
        whenDone(
            &driver.window(), driver.journal().commit(), [&](const Result<> &) { isDone = true; });
        return QTest::qWaitFor([&isDone] { return isDone; });
    }
    /// Drops the file, and waits until \a passed of its parts are sent and the others are held.
    bool dropAndHold(WindowDriver &driver, int passed);
    QByteArray stored() { return m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or(""); }

    std::unique_ptr<Relay> m_relay;
    BucketName m_bucket;
    TemporaryTree m_tree;
    const QByteArray m_content = patternBytes(partCount * 8 * 1024 * 1024);
};

void TestKeptQueue::init()
{
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
}

bool TestKeptQueue::dropAndHold(WindowDriver &driver, int passed)
{
    m_relay->setRule(holdAnswers("PUT", "partNumber=", passed));
    // A part that has passed is counted a moment later.
    const auto doneBytes = [&] {
        const QModelIndex batch = model(driver)->index(0, TransferModel::ProgressColumn);
        return batch.data(TransferModel::ProgressRole).toDouble() * double(m_content.size());
    };
    return driver.drop({m_tree.path("big.bin")})
        && QTest::qWaitFor(
            [&] {
                return m_relay->held() == partCount - passed
                    && doneBytes() >= double(passed) * 8 * 1024 * 1024;
            },
            30'000);
}

void TestKeptQueue::interruptedUploadGoesOn()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 2));
    driver.restart([this] {
        m_relay->release();
        m_relay->reset();
    });
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    // The server had the parts whose answers were held.
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("PUT"), 0);
    QVERIFY(stored() == m_content);
    QCOMPARE(model(driver)->rowCount(), 1);
    QVERIFY(model(driver)
                ->index(0, TransferModel::NameColumn)
                .data()
                .toString()
                .contains(QLatin1String("big.bin")));

    driver.restart(); // and once it is done, it is done
    QVERIFY(waitForRestoration(driver));
    QCOMPARE(model(driver)->rowCount(), 0);
}

void TestKeptQueue::otherConnectionsKeepTheirBatches()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 1));
    const ConnectionConfig config = driver.store().find(driver.connectionId()).value();
    QVERIFY(driver.store().remove(config.id));
    driver.restart([this] {
        m_relay->release();
        m_relay->reset();
    });
    QVERIFY(waitForRestoration(driver));
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(model(driver)->rowCount(), 0);
    QCOMPARE(m_relay->count("PUT"), 0);

    QVERIFY(driver.store().save(config));
    driver.restart();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_relay->count("PUT"), 0); // the server had all parts
    QVERIFY(stored() == m_content);
}

void TestKeptQueue::environmentsConnectionIsFoundAgain()
{
    const QList<std::pair<const char *, QByteArray>> variables {
        {"AWS_ACCESS_KEY_ID", m_gateway.credentials().accessKeyId},
        {"AWS_SECRET_ACCESS_KEY", m_gateway.credentials().secretAccessKey},
        {"AWS_ENDPOINT_URL", m_relay->endpoint().toUtf8()}, {"AWS_REGION", m_gateway.region()}};
    for (const auto &[name, value] : variables)
        qputenv(name, value);
    const auto guard = qScopeGuard([&variables] {
        for (const auto &[name, value] : variables)
            qunsetenv(name);
    });
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    driver.window().open(S3Uri {m_bucket, {}});
    QVERIFY(dropAndHold(driver, 1));
    driver.restart([this] {
        m_relay->release();
        m_relay->reset();
    });
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_relay->count("PUT"), 0); // the server had all parts
    QVERIFY(stored() == m_content);
}

void TestKeptQueue::startDoesNotWaitForTheServer()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 1));
    driver.restart(
        [this] { m_relay->setRule([](const Relay::Request &) { return Relay::Fate::hold(); }); });
    QElapsedTimer sinceStart;
    sinceStart.start();
    QTRY_COMPARE(model(driver)->rowCount(), 1);
    QVERIFY(driver.window().isVisible());
    QVERIFY(sinceStart.elapsed() < 2'000);
    QVERIFY(!driver.engine().isIdle());
    m_relay->release();
    QVERIFY(driver.waitForBatch());
    QVERIFY(stored() == m_content);
}

void TestKeptQueue::pausedBatchStandsStillOverARestart()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 3));
    QAction *pause = command(driver, QStringLiteral("Pause all"));
    QVERIFY(pause && pause->isEnabled());
    pause->trigger();
    QTRY_COMPARE(state(driver), QStringLiteral("Paused"));
    const QModelIndex batch = model(driver)->index(0, 0);
    QTRY_COMPARE(state(driver, batch), QStringLiteral("Paused"));
    // How far it had come is to be seen.
    QVERIFY(batch.data(TransferModel::ProgressRole).toDouble() >= 0.5);
    auto *total = driver.window().findChild<AggregateBar *>();
    QTRY_VERIFY(total->text().startsWith(QStringLiteral("Paused · ")));
    driver.restart([this] {
        m_relay->release();
        m_relay->reset();
    });
    QTRY_COMPARE(model(driver)->rowCount(), 1);
    QTRY_VERIFY(state(driver).startsWith(QLatin1String("Paused")));
    QCOMPARE(m_relay->count("GET"), 0);
    QAction *resume = command(driver, QStringLiteral("Resume all"));
    QVERIFY(resume && resume->isEnabled());
    resume->trigger();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QCOMPARE(m_relay->count("PUT"), 0); // the server had all parts
    QVERIFY(stored() == m_content);
}

void TestKeptQueue::changedFileStartsOverAndSaysWhy()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 2));
    const QByteArray changed = patternBytes(m_content.size() - 1);
    driver.restart([&] {
        m_relay->release();
        m_relay->setRule(holdAnswers("PUT", "partNumber="));
        m_tree.addFile("big.bin", changed);
    });
    const auto guard = qScopeGuard([this] { m_tree.addFile("big.bin", m_content); });
    QTRY_COMPARE(state(driver, model(driver)->index(0, 0)),
        QStringLiteral("Started over: the file has changed"));
    m_relay->release();
    QVERIFY(driver.waitForBatch());
    QVERIFY(stored() == changed);
}

void TestKeptQueue::quittingSaysThatTransfersGoOn()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 2));
    driver.window().close();
    QVERIFY(driver.window().isVisible());
    QVERIFY(
        WindowDriver::press(driver.waitForDialog<QuitQuestion>(), QStringLiteral("Keep running")));
    QTRY_VERIFY(!driver.window().findChild<QuitQuestion *>());
    QVERIFY(driver.window().isVisible());
    QVERIFY(!driver.engine().isIdle());

    driver.window().close();
    auto *question = driver.waitForDialog<QuitQuestion>();
    QVERIFY(question && question->text().contains(QLatin1String("resume them next time")));
    QVERIFY(WindowDriver::press(question, QStringLiteral("Quit")));
    QTRY_VERIFY(!driver.window().isVisible());
    driver.restart([this] { m_relay->release(); });
    QVERIFY(driver.waitForBatch());
    QVERIFY(stored() == m_content);
}

void TestKeptQueue::quittingWithAPausedBatchAsksNothing()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 2));
    command(driver, QStringLiteral("Pause all"))->trigger();
    QTRY_VERIFY(state(driver).startsWith(QLatin1String("Paused")));
    driver.window().close();
    QVERIFY(!driver.window().isVisible());
    QVERIFY(!driver.window().findChild<QuitQuestion *>());
}

void TestKeptQueue::quittingWithACancelledBatchAsksNothing()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 2));
    m_relay->setRule([](const Relay::Request &) { return Relay::Fate::hold(); });
    command(driver, QStringLiteral("Cancel all"))->trigger();
    QTRY_VERIFY(m_relay->count("DELETE", "uploadId") > 0); // it is being aborted still
    QTRY_VERIFY(!model(driver)->index(0, 0).data(TransferModel::IsPausableRole).toBool());
    QVERIFY(!driver.engine().isIdle());
    driver.window().close();
    QVERIFY(!driver.window().isVisible());
    QVERIFY(!driver.window().findChild<QuitQuestion *>());
    m_relay->release();
}

void TestKeptQueue::quittingWithoutAJournalCancels()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::None, m_relay->endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(dropAndHold(driver, 2));
    command(driver, QStringLiteral("Pause all"))->trigger(); // which saves nothing here
    QTRY_VERIFY(state(driver).startsWith(QLatin1String("Paused")));
    driver.window().close();
    auto *question = driver.waitForDialog<QuitQuestion>();
    QVERIFY(question && !question->text().contains(QLatin1String("next start")));
    QVERIFY(WindowDriver::press(question, QStringLiteral("Cancel transfers")));
    m_relay->release();
    QTRY_VERIFY(!driver.window().isVisible());
    QTRY_COMPARE(m_gateway.unfinishedUploads(m_bucket).value().size(), 0);
}

void TestKeptQueue::damagedFileIsSetAsideAndSaid()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QTRY_VERIFY(QFile::exists(driver.journalPath()));
    const QFileInfo info(driver.journalPath());
    driver.restart([&driver] {
        QFile file(driver.journalPath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(patternBytes(10'000));
    });
    QTRY_VERIFY(message(driver)->isVisible());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    const QStringList aside
        = info.dir().entryList({info.fileName() + QStringLiteral(".damaged-*")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY(message(driver)->text().contains(aside.first()));
    driver.restart();
    QVERIFY(waitForRestoration(driver));
    QVERIFY(!message(driver)->isVisible()); // it is said once
}

void TestKeptQueue::newerFileIsLeftAloneAndSaid()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QTRY_VERIFY(QFile::exists(driver.journalPath()));
    driver.restart([&driver] {
        const QString name = QStringLiteral("newer");
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(driver.journalPath());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version = 4711")));
        }
        QSqlDatabase::removeDatabase(name);
    });
    QTRY_VERIFY(message(driver)->isVisible());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(message(driver)->text().contains(QLatin1String("newer version")));
    QVERIFY(message(driver)->text().contains(driver.journalPath()));
}

QTEST_MAIN(TestKeptQueue)
#include "tst_keptqueue.moc"
