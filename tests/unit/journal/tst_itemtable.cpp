// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/itemtable.h"
#include "core/journal/journalschema.h"
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
    void namesAreFoundByAPart();
    void whatIsInDoubtIsNotDone();
    void whatIsNotFoundAgainIsTrusted();
    void totalsFollowReplacementAndRemoval();
    void doneIsCountedByDetail();
    void pagesAreOrderedByName();
    void failuresArePagedAlone();
    void removedItemIsToRunAgain();
    void failuresAreGroupedByCause();
    void causeCountsObjects();
    void failuresOfACauseArePagedOverBatches();
    void dismissedOnesAreNotToldOfAgain();
    void dismissedOnesStayInTheHistory();

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
    m_database = std::move(openJournalDatabase(QString()).value());
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

void TestItemTable::doneIsCountedByDetail()
{
    const auto put = [this](const QByteArray &name, ItemOutcome outcome, const char *detail,
                         qint64 objects = 1, quint64 batch = 1) {
        ItemRecord record = item(name, outcome);
        record.detail = detail;
        record.objects = objects;
        record.batch = batch;
        this->put(record);
    };
    put("a", ItemOutcome::Done, "x");
    put("b", ItemOutcome::Done, "x", 1000);
    put("c", ItemOutcome::Done, "y");
    put("d", ItemOutcome::Done, "");
    put("e", ItemOutcome::Failed, "x");
    put("f", ItemOutcome::Done, "x", 1, 2);
    QCOMPARE(*table().doneWith(1, {"y", "x", "z"}), QList<qint64>({1, 1001, 0}));
    QCOMPARE(*table().doneWith(3, {"x"}), QList<qint64> {0});
}

void TestItemTable::namesAreFoundByAPart()
{
    put(item("holiday/IMG_0001.jpg"));
    put(item("caf\xc3\xa9/100%"));
    const auto has = [this](const char *words) {
        return table().hasName(1, QString::fromUtf8(words)).value();
    };
    QVERIFY(has("img_0001"));
    QVERIFY(has("caf\xc3\xa9"));
    QVERIFY(has("0%"));
    QVERIFY(!has("IMG%jpg"));
    QVERIFY(!table().hasName(2, QStringLiteral("IMG")).value());
}

void TestItemTable::whatIsInDoubtIsNotDone()
{
    for (const ItemRecord &record : {item("a"), item("b"), item("failed", ItemOutcome::Failed)})
        put(record);
    const qint64 ended = item("a").ended;
    QCOMPARE(table().doneSince(1, ended)->size(), 2);
    QVERIFY(table().doneSince(1, ended + 1)->isEmpty());
    QCOMPARE(table().hasUnconfirmed(1).value(), false);
    for (const char *name : {"a", "failed"})
        QVERIFY(table().doubt(1, name));
    QCOMPARE(table().doneSince(1, 0).value(), QList<QByteArray> {"b"});
    QCOMPARE(table().outcomes(1, {"a"})->value("a"), ItemOutcome::Unconfirmed);
    QCOMPARE(table().find(1, "a").value()->ended, ended);
    QCOMPARE(table().hasUnconfirmed(1).value(), true);
    QCOMPARE(table().hasUnconfirmed(2).value(), false);
    QVERIFY(!table().find(1, "c").value());
    QCOMPARE(table().totals(1)->value(ItemOutcome::Done).objects, 1);
    put(item("a")); // again
    QCOMPARE(table().outcomes(1, {"a"})->value("a"), ItemOutcome::Done);
}

void TestItemTable::whatIsNotFoundAgainIsTrusted()
{
    put(item("a"));
    put(item("b"));
    QVERIFY(table().doubt(1, "a"));
    QCOMPARE(table().trust(1).value(), (ItemTotals {1, 100}));
    QCOMPARE(table().hasUnconfirmed(1).value(), false);
    QCOMPARE(table().doneSince(1, 0)->size(), 2);
    QCOMPARE(table().trust(1).value(), ItemTotals());
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

static ItemRecord failure(quint64 batch, const QByteArray &name, const QByteArray &cause)
{
    ItemRecord record;
    record.batch = batch;
    record.name = name;
    record.outcome = ItemOutcome::Failed;
    record.detail = "why " + name;
    record.cause = cause;
    return record;
}

void TestItemTable::failuresAreGroupedByCause()
{
    QCOMPARE(table().causes().value(), QList<CauseRecord>());
    for (const ItemRecord &record : {failure(1, "a", "denied"), failure(2, "b", "denied"),
             failure(2, "c", "full"), item("d"), item("e", ItemOutcome::Cancelled)})
        put(record);
    const QList<CauseRecord> expected {{"denied", 2, "why a"}, {"full", 1, "why c"}};
    QCOMPARE(table().causes().value(), expected);
    put(item("a")); // it went well after all
    QCOMPARE(table().causes()->first().objects, 1);
    QVERIFY(table().retry(2));
    QCOMPARE(table().causes().value(), QList<CauseRecord>());
}

void TestItemTable::causeCountsObjects()
{
    ItemRecord page = failure(1, "page", "denied");
    page.objects = 1000;
    ItemRecord scan = failure(1, "scan", "denied");
    scan.objects = 0;
    put(page);
    put(scan);
    put(failure(1, "a", "denied"));
    QCOMPARE(table().causes()->first().objects, 1002);
}

void TestItemTable::failuresOfACauseArePagedOverBatches()
{
    QList<ItemPlace> all;
    for (quint64 batch : {3, 1, 2}) {
        for (const QByteArray &name : oddNames())
            put(failure(batch, name, "denied"));
        put(failure(batch, "other", "full"));
    }
    ItemPlace last;
    for (auto page = table().failuresOf("denied", last, 7); !page->isEmpty();
         page = table().failuresOf("denied", last, 7)) {
        for (const ItemRecord &record : *page) {
            QCOMPARE(record.cause, QByteArray("denied"));
            const ItemPlace place {record.batch, record.name};
            QVERIFY(all.isEmpty() || all.last() < place);
            all.append(place);
        }
        last = all.last();
    }
    QCOMPARE(all.size(), 3 * oddNames().size());
    QCOMPARE(table().placesOf("denied").value(), all);
}

void TestItemTable::dismissedOnesAreNotToldOfAgain()
{
    for (const char *name : {"a", "b", "c"})
        put(failure(1, name, "denied"));
    put(failure(1, "x", "full"));
    QVERIFY(table().dismiss("denied", {{1, "b"}, {1, "x"}, {2, "c"}}));
    const QList<ItemPlace> left {{1, "a"}, {1, "c"}};
    QCOMPARE(table().placesOf("denied").value(), left);
    QCOMPARE(table().placesOf("full")->size(), 1);
    QVERIFY(table().dismiss("denied"));
    QCOMPARE(table().causes()->size(), 1);
    put(failure(1, "b", "denied")); // it failed again, and that is news
    QCOMPARE(table().placesOf("denied").value(), QList<ItemPlace>({{1, "b"}}));
}

void TestItemTable::dismissedOnesStayInTheHistory()
{
    put(failure(1, "a", "denied"));
    QVERIFY(table().dismiss("denied"));
    QCOMPARE(table().totals(1)->value(ItemOutcome::Failed).objects, 1);
    QCOMPARE(table().page(1, {}, 10)->size(), 1);
    QCOMPARE(table().retry(1)->objects, 1);
}

QTEST_GUILESS_MAIN(TestItemTable)
#include "tst_itemtable.moc"
