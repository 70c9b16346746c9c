// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/downloadtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/journaldatabase.h"
#include "core/journal/uploadtable.h"
#include "core/transfer/records/resumedproducer.h"
#include "tests/unit/testing.h"
#include "tests/unit/transfer/producers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

class TestResumedProducer : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void itemsThatEndedAreLeftOut_data();
    void itemsThatEndedAreLeftOut();
    void itemsOfOtherBatchesDoNotCount();
    void oddNamesAreToldApart();
    void itemThatFailsWhileScanningIsToldOnce();
    void pageOfEndedItemsIsNotTheEnd();
    void endOfTheScanIsKept();
    void emptyPagePasses();
    void wholePageIsLookedUp();
    void errorPasses();
    void journalThatCannotBeReadLeavesAll();
    void onlyWhatIsInDoubt();
    void whatIsInDoubtIsToldByTheJournalAlone();
    void unfinishedDownloadsAreAsFarAsTheyWere();
    void downloadsOfAnEarlierBootAreAsFarAsTheyWereFlushed();
    void unfinishedUploadsAreAsFarAsTheyWere();

private:
    using Page = ItemProducer::Page;

    static FoundItem item(const QByteArray &name)
    {
        FoundItem made;
        made.spec.name = name;
        return made;
    }
    static Page page(const QByteArrayList &names, bool isLast = false)
    {
        Page page;
        for (const QByteArray &name : names)
            page.items.push_back(item(name));
        page.isLast = isLast;
        return page;
    }
    void end(const QByteArray &name, ItemOutcome outcome = ItemOutcome::Done, quint64 batch = 7)
    {
        ItemRecord record;
        record.batch = batch;
        record.name = name;
        record.outcome = outcome;
        m_journal->write(
            [record](JournalDatabase &database) { return ItemTable(database).put(record); });
    }
    /// 25 bytes in parts of 10: the first is there, 3 bytes of the second, and the last.
    void addDownload(const QByteArray &name, const QByteArray &boot, quint64 batch = 7,
        const QByteArray &etag = "version")
    {
        DownloadRecord record;
        record.target = "/" + name + QByteArray::number(batch);
        record.etag = etag;
        record.size = 25;
        record.partSize = 10;
        record.boot = boot;
        record.owner = {batch, name};
        m_journal->write([record](JournalDatabase &database) -> Result<> {
            DownloadTable table(database);
            const qint64 id = table.add(record).value();
            for (const DownloadedPart &part :
                {DownloadedPart {0, true}, {1, false, 3}, {2, false}, {9, true}}) {
                if (Result<> added = table.addPart(id, part); !added)
                    return added;
            }
            return {};
        });
    }
    void addUpload(const QByteArray &name, const QByteArray &source)
    {
        UploadRecord record;
        record.target = {"https://host", "bucket", name};
        record.source = source;
        record.stamp.size = 25;
        record.partSize = 10;
        record.owner = {7, name};
        m_journal->write([record](JournalDatabase &database) -> Result<> {
            UploadTable table(database);
            const qint64 id = table.add(record).value();
            for (const int number : {1, 3, 9}) {
                if (Result<> added = table.addPart(id, {number, "etag", {}}); !added)
                    return added;
            }
            return {};
        });
    }
    static QList<qint64> reached(const Result<Page> &page)
    {
        QList<qint64> reached;
        for (const FoundItem &item : page->items)
            reached.append(item.reached);
        return reached;
    }
    std::unique_ptr<ItemProducer> resumed(
        std::vector<Result<Page>> pages, BatchScope scope = BatchScope::Everything) const
    {
        return std::make_unique<ResumedProducer>(
            m_batch, std::make_unique<ScriptedProducer>(std::move(pages)), m_journal, scope);
    }
    static Result<Page> next(const std::unique_ptr<ItemProducer> &producer)
    {
        return await(producer->next(LaneContext {nullptr, {}}, CancelToken()));
    }
    static QByteArrayList names(const Result<Page> &page)
    {
        QByteArrayList names;
        for (const FoundItem &item : page->items)
            names.append(item.spec.name);
        return names;
    }

    std::shared_ptr<TransferBatch> m_batch;
    std::shared_ptr<Journal> m_journal;
};

void TestResumedProducer::init()
{
    m_batch = std::make_shared<TransferBatch>(BatchSpec(7, TransferRequest()));
    m_journal = std::make_shared<Journal>();
}

void TestResumedProducer::itemsThatEndedAreLeftOut_data()
{
    // Those that failed and were cancelled have been told; they run again when somebody says so.
    QTest::addColumn<ItemOutcome>("outcome");
    QTest::newRow("done") << ItemOutcome::Done;
    QTest::newRow("skipped") << ItemOutcome::Skipped;
    QTest::newRow("failed") << ItemOutcome::Failed;
    QTest::newRow("cancelled") << ItemOutcome::Cancelled;
}

void TestResumedProducer::itemsThatEndedAreLeftOut()
{
    QFETCH(const ItemOutcome, outcome);
    end("b", outcome);
    end("not found again", outcome);
    const auto producer = resumed({page({"a", "b", "c"}, true)});
    QCOMPARE(names(next(producer)), QByteArrayList({"a", "c"}));
}

void TestResumedProducer::itemsOfOtherBatchesDoNotCount()
{
    end("a", ItemOutcome::Done, 8);
    const auto producer = resumed({page({"a"}, true)});
    QCOMPARE(names(next(producer)), QByteArrayList {"a"});
}

void TestResumedProducer::oddNamesAreToldApart()
{
    const QByteArrayList ended {QByteArray("a\0b", 3), "\xff", "'", "caf\xc3\xa9"};
    const QByteArrayList others {QByteArray("a\0c", 3), "\xfe", "\"", "cafe\xcc\x81", "a"};
    for (const QByteArray &name : ended)
        end(name);
    const auto producer = resumed({page(ended + others, true)});
    QCOMPARE(names(next(producer)), others);
}

void TestResumedProducer::itemThatFailsWhileScanningIsToldOnce()
{
    end("a", ItemOutcome::Failed);
    Page failing = page({"a", "b"}, true);
    for (FoundItem &one : failing.items)
        one.error = errorOf(ErrorKind::FileUnreadable);
    const auto producer = resumed({failing});
    const auto found = next(producer);
    QCOMPARE(names(found), QByteArrayList {"b"});
    QVERIFY(found->items.at(0).error);
}

void TestResumedProducer::pageOfEndedItemsIsNotTheEnd()
{
    end("a");
    end("b");
    const auto producer = resumed({page({"a", "b"}), page({"c"}, true)});
    const auto first = next(producer);
    QVERIFY(first->items.empty());
    QVERIFY(!first->isLast);
    const auto second = next(producer);
    QCOMPARE(names(second), QByteArrayList {"c"});
    QVERIFY(second->isLast);
}

void TestResumedProducer::endOfTheScanIsKept()
{
    end("a");
    const auto producer = resumed({page({"a"}, true)});
    const auto last = next(producer);
    QVERIFY(last->items.empty());
    QVERIFY(last->isLast);
}

void TestResumedProducer::emptyPagePasses()
{
    const auto producer = resumed({page({}), page({}, true)});
    QVERIFY(!next(producer)->isLast);
    QVERIFY(next(producer)->isLast);
}

void TestResumedProducer::wholePageIsLookedUp()
{
    QByteArrayList all;
    QByteArrayList rest;
    for (int i = 0; i < ItemProducer::pageSize; ++i) {
        all.append(QByteArray::number(i));
        if (i % 10 == 0)
            rest.append(all.last());
        else
            end(all.last());
    }
    const auto producer = resumed({page(all, true)});
    QCOMPARE(names(next(producer)), rest);
}

void TestResumedProducer::errorPasses()
{
    end("a");
    const auto producer = resumed({fail(ErrorKind::NoSuchBucket, QStringLiteral("s3://bucket"))});
    const auto found = next(producer);
    QCOMPARE(kindOf(found), ErrorKind::NoSuchBucket);
    QCOMPARE(found.error().subject, QStringLiteral("s3://bucket"));
}

void TestResumedProducer::journalThatCannotBeReadLeavesAll()
{
    end("a");
    // What was done is done again rather than something left out.
    m_journal->write(
        [](JournalDatabase &database) { return database.run(QStringLiteral("DROP TABLE item")); });
    const auto producer = resumed({page({"a", "b"}, true)});
    const auto found = next(producer);
    QCOMPARE(names(found), QByteArrayList({"a", "b"}));
    QVERIFY(found->isLast);
}

void TestResumedProducer::onlyWhatIsInDoubt()
{
    end("done");
    end("failed", ItemOutcome::Failed);
    end("waits", ItemOutcome::Waiting);
    end("again", ItemOutcome::Again);
    end("in doubt", ItemOutcome::Unconfirmed);
    const QByteArrayList all {"again", "done", "failed", "in doubt", "new", "waits"};
    // What waits or is run again is a RetryProducer's: from two of them it would count twice.
    QCOMPARE(names(next(resumed({page(all, true)}))), QByteArrayList({"in doubt", "new"}));
    QCOMPARE(names(next(resumed({page(all, true)}, BatchScope::Unconfirmed))),
        QByteArrayList {"in doubt"});
}

void TestResumedProducer::whatIsInDoubtIsToldByTheJournalAlone()
{
    m_journal->write(
        [](JournalDatabase &database) { return database.run(QStringLiteral("DROP TABLE item")); });
    QVERIFY(!next(resumed({page({"a"}, true)}, BatchScope::Unconfirmed)));
}

void TestResumedProducer::unfinishedDownloadsAreAsFarAsTheyWere()
{
    addDownload("b", ResumeJournal::currentBoot());
    addDownload("a", ResumeJournal::currentBoot(), 8);           // another batch's
    addDownload("no etag", ResumeJournal::currentBoot(), 7, {}); // it starts over
    const auto producer = resumed({page({"a", "b", "no etag"}), page({"c"}, true)});
    QCOMPARE(reached(next(producer)), (QList<qint64> {0, 10 + 3 + 5, 0}));
    QCOMPARE(reached(next(producer)), QList<qint64> {0});
}

void TestResumedProducer::downloadsOfAnEarlierBootAreAsFarAsTheyWereFlushed()
{
    addDownload("a", "earlier");
    QCOMPARE(reached(next(resumed({page({"a"}, true)}))), QList<qint64> {10});
}

void TestResumedProducer::unfinishedUploadsAreAsFarAsTheyWere()
{
    addUpload("a", "/file#");
    addUpload("spoilt", "");
    QCOMPARE(reached(next(resumed({page({"a", "spoilt"}, true)}))), (QList<qint64> {10 + 5, 0}));
}

QTEST_GUILESS_MAIN(TestResumedProducer)
#include "tst_resumedproducer.moc"
