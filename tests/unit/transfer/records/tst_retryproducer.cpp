// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/records/batchjournal.h"
#include "core/transfer/records/failurerecord.h"
#include "core/transfer/records/retryproducer.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestRetryProducer : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void waitingItemsAreFoundAsTheyWere();
    void deletedKeyWaitsNoMore_data();
    void deletedKeyWaitsNoMore();
    void whatCannotBeReadFailsAgain();

private:
    static constexpr BatchId id = 7;

    std::shared_ptr<TransferBatch> begin(TransferRequest request)
    {
        request.bucket = BucketName("bucket");
        const BatchSpec spec(id, std::move(request));
        m_records->begin(spec);
        return std::make_shared<TransferBatch>(spec);
    }
    void wait(const QByteArray &name, const QByteArray &detail)
    {
        ItemRecord record;
        record.batch = id;
        record.name = name;
        record.outcome = ItemOutcome::Waiting;
        record.objects = 3;
        record.detail = detail;
        m_journal->write(
            [record](JournalDatabase &database) { return ItemTable(database).put(record); });
    }
    ItemProducer::Page produce(TransferKind kind)
    {
        RetryProducer producer(id, kind, m_journal);
        return await(producer.next(LaneContext {nullptr, {}}, CancelToken())).value();
    }
    QHash<QByteArray, ItemOutcome> outcomes()
    {
        using Outcomes = QHash<QByteArray, ItemOutcome>;
        return m_journal
            ->look<Outcomes>([](JournalDatabase &database) -> Result<Outcomes> {
                Outcomes outcomes;
                const auto page = ItemTable(database).page(id, {}, 100);
                for (const ItemRecord &record : *page)
                    outcomes.insert(record.name, record.outcome);
                return outcomes;
            })
            .result()
            .value();
    }

    std::shared_ptr<Journal> m_journal;
    std::unique_ptr<BatchJournal> m_records;
};

void TestRetryProducer::init()
{
    m_journal = std::make_shared<Journal>();
    m_records = std::make_unique<BatchJournal>(m_journal);
}

void TestRetryProducer::waitingItemsAreFoundAsTheyWere()
{
    begin(TransferRequest::copy(nullptr, BucketName("bucket"), {}, BucketName("to"), {}));
    ItemSpec spec;
    spec.name = "name";
    spec.work = CopyWork {{ObjectKey("key"), VersionId("v"), {}}, ObjectKey("target")};
    Error error(ErrorKind::Timeout);
    error.attempts = 2;
    wait("name", FailureRecord::of(spec, error, false).encode());
    const ItemProducer::Page page = produce(TransferKind::Copy);
    QVERIFY(page.isLast);
    QCOMPARE(page.items.size(), size_t(1));
    const FoundItem &found = page.items.front();
    QVERIFY(!found.error);
    QCOMPARE(found.spec.name, QByteArray("name"));
    QCOMPARE(found.spec.objectCount, 3);
    QCOMPARE(found.spec.earlierAttempts, 2);
    QCOMPARE(found.spec.source().version, VersionId("v"));
    QCOMPARE(found.spec.targetKey(), ObjectKey("target"));
    QCOMPARE(outcomes()["name"], ItemOutcome::Again);
}

void TestRetryProducer::deletedKeyWaitsNoMore_data()
{
    QTest::addColumn<bool>("isPage");
    QTest::newRow("page") << true;
    QTest::newRow("key of a page") << false;
}

/// The end of a second try is noted where the end of the first one was.
void TestRetryProducer::deletedKeyWaitsNoMore()
{
    QFETCH(const bool, isPage);
    const auto batch = begin(TransferRequest::deletion(nullptr, BucketName("bucket"), {}));
    ItemSpec spec;
    spec.name = "key";
    spec.work = DeletionWork {{ObjectKey("key")}, {}, isPage};
    wait(
        spec.recordName(), FailureRecord::of(spec, Error(ErrorKind::AccessDenied), false).encode());
    // As after the reading of a journal that says "wait", not that all is to be looked for.
    m_records->reopen(id, BatchScope::Waiting);
    const ItemProducer::Page page = produce(TransferKind::Delete);
    TransferItem item(batch, page.items.front());
    item.finish(TransferState::Done, {});
    m_records->end(item);
    QCOMPARE(outcomes(), (QHash<QByteArray, ItemOutcome> {{spec.recordName(), ItemOutcome::Done}}));
}

void TestRetryProducer::whatCannotBeReadFailsAgain()
{
    begin(TransferRequest::download(nullptr, BucketName("bucket"), {}, "/to"));
    wait("name", R"({"error":{"kind":12},"item":{}})");
    const ItemProducer::Page page = produce(TransferKind::Download);
    QCOMPARE(page.items.size(), size_t(1));
    QCOMPARE(page.items.front().spec.recordName(), QByteArray("name"));
    QVERIFY(page.items.front().error);
    QCOMPARE(page.items.front().error->kind, ErrorKind::AccessDenied);
}

QTEST_GUILESS_MAIN(TestRetryProducer)
#include "tst_retryproducer.moc"
