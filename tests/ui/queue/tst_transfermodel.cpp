// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
#include "tests/ui/transfersamples.h"
#include "ui/queue/transfermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace windlass;
using namespace std::chrono_literals;
using Model = TransferModel;

class TransferModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void growsByBatchesAndItems();
    void insertsTheNewRowsOfABatchAtOnce();
    void changesOnlyTheRowsThatChanged();
    void takesTheLastOfTwinsInOneUpdate();
    void ignoresItemsOfUnknownBatches();
    void showsTheSpeedOfAnItem();
    void showsWhyAnItemFailed();
    void showsWhereADownloadGoes();
    void dropsTheOldestSuccessfulItemsFirst();
    void keepsUnfinishedItemsHoweverManyHaveEnded();
    void dropsFailedItemsLast();
    void keepsItsCountsWhenItemsAreDropped();
    void clearsFinishedBatches();
    void tellsCountsOnlyWhenTheyChange();
    void holdsManyItems();
    void showsFirstWhatIsLookedFor();
    void sortsManyRowsSeldom();
    void sortsAtTheEnd();
    void keepsTrackOfMovedRows();
    void finishedBatchesMoveBehindUnfinishedOnes();
    void longQueueIsReorderedAtOnce();
    void batchThatGoesOnAgainMovesBack();
    void failedRowsAreRemovedToComeAgain();
    void saysWhatIsPaused();
    void pausedItemsSayItAtOnce();
    void itemsOfACancelledBatchSayItAtOnce();

private:
    void apply(const QList<BatchSnapshot> &batches, const QList<ItemSnapshot> &items = {})
    {
        m_model->apply({batches, items});
    }
    QString text(const QModelIndex &index, int column) const
    {
        return index.siblingAtColumn(column).data().toString();
    }
    QList<ItemId> idsBelow(BatchId batch) const;

    std::unique_ptr<TransferModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::chrono::milliseconds m_now {0};
};

void TransferModelTest::init()
{
    m_tester.reset();
    m_now = 0ms;
    Model::Options options;
    options.finishedItemsKept = 5;
    options.now = [this] { return m_now; };
    m_model = std::make_unique<Model>(options);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

QList<ItemId> TransferModelTest::idsBelow(BatchId batch) const
{
    const QModelIndex parent = m_model->batchIndex(batch);
    QList<ItemId> ids;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        ids << index.data(Model::ItemIdRole).toULongLong();
        // The way by id leads to the same row.
        if (m_model->itemIndex(batch, ids.last()) != index)
            ids << 0;
    }
    return ids;
}

void TransferModelTest::growsByBatchesAndItems()
{
    apply({batchSample(1), batchSample(2, TransferKind::Download)},
        {itemSample(1, 10), itemSample(2, 20), itemSample(1, 11)});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(idsBelow(1), (QList<ItemId> {10, 11}));
    QCOMPARE(idsBelow(2), (QList<ItemId> {20}));
    QCOMPARE(text(m_model->batchIndex(1), Model::NameColumn),
        QStringLiteral("holiday/ → s3://photos/2026/"));
    QCOMPARE(
        text(m_model->itemIndex(1, 11), Model::NameColumn), QStringLiteral("holiday/IMG_0011.jpg"));
    QCOMPARE(text(m_model->itemIndex(1, 11), Model::StateColumn), QStringLiteral("Waiting"));
}

void TransferModelTest::insertsTheNewRowsOfABatchAtOnce()
{
    apply({batchSample(1), batchSample(2)});
    QSignalSpy inserted(m_model.get(), &Model::rowsInserted);
    apply({}, {itemSample(1, 10), itemSample(2, 20), itemSample(1, 11), itemSample(1, 12)});
    QCOMPARE(inserted.size(), 2);
}

void TransferModelTest::changesOnlyTheRowsThatChanged()
{
    QList<ItemSnapshot> items;
    for (ItemId id = 0; id < 10; ++id)
        items << itemSample(1, id + 1);
    apply({batchSample(1)}, items);
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    apply({},
        {itemSample(1, 7, TransferState::Running), itemSample(1, 3, TransferState::Running),
            itemSample(1, 4, TransferState::Running)});

    QList<std::pair<int, int>> ranges;
    for (const QList<QVariant> &call : changed) {
        if (call[0].toModelIndex().parent().isValid())
            ranges << std::pair(call[0].toModelIndex().row(), call[1].toModelIndex().row());
    }
    QCOMPARE(ranges, (QList<std::pair<int, int>> {{2, 3}, {6, 6}}));
    QCOMPARE(text(m_model->itemIndex(1, 3), Model::StateColumn), QStringLiteral("Uploading"));
}

void TransferModelTest::takesTheLastOfTwinsInOneUpdate()
{
    apply({batchSample(1), finishedSample(1, 1)},
        {itemSample(1, 1), itemSample(1, 1, TransferState::Done)});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(idsBelow(1), (QList<ItemId> {1}));
    QCOMPARE(text(m_model->itemIndex(1, 1), Model::StateColumn), QStringLiteral("Done"));
    QCOMPARE(m_model->counts().done, 1);
    QVERIFY(m_model->hasFinishedBatches());
}

void TransferModelTest::ignoresItemsOfUnknownBatches()
{
    apply({}, {itemSample(9, 1)});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->itemIndex(9, 1).isValid());
}

void TransferModelTest::showsTheSpeedOfAnItem()
{
    ItemSnapshot item = itemSample(1, 1, TransferState::Running);
    apply({batchSample(1)}, {item});
    const QModelIndex index = m_model->itemIndex(1, 1);
    QCOMPARE(text(index, Model::SpeedColumn), QString());
    item.done = MiB;
    item.bytesPerSecond = MiB;
    apply({}, {item});
    QCOMPARE(text(index, Model::SpeedColumn), QStringLiteral("1.0 MiB/s"));
    QCOMPARE(text(index, Model::TimeLeftColumn), QStringLiteral("3 s"));
    QCOMPARE(text(index, Model::SizeColumn), QStringLiteral("1.0 of 4.0 MiB"));
    QCOMPARE(text(index, Model::ProgressColumn), QStringLiteral("25%"));
    QCOMPARE(index.data(Model::ProgressRole).toDouble(), 0.25);
}

void TransferModelTest::showsWhyAnItemFailed()
{
    const ItemSnapshot failed = failedSample(1, 1);
    apply({batchSample(1)}, {failed});
    const QModelIndex index = m_model->itemIndex(1, 1);
    QCOMPARE(text(index, Model::StateColumn), describe(*failed.error));
    QCOMPARE(index.data(Model::ErrorRole).toString(), describe(*failed.error));
    QVERIFY(index.data(Model::DetailsRole).toString().contains(technicalDetails(*failed.error)));
    QVERIFY(index.data(Model::DetailsRole).toString().contains(failed.source));

    const QString toolTip = index.data(Qt::ToolTipRole).toString();
    QVERIFY(toolTip.contains(QStringLiteral("tx0001")));
    QVERIFY(toolTip.contains(QStringLiteral("&lt;b&gt;no&lt;/b&gt;")));
    QVERIFY(!toolTip.contains(QStringLiteral("<b>")));
}

void TransferModelTest::showsWhereADownloadGoes()
{
    ItemSnapshot item = itemSample(2, 1);
    item.target = QStringLiteral("/home/anna/Downloads/") + item.name;
    apply({batchSample(1), batchSample(2, TransferKind::Download)}, {item});
    QCOMPARE(m_model->batchIndex(1).data(Model::FolderRole).toString(), QString());
    QCOMPARE(m_model->batchIndex(2).data(Model::FolderRole).toString(),
        QStringLiteral("/home/anna/Downloads"));
    QCOMPARE(m_model->itemIndex(2, 1).data(Model::FolderRole).toString(),
        QStringLiteral("/home/anna/Downloads/holiday"));
}

void TransferModelTest::dropsTheOldestSuccessfulItemsFirst()
{
    QList<ItemSnapshot> items;
    for (ItemId id = 1; id <= 7; ++id)
        items << itemSample(1, id, TransferState::Running);
    apply({batchSample(1)}, items);
    for (const ItemId id : {7, 2, 3, 1, 5, 6})
        apply({}, {itemSample(1, id, TransferState::Done)});
    m_now += 2s;
    apply({batchSample(1)});
    QCOMPARE(idsBelow(1), (QList<ItemId> {4, 1, 2, 3, 5, 6}));
    apply({}, {itemSample(1, 4, TransferState::Skipped)});
    m_now += 2s;
    apply({batchSample(1)});
    QCOMPARE(idsBelow(1), (QList<ItemId> {1, 3, 4, 5, 6}));
}

void TransferModelTest::keepsUnfinishedItemsHoweverManyHaveEnded()
{
    QList<ItemSnapshot> items {itemSample(1, 1), itemSample(1, 2, TransferState::Running)};
    for (ItemId id = 3; id <= 50; ++id)
        items << itemSample(1, id, TransferState::Done);
    apply({batchSample(1)}, items);
    QCOMPARE(idsBelow(1), (QList<ItemId> {2, 1, 46, 47, 48, 49, 50}));
}

void TransferModelTest::dropsFailedItemsLast()
{
    QList<ItemSnapshot> items {
        failedSample(1, 1), itemSample(1, 2, TransferState::Cancelled), failedSample(1, 3)};
    for (ItemId id = 4; id <= 8; ++id)
        items << itemSample(1, id, TransferState::Done);
    apply({batchSample(1)}, items);
    QCOMPARE(idsBelow(1), (QList<ItemId> {1, 3, 2, 7, 8}));
    for (ItemId id = 9; id <= 11; ++id)
        apply({}, {failedSample(1, id)});
    QCOMPARE(idsBelow(1), (QList<ItemId> {1, 3, 9, 10, 11}));
    apply({}, {failedSample(1, 12)});
    QCOMPARE(idsBelow(1), (QList<ItemId> {3, 9, 10, 11, 12}));
}

void TransferModelTest::keepsItsCountsWhenItemsAreDropped()
{
    QList<ItemSnapshot> items;
    for (ItemId id = 1; id <= 20; ++id)
        items << itemSample(1, id, TransferState::Done);
    BatchSnapshot batch = batchSample(1);
    batch.total = 30;
    batch.done = 20;
    batch.running = 3;
    apply({batch}, items);
    QCOMPARE(m_model->rowCount(m_model->batchIndex(1)), 5);
    QCOMPARE(m_model->counts(), (TransferCounts {.active = 3, .waiting = 7, .done = 20}));
}

void TransferModelTest::clearsFinishedBatches()
{
    apply({finishedSample(1, 1), batchSample(2), finishedSample(3, 0, 2), finishedSample(4, 1),
              batchSample(5)},
        {itemSample(3, 30, TransferState::Done), itemSample(5, 50)});
    QSignalSpy removed(m_model.get(), &Model::rowsRemoved);
    m_model->clearFinished();
    QCOMPARE(removed.size(), 1); // they stand together
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!m_model->batchIndex(3).isValid());
    QCOMPARE(m_model->batchIndex(5).row(), 1);
    QCOMPARE(idsBelow(5), (QList<ItemId> {50}));
    QCOMPARE(m_model->counts(), TransferCounts());
    QVERIFY(!m_model->hasFinishedBatches());
    QVERIFY(m_model->hasActiveBatches());
    apply({}, {itemSample(3, 30, TransferState::Done)});
    QCOMPARE(m_model->rowCount(), 2);
}

void TransferModelTest::tellsCountsOnlyWhenTheyChange()
{
    BatchSnapshot batch = batchSample(1);
    batch.total = 2;
    QSignalSpy changed(m_model.get(), &Model::countsChanged);
    apply({batch});
    QCOMPARE(changed.size(), 1);
    batch.doneBytes = 1;
    apply({batch});
    QCOMPARE(changed.size(), 1);
    batch.done = 1;
    apply({batch});
    QCOMPARE(changed.size(), 2);
}

void TransferModelTest::holdsManyItems()
{
    m_tester.reset(); // it looks at every row
    TransferUpdate update {{batchSample(1)}, {}};
    for (ItemId id = 1; id <= 100000; ++id)
        update.items << itemSample(1, id);
    m_model->apply(update);
    QCOMPARE(m_model->rowCount(m_model->batchIndex(1)), 100000);
    for (ItemSnapshot &item : update.items)
        item.state = TransferState::Done;
    update.items.removeLast();
    m_model->apply(update);
    QCOMPARE(idsBelow(1), (QList<ItemId> {100000, 99995, 99996, 99997, 99998, 99999}));
}

void TransferModelTest::showsFirstWhatIsLookedFor()
{
    apply({batchSample(1)},
        {itemSample(1, 1, TransferState::Done), itemSample(1, 2), failedSample(1, 3),
            itemSample(1, 4, TransferState::Running), itemSample(1, 5, TransferState::Cancelled),
            itemSample(1, 6), itemSample(1, 7, TransferState::Running), failedSample(1, 8),
            itemSample(1, 9, TransferState::Skipped)});
    QCOMPARE(idsBelow(1), (QList<ItemId> {4, 7, 3, 8, 2, 6, 1, 5, 9}));
}

void TransferModelTest::sortsManyRowsSeldom()
{
    QList<ItemSnapshot> items;
    for (ItemId id = 1; id <= 1000; ++id)
        items << itemSample(1, id, id == 1 ? TransferState::Running : TransferState::Waiting);
    apply({batchSample(1)}, items);
    QSignalSpy moved(m_model.get(), &Model::layoutChanged);
    apply({}, {itemSample(1, 2, TransferState::Running)});
    QCOMPARE(moved.size(), 0); // in order as it stands
    apply({}, {itemSample(1, 1, TransferState::Done)});
    QCOMPARE(idsBelow(1).first(), 2);
    QCOMPARE(idsBelow(1).last(), 1);
    m_now += 9ms;
    apply({}, {itemSample(1, 2, TransferState::Done)});
    QCOMPARE(idsBelow(1).first(), 2);
    m_now += 1ms;
    apply({batchSample(1)});
    QCOMPARE(idsBelow(1).first(), 3);
    QCOMPARE(idsBelow(1).last(), 2);
    QCOMPARE(moved.size(), 2);
}

void TransferModelTest::sortsAtTheEnd()
{
    apply({batchSample(1)},
        {itemSample(1, 1, TransferState::Done), itemSample(1, 2, TransferState::Running),
            itemSample(1, 3, TransferState::Running)});
    QCOMPARE(idsBelow(1), (QList<ItemId> {2, 3, 1}));
    apply({finishedSample(1, 2, 1)}, {itemSample(1, 2, TransferState::Done), failedSample(1, 3)});
    QCOMPARE(idsBelow(1), (QList<ItemId> {3, 1, 2}));
}

void TransferModelTest::keepsTrackOfMovedRows()
{
    apply({batchSample(1), batchSample(2)},
        {itemSample(1, 1, TransferState::Running), itemSample(1, 2), itemSample(2, 3)});
    const QPersistentModelIndex first(m_model->itemIndex(1, 1).siblingAtColumn(Model::SizeColumn));
    const QPersistentModelIndex other(m_model->itemIndex(2, 3));
    apply({}, {itemSample(1, 1, TransferState::Done)});
    QCOMPARE(QModelIndex(first), m_model->itemIndex(1, 1).siblingAtColumn(Model::SizeColumn));
    QCOMPARE(first.row(), 1);
    apply({finishedSample(1, 2)});
    QCOMPARE(QModelIndex(first).parent(), m_model->batchIndex(1));
    QCOMPARE(QModelIndex(other), m_model->itemIndex(2, 3));
}

void TransferModelTest::finishedBatchesMoveBehindUnfinishedOnes()
{
    const auto order = [this] {
        QList<BatchId> ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids << m_model->index(row, 0).data(Model::BatchIdRole).toULongLong();
        return ids;
    };
    apply({batchSample(1), batchSample(2), batchSample(3)});
    apply({finishedSample(1, 1)});
    QCOMPARE(order(), (QList<BatchId> {2, 3, 1}));
    apply({batchSample(4)});
    QCOMPARE(order(), (QList<BatchId> {2, 3, 4, 1}));
    apply({finishedSample(3, 1)});
    QCOMPARE(order(), (QList<BatchId> {2, 4, 3, 1}));
    QCOMPARE(m_model->batchIndex(3).row(), 2);
}

void TransferModelTest::longQueueIsReorderedAtOnce()
{
    constexpr int count = 1000;
    QList<BatchSnapshot> batches;
    for (int id = 1; id <= count; ++id) {
        batches << batchSample(BatchId(id));
        batches.last().position = id;
    }
    apply(batches, {itemSample(1, 10), itemSample(2, 20)});
    const QPersistentModelIndex first(m_model->batchIndex(1).siblingAtColumn(Model::SizeColumn));
    const QPersistentModelIndex item(m_model->itemIndex(2, 20));
    const QSignalSpy moved(m_model.get(), &Model::rowsMoved);
    const QSignalSpy changed(m_model.get(), &Model::layoutChanged);
    batches.first().position = count + 1;
    apply(batches);
    QCOMPARE(moved.size() + changed.size(), 1);
    QCOMPARE(first.row(), count - 1);
    QCOMPARE(QModelIndex(first), m_model->batchIndex(1).siblingAtColumn(Model::SizeColumn));
    QCOMPARE(QModelIndex(item), m_model->itemIndex(2, 20));
    QCOMPARE(item.parent().row(), 0);
}

void TransferModelTest::batchThatGoesOnAgainMovesBack()
{
    apply({batchSample(1), finishedSample(2, 1, 1), finishedSample(3, 1)});
    QCOMPARE(m_model->batchIndex(3).row(), 1);
    QCOMPARE(m_model->batchIndex(2).row(), 2);
    apply({batchSample(2)});
    QCOMPARE(m_model->batchIndex(1).row(), 0);
    QCOMPARE(m_model->batchIndex(2).row(), 1);
    QCOMPARE(m_model->batchIndex(3).row(), 2);
    QCOMPARE(m_model->pausableBatches(), (QList<BatchId> {1, 2}));
    apply({finishedSample(2, 2)});
    QCOMPARE(m_model->batchIndex(2).row(), 1);
    m_model->clearFinished();
    QCOMPARE(m_model->rowCount(), 1);
}

void TransferModelTest::failedRowsAreRemovedToComeAgain()
{
    apply({batchSample(1)},
        {failedSample(1, 10), itemSample(1, 11, TransferState::Done), failedSample(1, 12),
            failedSample(1, 13)});
    QCOMPARE(m_model->itemIndex(1, 12).data(Model::RetryNameRole).toByteArray(), QByteArray("12"));
    QVERIFY(m_model->itemIndex(1, 12).data(Model::IsRetryableRole).toBool());
    QVERIFY(!m_model->itemIndex(1, 11).data(Model::IsRetryableRole).toBool());
    m_model->removeFailed(1, {"12"});
    QCOMPARE(idsBelow(1), (QList<ItemId> {10, 13, 11}));
    m_model->removeFailed(1);
    QCOMPARE(idsBelow(1), (QList<ItemId> {11}));
    m_model->removeFailed(7); // is not known
}

void TransferModelTest::saysWhatIsPaused()
{
    BatchSnapshot running = batchSample(1);
    running.total = 4;
    running.done = 1;
    running.totalBytes = 4 * MiB;
    running.doneBytes = MiB;
    running.bytesPerSecond = MiB;
    BatchSnapshot paused = running;
    paused.id = 2;
    paused.isPaused = true;
    BatchSnapshot ended = finishedSample(3, 1);
    ended.isPaused = true;
    BatchSnapshot cancelled = running;
    cancelled.id = 4;
    cancelled.isCancelled = true;
    BatchSnapshot pausedBefore = paused;
    pausedBefore.id = 5;
    pausedBefore.isCancelled = true;
    apply({running, paused, ended, cancelled, pausedBefore});
    QCOMPARE(m_model->pausableBatches(), QList<BatchId> {1});
    QCOMPARE(m_model->pausedBatches(), QList<BatchId> {2});
    const QModelIndex moves = m_model->batchIndex(1);
    const QModelIndex stands = m_model->batchIndex(2);
    QVERIFY(moves.data(Model::IsPausableRole).toBool());
    QVERIFY(!moves.data(Model::IsPausedRole).toBool());
    QVERIFY(!stands.data(Model::IsPausableRole).toBool());
    QVERIFY(stands.data(Model::IsPausedRole).toBool());
    QVERIFY(!m_model->batchIndex(3).data(Model::IsPausedRole).toBool());
    QVERIFY(!m_model->batchIndex(4).data(Model::IsPausableRole).toBool());
    QVERIFY(!m_model->batchIndex(5).data(Model::IsPausedRole).toBool());
    QVERIFY(!text(moves, Model::SpeedColumn).isEmpty());
    QVERIFY(!text(moves, Model::TimeLeftColumn).isEmpty());
    QVERIFY(text(stands, Model::SpeedColumn).isEmpty());
    QVERIFY(text(stands, Model::TimeLeftColumn).isEmpty());
    QCOMPARE(text(stands, Model::StateColumn), QStringLiteral("Paused: 1 of 4 file(s)"));
    QCOMPARE(text(stands, Model::ProgressColumn), QStringLiteral("25%"));
}

void TransferModelTest::pausedItemsSayItAtOnce()
{
    apply({batchSample(1)}, {itemSample(1, 10), itemSample(1, 11)});
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    QSignalSpy counts(m_model.get(), &Model::countsChanged);
    apply({pausedSample(1)});
    QCOMPARE(text(m_model->itemIndex(1, 11), Model::StateColumn), QStringLiteral("Paused"));
    QCOMPARE(changed.size(), 2); // the items, and the batch
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(counts.size(), 1);
    changed.clear();
    apply({pausedSample(1)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(counts.size(), 1);
}

void TransferModelTest::itemsOfACancelledBatchSayItAtOnce()
{
    apply({pausedSample(1)}, {itemSample(1, 10), itemSample(1, 11)});
    QVERIFY(m_model->itemIndex(1, 11).data(Model::IsPausedRole).toBool());
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    BatchSnapshot cancelled = pausedSample(1);
    cancelled.isCancelled = true;
    apply({cancelled});
    QVERIFY(!m_model->itemIndex(1, 11).data(Model::IsPausedRole).toBool());
    QVERIFY(!m_model->itemIndex(1, 11).data(Model::IsPausableRole).toBool());
    QCOMPARE(changed.size(), 2); // the items, and the batch
    QCOMPARE(changed[0][0].toModelIndex(), m_model->itemIndex(1, 10));
    QCOMPARE(changed[0][1].toModelIndex().siblingAtColumn(0), m_model->itemIndex(1, 11));
}

QTEST_MAIN(TransferModelTest)
#include "tst_transfermodel.moc"
