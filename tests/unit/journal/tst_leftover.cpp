// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/batchtable.h"
#include "core/journal/downloadtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/journalschema.h"
#include "core/journal/uploadtable.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// What nobody goes on with.
class TestLeftover : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void dependsOnTheItem_data();
    void dependsOnTheItem();
    void itemThatWasNotFoundAgain();
    void dismissedFailure();
    void batchThatWasRemoved();
    void uploadThatWasSpoilt();
    void unknownOwner();
    void ownerMayChange();
    void cancelledItemMayHaveEnded();
    void begunItemsOfACancelledBatch();

private:
    UploadTable uploads() { return UploadTable(*m_database); }
    DownloadTable downloads() { return DownloadTable(*m_database); }
    ItemTable items() { return ItemTable(*m_database); }
    BatchTable batches() { return BatchTable(*m_database); }
    void addBatch(quint64 id)
    {
        BatchRecord record;
        record.id = id;
        QVERIFY(batches().add(record));
    }
    void end(const ItemPlace &place, ItemOutcome outcome)
    {
        ItemRecord record;
        record.batch = place.batch;
        record.name = place.name;
        record.outcome = outcome;
        record.cause = "cause";
        QVERIFY(items().put(record));
    }
    /// An upload and a download of \a owner.
    qint64 begin(const ItemPlace &owner)
    {
        UploadRecord upload;
        upload.target.key = owner.name;
        upload.source = "/source";
        upload.uploadId = "id";
        upload.owner = owner;
        DownloadRecord download;
        download.target = '/' + owner.name;
        download.owner = owner;
        [&] { QVERIFY(downloads().add(download)); }();
        return uploads().add(upload).value_or(0);
    }
    /// How many of both; all() has the others.
    int leftOver()
    {
        const auto left = uploads().leftOver();
        const auto going = uploads().all();
        const auto all
            = m_database->value(QStringLiteral("SELECT count(*) FROM upload")).value_or(QVariant());
        const auto files = downloads().leftOver();
        [&] {
            QVERIFY(left && going && files);
            QCOMPARE(left->size() + going->size(), all.toInt());
            QCOMPARE(left->size(), files->size());
        }();
        return int(left->size());
    }

    std::unique_ptr<JournalDatabase> m_database;
};

void TestLeftover::init()
{
    m_database = std::move(openJournalDatabase(QString()).value());
    addBatch(1);
}

void TestLeftover::dependsOnTheItem_data()
{
    QTest::addColumn<int>("outcome"); // -1: it has not ended
    QTest::addColumn<int>("expected");
    QTest::newRow("goes on") << -1 << 0;
    QTest::newRow("done otherwise") << int(ItemOutcome::Done) << 1;
    QTest::newRow("skipped") << int(ItemOutcome::Skipped) << 1;
    QTest::newRow("failed") << int(ItemOutcome::Failed) << 0;
    QTest::newRow("cancelled") << int(ItemOutcome::Cancelled) << 1;
    QTest::newRow("waits to be tried again") << int(ItemOutcome::Waiting) << 0;
    QTest::newRow("may be lost") << int(ItemOutcome::Unconfirmed) << 0;
}

void TestLeftover::dependsOnTheItem()
{
    QFETCH(int, outcome);
    QFETCH(int, expected);
    addBatch(2);
    begin({1, "a"});
    begin({1, "other"});
    if (outcome >= 0)
        end({1, "a"}, ItemOutcome(outcome));
    end({2, "other"}, ItemOutcome::Cancelled);
    QCOMPARE(leftOver(), expected);
}

void TestLeftover::itemThatWasNotFoundAgain()
{
    begin({1, "gone"});
    begin({1, "failed"});
    begin({1, "waits"});
    end({1, "failed"}, ItemOutcome::Failed);
    end({1, "waits"}, ItemOutcome::Waiting);
    QCOMPARE(leftOver(), 0); // the scan may still come to it
    QVERIFY(batches().finish(1, {}, 5));
    QCOMPARE(leftOver(), 0); // if what failed is tried again, it may be found
    end({1, "failed"}, ItemOutcome::Done);
    QCOMPARE(uploads().leftOver()->size(), 2);
    end({1, "failed"}, ItemOutcome::Failed);
    QVERIFY(items().dismiss("cause"));
    QCOMPARE(leftOver(), 2);
    QVERIFY(batches().reopen(1, BatchScope::Everything, {}));
    QCOMPARE(leftOver(), 1);
}

void TestLeftover::dismissedFailure()
{
    begin({1, "a"});
    begin({1, "b"});
    end({1, "a"}, ItemOutcome::Failed);
    end({1, "b"}, ItemOutcome::Failed);
    QVERIFY(items().dismiss("cause", {{1, "a"}}));
    QCOMPARE(leftOver(), 1);
    QCOMPARE(uploads().leftOver()->first().owner, (ItemPlace {1, "a"}));
    QVERIFY(items().retry(1));
    QCOMPARE(leftOver(), 0);
}

void TestLeftover::batchThatWasRemoved()
{
    begin({1, "a"});
    QVERIFY(batches().remove(1));
    QCOMPARE(leftOver(), 1);
}

/// Whatever has become of its item: nobody goes on with it.
void TestLeftover::uploadThatWasSpoilt()
{
    const qint64 spoilt = begin({1, "a"});
    begin({1, "b"});
    end({1, "a"}, ItemOutcome::Failed);
    QVERIFY(uploads().leftOver()->isEmpty());
    QVERIFY(uploads().spoil(spoilt));
    QCOMPARE(uploads().leftOver()->size(), 1);
    QCOMPARE(uploads().leftOver()->first().id, spoilt);
    QCOMPARE(uploads().all()->size(), 1);
}

void TestLeftover::unknownOwner()
{
    begin({0, ""}); // of an older version
    QCOMPARE(leftOver(), 0);
}

void TestLeftover::ownerMayChange()
{
    const qint64 id = begin({1, "a"});
    end({1, "a"}, ItemOutcome::Cancelled);
    QCOMPARE(leftOver(), 1);
    addBatch(2);
    QVERIFY(uploads().setOwner(id, {2, "b"}, QStringLiteral("c")));
    QVERIFY(downloads().setOwner(downloads().find("/a").value()->id, {2, "b"}));
    QCOMPARE(leftOver(), 0);
    QCOMPARE(uploads().all()->first().connection, QStringLiteral("c"));
    end({2, "b"}, ItemOutcome::Cancelled);
    QCOMPARE(leftOver(), 1);
}

void TestLeftover::cancelledItemMayHaveEnded()
{
    ItemRecord record;
    record.batch = 1;
    for (const ItemOutcome earlier :
        {ItemOutcome::Done, ItemOutcome::Failed, ItemOutcome::Waiting}) {
        record.name = QByteArray::number(int(earlier));
        end({1, record.name}, earlier);
        QVERIFY(items().cancel(record));
    }
    record.name = "new";
    QVERIFY(items().cancel(record));
    const auto outcomes = items().outcomes(1, {"0", "2", "4", "new"});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->value("0"), ItemOutcome::Done);
    QCOMPARE(outcomes->value("2"), ItemOutcome::Failed);
    QCOMPARE(outcomes->value("4"), ItemOutcome::Cancelled);
    QCOMPARE(outcomes->value("new"), ItemOutcome::Cancelled);
}

void TestLeftover::begunItemsOfACancelledBatch()
{
    addBatch(2);
    begin({1, "not found again"});
    begin({1, "failed"});
    begin({1, "waits"});
    begin({2, "elsewhere"});
    end({1, "failed"}, ItemOutcome::Failed);
    end({1, "waits"}, ItemOutcome::Waiting);
    end({1, "not begun"}, ItemOutcome::Waiting);
    end({1, "lost"}, ItemOutcome::Unconfirmed);
    QVERIFY(items().cancelPartial(1, 77));
    QCOMPARE(leftOver(), 2);
    const auto outcomes
        = items().outcomes(1, {"not found again", "failed", "waits", "not begun", "lost"});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->value("not begun"), ItemOutcome::Cancelled); // or a later retry runs it
    QCOMPARE(outcomes->value("lost"), ItemOutcome::Unconfirmed); // it is there, as far as is known
    QCOMPARE(outcomes->value("not found again"), ItemOutcome::Cancelled);
    QCOMPARE(outcomes->value("failed"), ItemOutcome::Failed); // to be tried again
    QCOMPARE(outcomes->value("waits"), ItemOutcome::Cancelled);
    QVERIFY(items().page(2, {}, 10)->isEmpty());
}

QTEST_GUILESS_MAIN(TestLeftover)
#include "tst_leftover.moc"
