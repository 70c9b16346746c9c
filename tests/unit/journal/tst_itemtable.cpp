// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/itemtable.h"
#include "core/journal/journaldatabase.h"
#include "oddnames.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestItemTable : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsEveryField();
    void laterEndReplacesTheEarlierOne();
    void oddNamesAreKeptApart();
    void emptyNameIsAName();
    void outcomesOfManyNames();
    void outcomesAreThoseOfTheBatch();
    void totalsAddUp();
    void totalsFollowReplacementAndRemoval();
    void pagesAreOrderedByName();
    void failuresArePagedAlone();
    void removedItemIsToRunAgain();

private:
    ItemTable table() { return ItemTable(*m_database); }
    static ItemRecord item(const QByteArray &name, ItemOutcome outcome = ItemOutcome::Done)
    {
        ItemRecord record;
        record.batch = 1;
        record.name = name;
        record.outcome = outcome;
        record.size = 100;
        return record;
    }
    void put(const ItemRecord &record) { QVERIFY(table().put(record)); }
    static QList<QByteArray> names(const Result<QList<ItemRecord>> &found)
    {
        QList<QByteArray> names;
        for (const ItemRecord &record : found.value())
            names.append(record.name);
        return names;
    }
    using Read = Result<QList<ItemRecord>> (ItemTable::*)(quint64, const QByteArray &, int) const;
    /// Everything of batch 1, read in pages of \a count.
    QList<QByteArray> readInPages(Read read, int count)
    {
        QList<QByteArray> all;
        QList<QByteArray> page = names((table().*read)(1, {}, count));
        while (!page.isEmpty() && all.size() < 1000) {
            all += page;
            page = names((table().*read)(1, page.last(), count));
        }
        return all;
    }

    std::unique_ptr<JournalDatabase> m_database;
};

void TestItemTable::init()
{
    m_database = std::move(JournalDatabase::open(QString()).value());
}

void TestItemTable::keepsEveryField()
{
    ItemRecord record = item("a/b", ItemOutcome::Failed);
    record.batch = 1'800'000'000'000;
    record.size = 6'000'000'000;
    record.objects = 1000;
    record.ended = 1'700'000'000'000;
    record.detail = QByteArray("{\0\xff}", 4);
    put(record);
    QCOMPARE(table().page(record.batch, {}, 10).value(), QList<ItemRecord> {record});
}

void TestItemTable::laterEndReplacesTheEarlierOne()
{
    ItemRecord record = item("a", ItemOutcome::Failed);
    record.detail = "no";
    put(record);
    record.outcome = ItemOutcome::Done;
    record.detail = QByteArray();
    put(record);
    QCOMPARE(table().page(1, {}, 10).value(), QList<ItemRecord> {record});
    QVERIFY(table().failures(1, {}, 10)->isEmpty());
}

void TestItemTable::oddNamesAreKeptApart()
{
    QHash<QByteArray, ItemOutcome> expected;
    const QList<QByteArray> odd = oddNames();
    for (qsizetype i = 0; i < odd.size(); ++i) {
        expected.insert(odd[i], ItemOutcome(i % 4));
        put(item(odd[i], ItemOutcome(i % 4)));
    }
    QCOMPARE(expected.size(), odd.size());
    QCOMPARE(table().outcomes(1, odd).value(), expected);
    QCOMPARE(names(table().page(1, {}, 100)), odd);
    for (const QByteArray &name : odd) {
        QVERIFY(table().remove(1, name));
        expected.remove(name);
        QCOMPARE(table().outcomes(1, odd).value(), expected);
    }
}

void TestItemTable::emptyNameIsAName()
{
    put(item(QByteArray()));
    QCOMPARE(table().outcomes(1, {QByteArray()})->size(), 1);
    put(item(""));
    QCOMPARE(table().totals(1)->value(ItemOutcome::Done).objects, 1);
    QVERIFY(table().remove(1, ""));
    QVERIFY(table().outcomes(1, {QByteArray()})->isEmpty());
}

void TestItemTable::outcomesOfManyNames()
{
    // More than one statement of SQLite takes parameters (32,766; sqlite.org/limits.html).
    constexpr int count = 40'000;
    QList<QByteArray> asked;
    QVERIFY(m_database->begin());
    for (int i = 0; i < count; ++i) {
        asked.append(QByteArray::number(i));
        if (i % 2 == 0)
            put(item(asked.last()));
    }
    QVERIFY(m_database->commit());
    const auto found = table().outcomes(1, asked);
    QCOMPARE(found->size(), count / 2);
    QVERIFY(found->contains("0") && !found->contains("1") && found->contains("39998"));
    QVERIFY(table().outcomes(1, {})->isEmpty());
}

void TestItemTable::outcomesAreThoseOfTheBatch()
{
    put(item("a"));
    ItemRecord other = item("b");
    other.batch = 2;
    put(other);
    QCOMPARE(table().outcomes(1, {"a", "b"})->keys(), QList<QByteArray> {"a"});
    QCOMPARE(table().outcomes(2, {"a", "b"})->keys(), QList<QByteArray> {"b"});
    QVERIFY(table().outcomes(3, {"a", "b"})->isEmpty());
}

void TestItemTable::totalsAddUp()
{
    put(item("a"));
    ItemRecord large = item("b");
    large.size = 5'000'000'000;
    large.objects = 1000;
    put(large);
    put(item("c", ItemOutcome::Failed));
    put(item("d", ItemOutcome::Skipped));
    put(item("e", ItemOutcome::Cancelled));
    ItemRecord other = item("f");
    other.batch = 2;
    put(other);
    const auto totals = table().totals(1);
    QCOMPARE(totals->size(), 4);
    QCOMPARE(totals->value(ItemOutcome::Done), (ItemTotals {1001, 5'000'000'100}));
    QCOMPARE(totals->value(ItemOutcome::Failed), (ItemTotals {1, 100}));
    QCOMPARE(totals->value(ItemOutcome::Skipped), (ItemTotals {1, 100}));
    QCOMPARE(totals->value(ItemOutcome::Cancelled), (ItemTotals {1, 100}));
    QVERIFY(table().totals(3)->isEmpty());
}

void TestItemTable::totalsFollowReplacementAndRemoval()
{
    put(item("a", ItemOutcome::Failed));
    put(item("a"));
    put(item("b"));
    QVERIFY(!table().totals(1)->contains(ItemOutcome::Failed));
    QCOMPARE(table().totals(1)->value(ItemOutcome::Done), (ItemTotals {2, 200}));
    QVERIFY(table().remove(1, "a"));
    QVERIFY(table().remove(1, "not there"));
    QCOMPARE(table().totals(1)->value(ItemOutcome::Done), (ItemTotals {1, 100}));
    QVERIFY(table().remove(1, "b"));
    QVERIFY(table().totals(1)->isEmpty());
}

void TestItemTable::pagesAreOrderedByName()
{
    QList<QByteArray> odd = oddNames();
    for (auto name = odd.crbegin(); name != odd.crend(); ++name)
        put(item(*name));
    for (const int count : {1, 2, 7, 100})
        QCOMPARE(readInPages(&ItemTable::page, count), odd);
    QVERIFY(table().page(1, {}, 0)->isEmpty());
    QVERIFY(table().page(2, {}, 10)->isEmpty());
}

void TestItemTable::failuresArePagedAlone()
{
    QList<QByteArray> failed;
    for (int i = 100; i < 200; ++i) {
        const bool isFailed = i % 3 == 0;
        put(item(QByteArray::number(i), isFailed ? ItemOutcome::Failed : ItemOutcome::Skipped));
        if (isFailed)
            failed.append(QByteArray::number(i));
    }
    for (const int count : {1, 10, 1000})
        QCOMPARE(readInPages(&ItemTable::failures, count), failed);
}

void TestItemTable::removedItemIsToRunAgain()
{
    put(item("a", ItemOutcome::Failed));
    put(item("b", ItemOutcome::Failed));
    QVERIFY(table().remove(1, "a"));
    QCOMPARE(names(table().failures(1, {}, 10)), QList<QByteArray> {"b"});
    QCOMPARE(table().outcomes(1, {"a", "b"})->keys(), QList<QByteArray> {"b"});
}

QTEST_GUILESS_MAIN(TestItemTable)
#include "tst_itemtable.moc"
