// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/changelog.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/engine/progressmonitor.h"

#include <QTest>

using namespace windlass;

class TestProgressMonitor : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyStateIsTold();
    void endIsToldOnce();

private:
    QList<TransferState> sample()
    {
        QList<BatchSnapshot> finished;
        QList<TransferState> states;
        for (const ItemSnapshot &item : m_monitor->sample(finished).items)
            states.append(item.state);
        return states;
    }

    std::shared_ptr<ChangeLog> m_changes;
    std::shared_ptr<TransferItem> m_item;
    std::unique_ptr<ProgressMonitor> m_monitor;
};

void TestProgressMonitor::init()
{
    m_changes = std::make_shared<ChangeLog>();
    m_item = std::make_shared<TransferItem>(
        std::make_shared<TransferBatch>(BatchSpec(1, TransferRequest()), m_changes), ItemSpec());
    m_monitor = std::make_unique<ProgressMonitor>(m_changes);
}

void TestProgressMonitor::cleanup()
{
    m_monitor.reset();
    m_item.reset();
    m_changes.reset();
}

void TestProgressMonitor::everyStateIsTold()
{
    m_changes->note(m_item);
    QCOMPARE(sample(), QList {TransferState::Waiting});
    QCOMPARE(sample(), QList<TransferState>());
    m_item->state = TransferState::Running;
    m_changes->note(m_item);
    QCOMPARE(sample(), QList {TransferState::Running});
}

void TestProgressMonitor::endIsToldOnce()
{
    // A lane ends the item between two steps of the sample, and notes that when the sample is over.
    m_changes->note(m_item);
    m_item->finish(TransferState::Done, {});
    QCOMPARE(sample(), QList {TransferState::Done});
    m_changes->note(m_item);
    QCOMPARE(sample(), QList<TransferState>());
}

QTEST_APPLESS_MAIN(TestProgressMonitor)
#include "tst_progressmonitor.moc"
