// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/changelog.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/batch/transferitem.h"

#include <QTest>

using namespace windlass;

class TestChangeLog : public QObject
{
    Q_OBJECT
private slots:
    void changeIsNotedOnce();
    void itemLivesUntilItIsTold();
    void nobodyKeepsEachOther();
    void nobodyNeedsALog();

private:
    static std::shared_ptr<TransferBatch> batchOf(const std::shared_ptr<ChangeLog> &log)
    {
        return std::make_shared<TransferBatch>(BatchSpec(1, TransferRequest()), log);
    }
};

void TestChangeLog::changeIsNotedOnce()
{
    const auto log = std::make_shared<ChangeLog>();
    const auto item = std::make_shared<TransferItem>(batchOf(log), ItemSpec());
    noteChange(item);
    noteChange(item);
    QCOMPARE(log->take().size(), size_t(1));
    QCOMPARE(log->take().size(), size_t(0));
    noteChange(item);
    QCOMPARE(log->take().size(), size_t(1));
}

void TestChangeLog::itemLivesUntilItIsTold()
{
    const auto log = std::make_shared<ChangeLog>();
    auto item = std::make_shared<TransferItem>(batchOf(log), ItemSpec());
    item->finish(TransferState::Skipped, {});
    noteChange(item);
    item.reset();
    const auto told = log->take();
    QCOMPARE(told.size(), size_t(1));
    QCOMPARE(told.front()->snapshot().state, TransferState::Skipped);
}

/// A log that was not read to its end, as when the program is closed.
void TestChangeLog::nobodyKeepsEachOther()
{
    auto log = std::make_shared<ChangeLog>();
    auto item = std::make_shared<TransferItem>(batchOf(log), ItemSpec());
    noteChange(item);
    const std::weak_ptr<ChangeLog> lastOfLog = log;
    const std::weak_ptr<TransferItem> lastOfItem = item;
    const std::weak_ptr<TransferBatch> lastOfBatch = item->batch;
    item.reset();
    QVERIFY(!lastOfItem.expired());
    log.reset();
    QVERIFY(lastOfLog.expired());
    QVERIFY(lastOfItem.expired());
    QVERIFY(lastOfBatch.expired());
}

void TestChangeLog::nobodyNeedsALog()
{
    const auto item = std::make_shared<TransferItem>(batchOf(nullptr), ItemSpec());
    noteChange(item);
    QCOMPARE(item.use_count(), 1);
}

QTEST_GUILESS_MAIN(TestChangeLog)
#include "tst_changelog.moc"
