// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/journalschema.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestBatchTable : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsEveryField();
    void keepsEmptyValues();
    void keepsIdsOfAnySize();
    void refusesAnIdTwice();
    void unfinishedComeInTheOrderOfTheirIds();
    void orderIsKept();
    void statusDecidesWhatIsUnfinished();
    void cancelledOneNeverGoesOn();
    void historyIsPagedNewestFirst();
    void removesABatchWithItsItems();
    void finishedOneKeepsItsCounts();
    void onlyAFinishedOneIsReopened();
    void oneInDoubtGoesOnWithThat();
    void finishedOnesThatAreNotFlushed();
    void historyIsRemovedButForWhatFailed();

private:
    BatchTable table() { return BatchTable(*m_database); }
    static BatchRecord batch(quint64 id, BatchStatus status = BatchStatus::Active)
    {
        BatchRecord record;
        record.id = id;
        record.connection = QStringLiteral("connection");
        record.request = "request";
        record.fingerprint = "fingerprint of " + QByteArray::number(id);
        record.created = qint64(1000 + id); // unsigned: of the largest id, too
        record.status = status;
        return record;
    }
    void add(const BatchRecord &record) { QVERIFY(table().add(record)); }
    static QList<quint64> ids(const Result<QList<BatchRecord>> &found)
    {
        QList<quint64> ids;
        for (const BatchRecord &record : found.value())
            ids.append(record.id);
        return ids;
    }

    std::unique_ptr<JournalDatabase> m_database;
};

void TestBatchTable::init()
{
    m_database = std::move(openJournalDatabase(QString()).value());
}

void TestBatchTable::keepsEveryField()
{
    BatchRecord record = batch(7, BatchStatus::Paused);
    record.connection = QStringLiteral("Zoë's \"own\"");
    record.request = QByteArray("{\0\xff'}", 5);
    record.fingerprint = QByteArray("\0\x01\xfe", 3);
    record.ended = 5;
    record.flushed = 4;
    record.boot = "another";
    add(record);
    QCOMPARE(table().unfinished().value(), QList<BatchRecord> {record});
}

void TestBatchTable::keepsEmptyValues()
{
    BatchRecord record;
    record.id = 1;
    add(record);
    QCOMPARE(table().unfinished().value(), QList<BatchRecord> {record});
}

void TestBatchTable::keepsIdsOfAnySize()
{
    const quint64 milliseconds = 1'800'000'000'000;
    const quint64 largest = quint64(std::numeric_limits<qint64>::max());
    add(batch(milliseconds));
    add(batch(largest));
    QCOMPARE(ids(table().unfinished()), QList<quint64>({milliseconds, largest}));
}

void TestBatchTable::refusesAnIdTwice()
{
    add(batch(1));
    BatchRecord other = batch(1);
    other.request = "another";
    QVERIFY(!table().add(other));
    QCOMPARE(table().unfinished().value(), QList<BatchRecord> {batch(1)});
}

void TestBatchTable::unfinishedComeInTheOrderOfTheirIds()
{
    for (const quint64 id : {5, 1, 9, 3})
        add(batch(id));
    QCOMPARE(ids(table().unfinished()), QList<quint64>({1, 3, 5, 9}));
}

void TestBatchTable::orderIsKept()
{
    for (const quint64 id : {1, 2, 3}) {
        BatchRecord record = batch(id);
        record.position = qint64(id);
        add(record);
    }
    QVERIFY(table().setOrder(3, 0, -1, 2));
    QCOMPARE(ids(table().unfinished()), QList<quint64>({3, 1, 2}));
    const BatchRecord moved = table().unfinished()->first();
    QCOMPARE(moved.position, 0);
    QCOMPARE(moved.priority, -1);
    QCOMPARE(moved.startsAfter, quint64(2));
}

void TestBatchTable::statusDecidesWhatIsUnfinished()
{
    add(batch(1));
    add(batch(2));
    add(batch(3));
    QVERIFY(table().finish(1, {}, 77));
    QVERIFY(table().setStatus(2, BatchStatus::Paused));
    QCOMPARE(ids(table().unfinished()), QList<quint64>({2, 3}));
    QCOMPARE(table().unfinished()->first().status, BatchStatus::Paused);
    QCOMPARE(ids(table().history(0, 10)), QList<quint64> {1});
    QCOMPARE(table().history(0, 10)->first().ended, 77);
    QVERIFY(table().setStatus(2, BatchStatus::Active));
    QCOMPARE(table().unfinished()->first().status, BatchStatus::Active);
    QVERIFY(table().setStatus(99, BatchStatus::Active)); // none: nothing to do
    QCOMPARE(ids(table().unfinished()), QList<quint64>({2, 3}));
}

void TestBatchTable::cancelledOneNeverGoesOn()
{
    add(batch(1));
    add(batch(2));
    QVERIFY(table().setStatus(1, BatchStatus::Cancelled));
    QVERIFY(table().setStatus(1, BatchStatus::Paused)); // too late
    QVERIFY(table().setStatus(1, BatchStatus::Active));
    QVERIFY(table().reopen(1, BatchScope::Waiting, "boot"));
    QCOMPARE(ids(table().unfinished()), QList<quint64> {2});
    QCOMPARE(ids(table().cancelled()), QList<quint64> {1});
    QVERIFY(table().history(0, 10)->isEmpty()); // until it has come to its end
    QVERIFY(table().finish(1, {}, 5));
    QVERIFY(table().cancelled()->isEmpty());
    QCOMPARE(ids(table().history(0, 10)), QList<quint64> {1});
    QVERIFY(table().setStatus(1, BatchStatus::Paused));
    QCOMPARE(ids(table().unfinished()), QList<quint64> {2});
}

void TestBatchTable::historyIsPagedNewestFirst()
{
    for (quint64 id = 1; id <= 10; ++id)
        add(batch(id, id % 5 == 0 ? BatchStatus::Active : BatchStatus::Finished));
    QCOMPARE(ids(table().history(0, 3)), QList<quint64>({9, 8, 7}));
    QCOMPARE(ids(table().history(7, 3)), QList<quint64>({6, 4, 3}));
    QCOMPARE(ids(table().history(3, 3)), QList<quint64>({2, 1}));
    QCOMPARE(ids(table().history(1, 3)), QList<quint64>());
    QCOMPARE(ids(table().history(0, 0)), QList<quint64>());
}

void TestBatchTable::removesABatchWithItsItems()
{
    add(batch(1, BatchStatus::Finished));
    add(batch(2, BatchStatus::Finished));
    ItemTable items(*m_database);
    for (const quint64 id : {1, 2}) {
        ItemRecord item;
        item.batch = id;
        item.name = "a";
        QVERIFY(items.put(item));
    }
    QVERIFY(table().remove(1));
    QCOMPARE(ids(table().history(0, 10)), QList<quint64> {2});
    QVERIFY(items.page(1, {}, 10)->isEmpty());
    QCOMPARE(items.page(2, {}, 10)->size(), 1);
}

void TestBatchTable::finishedOneKeepsItsCounts()
{
    add(batch(1));
    const BatchCounts counts {10, 2, 3, 4, 5'000'000'000, "2=10", 7'000, 600};
    QVERIFY(table().finish(1, counts, 99));
    const BatchRecord found = table().history(0, 1)->first();
    QCOMPARE(found.status, BatchStatus::Finished);
    QCOMPARE(found.ended, 99);
    QCOMPARE(found.counts, counts);
    QCOMPARE(table().find(1).value(), std::optional(found));
    QCOMPARE(table().find(2).value(), std::nullopt);
}

void TestBatchTable::onlyAFinishedOneIsReopened()
{
    add(batch(1, BatchStatus::Paused));
    add(batch(2, BatchStatus::Finished));
    QVERIFY(table().reopen(1, BatchScope::Waiting, "boot"));
    QVERIFY(table().reopen(2, BatchScope::Waiting, "boot"));
    QCOMPARE(table().find(1).value()->status, BatchStatus::Paused);
    QCOMPARE(table().find(2).value()->status, BatchStatus::Active);
    QCOMPARE(table().find(2).value()->ended, 0);
    QCOMPARE(table().find(2).value()->boot, "boot");
    QCOMPARE(table().find(1).value()->scope, BatchScope::Everything);
    QCOMPARE(table().find(2).value()->scope, BatchScope::Waiting);
    QVERIFY(table().reopen(2, BatchScope::Waiting, "boot"));
    QCOMPARE(table().find(2).value()->scope, BatchScope::Waiting);
    QVERIFY(table().reopen(2, BatchScope::Everything, "boot"));
    QCOMPARE(table().find(2).value()->scope, BatchScope::Everything);
    QCOMPARE(table().find(2).value()->status, BatchStatus::Active);
}

void TestBatchTable::oneInDoubtGoesOnWithThat()
{
    for (quint64 id = 1; id <= 4; ++id)
        add(batch(id));
    QVERIFY(table().setStatus(1, BatchStatus::Paused));
    for (const quint64 id : {2, 3})
        QVERIFY(table().finish(id, {10}, 99));
    QVERIFY(table().reopen(3, BatchScope::Waiting, "boot"));
    QVERIFY(table().setStatus(4, BatchStatus::Cancelled));
    for (const quint64 id : {1, 2, 3, 4})
        QVERIFY(table().doubt(id));
    QCOMPARE(table().find(1).value()->status, BatchStatus::Paused);
    QCOMPARE(table().find(1).value()->scope, BatchScope::Everything); // it had not been scanned
    for (const quint64 id : {2, 3}) {
        QCOMPARE(table().find(id).value()->status, BatchStatus::Active);
        QCOMPARE(table().find(id).value()->scope, BatchScope::Unconfirmed);
    }
    QCOMPARE(table().find(4).value()->status, BatchStatus::Cancelled);
    // What had ended stays in sight, whatever becomes of it.
    QCOMPARE(ids(table().history(0, 10)), QList<quint64> {2});
    QCOMPARE(table().history(0, 10)->first().counts.done, 10);
    QVERIFY(table().setStatus(2, BatchStatus::Paused));
    QCOMPARE(table().history(0, 10)->first().ended, 99);
    // What is in doubt is not forgotten when something else is tried again.
    QVERIFY(table().reopen(2, BatchScope::Waiting, "boot"));
    QCOMPARE(table().find(2).value()->scope, BatchScope::Unconfirmed);
    QCOMPARE(table().history(0, 10)->first().ended, 99);
    QVERIFY(table().finish(2, {}, 100));
    QVERIFY(table().reopen(2, BatchScope::Waiting, "boot"));
    QCOMPARE(table().find(2).value()->scope, BatchScope::Waiting);
}

void TestBatchTable::finishedOnesThatAreNotFlushed()
{
    for (quint64 id = 1; id <= 4; ++id)
        add(batch(id));
    for (quint64 id = 1; id <= 3; ++id)
        QVERIFY(table().finish(id, {}, 100));
    QCOMPARE(ids(table().unflushed()), QList<quint64>({1, 2, 3}));
    QVERIFY(table().setFlushed(1, 99));
    QVERIFY(table().setFlushed(2, 100));
    QCOMPARE(ids(table().unflushed()), QList<quint64>({1, 3}));
    QCOMPARE(table().find(2).value()->flushed, 100);
}

void TestBatchTable::historyIsRemovedButForWhatFailed()
{
    for (quint64 id = 1; id <= 6; ++id)
        add(batch(id, id == 6 ? BatchStatus::Active : BatchStatus::Finished));
    ItemTable items(*m_database);
    for (const quint64 id : {2, 3}) {
        ItemRecord item;
        item.batch = id;
        item.name = "a";
        item.outcome = ItemOutcome::Failed;
        item.cause = "denied";
        QVERIFY(items.put(item));
    }
    QVERIFY(items.dismiss("denied", {{3, "a"}}));
    QCOMPARE(table().removeFinished(2).value(), 2);
    QCOMPARE(ids(table().history(0, 10)), QList<quint64>({5, 4, 2}));
    QCOMPARE(table().removeFinished(2).value(), 2);
    QCOMPARE(table().removeFinished(2).value(), 0);
    QCOMPARE(ids(table().history(0, 10)), QList<quint64> {2});
    QCOMPARE(ids(table().unfinished()), QList<quint64> {6});
    QVERIFY(items.page(3, {}, 10)->isEmpty());
}

QTEST_GUILESS_MAIN(TestBatchTable)
#include "tst_batchtable.moc"
