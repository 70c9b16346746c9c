// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"
#include "core/transfer/transferhistory.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QFile>
#include <QTest>

using namespace windlass;

namespace {
Relay::Rule hold(const char *method, const char *inTarget)
{
    return [=](const Relay::Request &request) {
        return request.isFor(method, inTarget) ? Relay::Fate::hold() : Relay::Fate::pass();
    };
}
} // namespace

/// What was cancelled does not come back with the next run, however the last one ended.
class TestCancelledRestart : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void deletionDoesNotGoOn();
    void moveDoesNotGoOn();
    void pausingWhatWasCancelledChangesNothing();
    void cancelledBatchOutlivesACrash();
    void cancelledItemOutlivesACrash();

private:
    TransferRequest deletion()
    {
        RemoteSelection selection;
        selection.key = ObjectKey("from/");
        selection.isPrefix = true;
        TransferRequest request = TransferRequest::deletion(m_service, m_bucket, {selection});
        request.connection = QStringLiteral("the connection");
        return request;
    }
    TransferRequest upload()
    {
        TransferRequest request = TransferRequest::upload(
            m_service, {{m_tree->path("big.bin"), "big.bin"}}, m_bucket, {});
        request.connection = QStringLiteral("the connection");
        return request;
    }
    QString path(const char *name) const { return QString::fromUtf8(m_tree->path(name)); }
    TransferEngine::ServiceFinder finder() const
    {
        return [service = m_service](
                   const QString &) -> Result<std::shared_ptr<S3Service>> { return service; };
    }
    std::unique_ptr<TransferProbe> start(const char *journal = "j.sqlite")
    {
        m_journal = std::make_shared<Journal>(path(journal));
        auto probe = std::make_unique<TransferProbe>(smallParts(), m_journal);
        probe->engine().setServiceFinder(finder());
        return probe;
    }
    /// Begins \a request, cancels it while an answer is held, and ends the program at once.
    void cancelAndQuit(
        const TransferRequest &request, const std::function<void(BatchId)> &also = {}, int done = 0)
    {
        const auto probe = start();
        const BatchId batch = probe->engine().submit(request);
        QVERIFY(TransferProbe::waitUntil(
            [&] { return m_relay->held() > 0 && probe->outcome(batch).batch.done == done; }));
        probe->engine().cancel(batch);
        if (also) {
            m_engine = &probe->engine();
            also(batch);
        }
        probe->destroyEngine();
        m_journal.reset();
        m_relay->release();
        m_relay->setRule({});
        m_relay->reset();
    }
    /// Starts again: which batches are told of until another one has come to its end.
    QList<BatchId> restored(const char *journal = "j.sqlite")
    {
        const auto probe = start(journal);
        QList<BatchId> told;
        connect(&probe->engine(), &TransferEngine::updated, this,
            [&told](const TransferUpdate &update) {
                for (const BatchSnapshot &batch : update.batches) {
                    if (!told.contains(batch.id))
                        told << batch.id;
                }
            });
        probe->engine().restore(finder());
        m_journal->commit().waitForFinished();
        m_tree->addFile("small", "x");
        const auto other = probe->run(
            TransferRequest::upload(m_service, {{m_tree->path("small"), "small"}}, m_bucket, {}));
        [&] { QCOMPARE(other.whyNotAllDone(), QByteArray()); }();
        told.removeOne(other.batch.id);
        const auto history = TransferHistory(m_journal).page(0, 10).result();
        m_history = history ? *history : QList<PastBatch>();
        return told;
    }
    int outcomeIn(const char *journal) const
    {
        const auto database = JournalDatabase::open(path(journal));
        return database ? (*database)
                              ->value(QStringLiteral("SELECT outcome FROM item"))
                              .value_or(QVariant(-1))
                              .toInt()
                        : -1;
    }
    int statusIn(const char *journal) const
    {
        const auto database = JournalDatabase::open(path(journal));
        return database ? (*database)
                              ->value(QStringLiteral("SELECT status FROM batch"))
                              .value_or(QVariant(-1))
                              .toInt()
                        : -1;
    }
    /// What a crash now would leave.
    void copyJournal(const char *to)
    {
        m_journal->commit().waitForFinished();
        for (const char *suffix : {"", "-wal"})
            QFile::copy(path("j.sqlite") + QLatin1String(suffix), path(to) + QLatin1String(suffix));
    }
    int objects(const char *prefix)
    {
        int found = 0;
        for (const char *name : {"1", "2", "3"})
            found += m_gateway.get(m_bucket, ObjectKey(QByteArray(prefix) + name)) ? 1 : 0;
        return found;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<Relay> m_relay;
    std::shared_ptr<S3Service> m_service;
    std::unique_ptr<TemporaryTree> m_tree;
    std::shared_ptr<Journal> m_journal;
    QList<PastBatch> m_history;
    TransferEngine *m_engine = nullptr;
};

void TestCancelledRestart::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestCancelledRestart::init()
{
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_service = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFile("big.bin", patternBytes(20 * 1024 * 1024));
    for (const char *key : {"from/1", "from/2", "from/3"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
}

void TestCancelledRestart::deletionDoesNotGoOn()
{
    m_relay->setRule(hold("GET", "list-type"));
    cancelAndQuit(deletion());
    QCOMPARE(restored(), QList<BatchId>());
    QCOMPARE(objects("from/"), 3);
    QCOMPARE(m_relay->count("POST", "delete"), 0);
    QCOMPARE(m_history.size(), 2); // and the other one
}

void TestCancelledRestart::moveDoesNotGoOn()
{
    RemoteSelection selection;
    selection.key = ObjectKey("from/");
    selection.isPrefix = true;
    TransferRequest request
        = TransferRequest::move(m_service, m_bucket, {selection}, m_bucket, ObjectKey("to/"));
    request.connection = QStringLiteral("the connection");
    m_relay->setRule(hold("HEAD", "to/2"));
    cancelAndQuit(request, {}, 2);
    QCOMPARE(restored(), QList<BatchId>());
    QCOMPARE(objects("from/"), 1);
    QCOMPARE(m_history.size(), 2);
    const PastBatch &cancelled = m_history.last();
    QCOMPARE(cancelled.counts.done, 2);
    QCOMPARE(cancelled.counts.cancelled, 1);
}

void TestCancelledRestart::pausingWhatWasCancelledChangesNothing()
{
    m_relay->setRule(hold("GET", "list-type"));
    cancelAndQuit(deletion(), [this](BatchId batch) {
        m_engine->pause(batch);
        m_engine->resume(batch);
        m_engine->pause(batch);
    });
    QCOMPARE(restored(), QList<BatchId>());
    QCOMPARE(objects("from/"), 3);
}

void TestCancelledRestart::cancelledBatchOutlivesACrash()
{
    const auto probe = start();
    m_relay->setRule([](const Relay::Request &request) {
        const bool isHeld = request.isFor("PUT", "partNumber") || request.method == "DELETE";
        return isHeld ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    const BatchId batch = probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() > 1; }));
    QCOMPARE(statusIn("j.sqlite"), int(BatchStatus::Active));
    probe->engine().cancel(batch);
    QTRY_VERIFY(m_relay->count("DELETE", "uploadId") > 0); // it is being aborted still
    copyJournal("crashed.sqlite");
    QCOMPARE(statusIn("crashed.sqlite"), int(BatchStatus::Cancelled));
    m_relay->release();
    QVERIFY(probe->waitFor(batch).isFinished);
    probe->destroyEngine();
    QCOMPARE(restored("crashed.sqlite"), QList<BatchId>());
    QCOMPARE(m_history.last().id, batch);
    QCOMPARE(m_history.last().counts.cancelled, 1);
    QVERIFY(!m_gateway.get(m_bucket, ObjectKey("big.bin")));
}

void TestCancelledRestart::cancelledItemOutlivesACrash()
{
    const auto probe = start();
    m_relay->setRule([](const Relay::Request &request) {
        const bool isHeld = request.isFor("PUT", "partNumber") || request.method == "DELETE";
        return isHeld ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    const BatchId batch = probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil(
        [&] { return m_relay->held() > 1 && !probe->outcome(batch).items.isEmpty(); }));
    probe->engine().cancelItem(batch, probe->outcome(batch).items.first().id);
    QTRY_VERIFY(m_relay->count("DELETE", "uploadId") > 0);
    copyJournal("crashed.sqlite");
    QCOMPARE(outcomeIn("crashed.sqlite"), int(ItemOutcome::Cancelled));
    m_relay->release();
    QVERIFY(probe->waitFor(batch).isFinished);
    probe->destroyEngine();
    m_relay->reset();
    // The batch goes on, and has nothing left to do.
    QCOMPARE(restored("crashed.sqlite"), QList<BatchId> {batch});
    QVERIFY(!m_gateway.get(m_bucket, ObjectKey("big.bin")));
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
}

QTEST_GUILESS_MAIN(TestCancelledRestart)
#include "tst_cancelledrestart.moc"
