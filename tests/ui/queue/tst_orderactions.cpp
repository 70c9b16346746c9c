// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/transfersamples.h"
#include "ui/queue/queueview.h"
#include "ui/queue/transfermodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace windlass;

/// The order of the queue, as the window shows it and asks for it.
class OrderActionsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rowsStandInTheOrderOfTheQueue();
    void higherPrioritiesComeFirst();
    void finishedOnesStayBehind();
    void movesByKey();
    void asksForAPriority();
    void startsAfterTheOneAbove();
    void offersNothingForWhatHasEnded();
    void saysWhatSetsThemApart();

private:
    void apply(const QList<BatchSnapshot> &batches) { m_model->apply({batches, {}}); }
    static BatchSnapshot batch(
        BatchId id, qint64 position, TransferPriority priority = TransferPriority::Normal)
    {
        BatchSnapshot batch = batchSample(id);
        batch.position = position;
        batch.priority = priority;
        return batch;
    }
    QList<BatchId> rows() const
    {
        QList<BatchId> ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids << m_model->index(row, 0).data(TransferModel::BatchIdRole).toULongLong();
        return ids;
    }
    void select(int row) { m_tree->setCurrentIndex(m_tree->model()->index(row, 0)); }
    QAction *menuAction(const QString &text);

    std::unique_ptr<TransferModel> m_model;
    std::unique_ptr<QueueView> m_view;
    QTreeView *m_tree = nullptr;
};

void OrderActionsTest::init()
{
    m_view.reset();
    m_model = std::make_unique<TransferModel>();
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
    m_view = std::make_unique<QueueView>(*m_model);
    m_tree = m_view->findChild<QTreeView *>();
    m_view->show();
}

/// Of the context menu or one of its submenus.
QAction *OrderActionsTest::menuAction(const QString &text)
{
    emit m_tree->customContextMenuRequested({});
    const QList<QMenu *> menus = m_tree->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        }
    }
    return nullptr;
}

void OrderActionsTest::rowsStandInTheOrderOfTheQueue()
{
    apply({batch(1, 1), batch(2, 2), batch(3, 3)});
    QCOMPARE(rows(), QList<BatchId>({1, 2, 3}));
    select(0);
    apply({batch(1, 3), batch(2, 1), batch(3, 2)});
    QCOMPARE(rows(), QList<BatchId>({2, 3, 1}));
    QCOMPARE(m_tree->currentIndex().data(TransferModel::BatchIdRole).toULongLong(), BatchId(1));
}

void OrderActionsTest::higherPrioritiesComeFirst()
{
    apply({batch(1, 1), batch(2, 2, TransferPriority::Low), batch(3, 3, TransferPriority::High)});
    QCOMPARE(rows(), QList<BatchId>({3, 1, 2}));
}

void OrderActionsTest::finishedOnesStayBehind()
{
    BatchSnapshot finished = finishedSample(1, 3);
    finished.priority = TransferPriority::High;
    apply({finished, batch(2, 5), batch(3, 4)});
    QCOMPARE(rows(), QList<BatchId>({3, 2, 1}));
}

void OrderActionsTest::movesByKey()
{
    apply({batch(1, 1), batch(2, 2)});
    QSignalSpy spy(m_view.get(), &QueueView::moveRequested);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get())); // or no shortcut is heard
    m_tree->setFocus();
    select(1);
    QTest::keyClick(m_tree, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<QList<BatchId>>(), QList<BatchId> {2});
    QCOMPARE(spy[0][1].value<QueueMove>(), QueueMove::Up);
    QTest::keyClick(m_tree, Qt::Key_End, Qt::AltModifier);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[1][1].value<QueueMove>(), QueueMove::Bottom);
}

void OrderActionsTest::asksForAPriority()
{
    apply({batch(1, 1), batch(2, 2, TransferPriority::Low)});
    QSignalSpy spy(m_view.get(), &QueueView::priorityRequested);
    select(1);
    QAction *low = menuAction(QStringLiteral("Low"));
    QAction *high = menuAction(QStringLiteral("High"));
    QVERIFY(low && high);
    QVERIFY(low->isChecked());
    QVERIFY(!high->isChecked());
    high->trigger();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<QList<BatchId>>(), QList<BatchId> {2});
    QCOMPARE(spy[0][1].value<TransferPriority>(), TransferPriority::High);
}

void OrderActionsTest::startsAfterTheOneAbove()
{
    apply({batch(1, 1), batch(2, 2)});
    QSignalSpy spy(m_view.get(), &QueueView::startAfterRequested);
    select(0);
    QAction *startAfter = menuAction(QStringLiteral("Start after the previous one"));
    QVERIFY(startAfter);
    QVERIFY(!startAfter->isEnabled());
    select(1);
    QVERIFY(startAfter->isEnabled());
    startAfter->trigger();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<BatchId>(), BatchId(2));
    QCOMPARE(spy[0][1].value<BatchId>(), BatchId(1));
    BatchSnapshot waiting = batch(2, 2);
    waiting.startsAfter = 1;
    apply({waiting});
    QTRY_VERIFY(startAfter->isChecked());
    startAfter->trigger();
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[1][1].value<BatchId>(), BatchId(0));
}

void OrderActionsTest::offersNothingForWhatHasEnded()
{
    apply({finishedSample(1, 3)});
    select(0);
    QVERIFY(!menuAction(QStringLiteral("Move"))->isEnabled());
    QVERIFY(!menuAction(QStringLiteral("Priority"))->isEnabled());
}

void OrderActionsTest::saysWhatSetsThemApart()
{
    BatchSnapshot waiting = batch(2, 2, TransferPriority::High);
    waiting.startsAfter = 1;
    apply({waiting});
    QCOMPARE(m_model->index(0, TransferModel::StateColumn).data().toString(),
        QStringLiteral("Starts after another transfer · High priority"));
}

QTEST_MAIN(OrderActionsTest)
#include "tst_orderactions.moc"
