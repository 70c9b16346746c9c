// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journalschema.h"
#include "core/transfer/records/transferhistory.h"
#include "largefiletest.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QTest>

using namespace windlass;

/// What was cancelled does not come back with the next run, however the last one ended.
class TestCancelledRestart : public LargeFileTest
{
    Q_OBJECT
private slots:
    void init();
    void deletionDoesNotGoOn();
    void deletionOfWhichAPageWasCancelledDoesNotGoOn();
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
        request.connection = connectionId;
        return request;
    }
    /// An upload in the middle, which cannot be aborted either.
    BatchId submitAndHoldAborts(TransferProbe &probe)
    {
        m_relay->setRule([](const Relay::Request &request) {
            const bool isHeld = request.isFor("PUT", "partNumber") || request.method == "DELETE";
            return isHeld ? Relay::Fate::hold() : Relay::Fate::pass();
        });
        const BatchId batch = probe.engine().submit(upload());
        TransferProbe::waitUntil([&] { return m_relay->held() == partCount; });
        return batch;
    }
    /// Begins \a request, cancels it while an answer is held, and ends the program at once.
    void cancelAndQuit(const TransferRequest &request, int done = 0,
        const std::function<void(TransferEngine &, BatchId)> &also = {})
    {
        const auto probe = start();
        const BatchId batch = probe->engine().submit(request);
        QVERIFY(TransferProbe::waitUntil(
            [&] { return m_relay->held() > 0 && probe->outcome(batch).batch.done == done; }));
        probe->engine().cancel(batch);
        if (also)
            also(probe->engine(), batch);
        probe->destroyEngine();
        m_journal.reset();
        passEverything();
    }
    /// Starts again: which batches are told of until another one has come to its end.
    QList<BatchId> restored(const char *journal = "j.sqlite")
    {
        const auto probe = start(smallParts(), journal);
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
        m_history = history ? history->batches : QList<PastBatch>();
        return told;
    }
    /// What \a select finds in a journal, as far as it is on disk.
    int valueIn(const char *journal, const char *select) const
    {
        const auto database = openJournalDatabase(path(journal));
        return database ? (*database)->value(QLatin1String(select)).value_or(QVariant(-1)).toInt()
                        : -1;
    }
    int outcomeIn(const char *journal) const
    {
        return valueIn(journal, "SELECT outcome FROM item");
    }
    int statusIn(const char *journal) const { return valueIn(journal, "SELECT status FROM batch"); }
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

    QList<PastBatch> m_history;
};

void TestCancelledRestart::init()
{
    LargeFileTest::init();
    for (const char *key : {"from/1", "from/2", "from/3"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
}

void TestCancelledRestart::deletionDoesNotGoOn()
{
    m_relay->setRule(holdAnswers("GET", "list-type"));
    cancelAndQuit(deletion());
    QCOMPARE(restored(), QList<BatchId>());
    QCOMPARE(objects("from/"), 3);
    QCOMPARE(m_relay->count("POST", "delete"), 0);
    QCOMPARE(m_history.size(), 2); // and the other one
}

/// The scan would find the keys of the page again, in other pages perhaps.
void TestCancelledRestart::deletionOfWhichAPageWasCancelledDoesNotGoOn()
{
    const auto probe = start();
    m_relay->setRule(holdAnswers("POST", "delete"));
    const BatchId batch = probe->engine().submit(deletion());
    QVERIFY(TransferProbe::waitUntil(
        [&] { return m_relay->held() == 1 && !probe->outcome(batch).items.isEmpty(); }));
    probe->engine().cancelItem(batch, probe->outcome(batch).items.first().id);
    QVERIFY(probe->waitFor(batch).batch.isCancelled);
    probe->destroyEngine();
    m_journal.reset();
    passEverything();
    for (const char *key : {"from/1", "from/2", "from/3"})
        m_gateway.put(m_bucket, ObjectKey(key), "content"); // the server had done it
    QCOMPARE(restored(), QList<BatchId>());
    QCOMPARE(objects("from/"), 3);
}

void TestCancelledRestart::moveDoesNotGoOn()
{
    RemoteSelection selection;
    selection.key = ObjectKey("from/");
    selection.isPrefix = true;
    TransferRequest request
        = TransferRequest::move(m_service, m_bucket, {selection}, m_bucket, ObjectKey("to/"));
    request.connection = connectionId;
    m_relay->setRule(holdAnswers("HEAD", "to/2"));
    cancelAndQuit(request, 2);
    QCOMPARE(restored(), QList<BatchId>());
    QCOMPARE(objects("from/"), 1);
    QCOMPARE(m_history.size(), 2);
    const PastBatch &cancelled = m_history.last();
    QCOMPARE(cancelled.counts.done, 2);
    QCOMPARE(cancelled.counts.cancelled, 1);
    const auto verifications = decodeVerifications(cancelled.counts.verified);
    QVERIFY(verifications);
    QCOMPARE((*verifications)[Verification::SameETag], 2);
}

void TestCancelledRestart::pausingWhatWasCancelledChangesNothing()
{
    m_relay->setRule(holdAnswers("GET", "list-type"));
    cancelAndQuit(deletion(), 0, [](TransferEngine &engine, BatchId batch) {
        engine.pause(batch);
        engine.resume(batch);
        engine.pause(batch);
    });
    QCOMPARE(restored(), QList<BatchId>());
    QCOMPARE(objects("from/"), 3);
}

void TestCancelledRestart::cancelledBatchOutlivesACrash()
{
    const auto probe = start();
    const BatchId batch = submitAndHoldAborts(*probe);
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
    const BatchId batch = submitAndHoldAborts(*probe);
    QTRY_VERIFY(!probe->outcome(batch).items.isEmpty());
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
