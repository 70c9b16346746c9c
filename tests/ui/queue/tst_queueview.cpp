// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
#include "tests/ui/transfersamples.h"
#include "ui/queue/queueview.h"
#include "ui/queue/transfermodel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace windlass;
using Model = TransferModel;

class QueueViewTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void saysWhenThereIsNothing();
    void countsInTheFilterButtons();
    void filtersByButton();
    void opensBatchesThatAreActiveOrFailed();
    void leavesABatchAsTheUserWantsIt();
    void cancelsTheSelectedItems();
    void cancelsABatchOnceWithItsItems();
    void cancelsByKey();
    void doesNotOfferToCancelWhatHasEnded();
    void triesAgainTheSelectedItems();
    void triesAgainAllThatFailedOfABatch();
    void triesAllFailedAgain();
    void pausesTheBatchesOfTheSelection();
    void resumesWhatIsPausedByKey();
    void pausesAllAndResumesAll();
    void offersToPauseInTheContextMenu();
    void cancelsAll();
    void startsAgainWhatWasCancelled();
    void clearsFinished();
    void copiesErrorsByKey();
    void copiesDetailsFromTheContextMenu();
    void opensTheFolderOfADownload();
    void hasNamesForAllControls();
    void leadsTheTabKeyThroughTheButtonsToTheTree();
    void selectionStaysWhenRowsMove();

private:
    void apply(const QList<BatchSnapshot> &batches, const QList<ItemSnapshot> &items = {})
    {
        m_model->apply({batches, items});
    }
    QToolButton *button(const QString &text) const;
    QAction *command(const QString &text) const;
    QModelIndex batch(int row) const { return m_tree->model()->index(row, 0); }
    QModelIndex item(int row, int batchRow = 0) const
    {
        return m_tree->model()->index(row, 0, batch(batchRow));
    }
    void select(const QModelIndexList &rows);
    QAction *menuAction(const QModelIndex &index, const QString &text);

    std::unique_ptr<TransferModel> m_model;
    std::unique_ptr<QueueView> m_view;
    QTreeView *m_tree = nullptr;
    EnglishPlurals m_plurals;
};

void QueueViewTest::init()
{
    m_model = std::make_unique<TransferModel>();
    m_view = std::make_unique<QueueView>(*m_model);
    m_view->resize(1000, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_tree = m_view->findChild<QTreeView *>();
    QVERIFY(m_tree);
}

void QueueViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
}

QToolButton *QueueViewTest::button(const QString &text) const
{
    const auto buttons = m_view->findChildren<QToolButton *>();
    for (QToolButton *candidate : buttons) {
        if (candidate->text().remove(QLatin1Char('&')) == text)
            return candidate;
    }
    return nullptr;
}

QAction *QueueViewTest::command(const QString &text) const
{
    const QList<QAction *> commands = m_view->commands();
    const auto it = std::find_if(commands.begin(), commands.end(),
        [&text](const QAction *action) { return action->text().remove(QLatin1Char('&')) == text; });
    return it != commands.end() ? *it : nullptr;
}

void QueueViewTest::select(const QModelIndexList &rows)
{
    m_tree->clearSelection();
    for (const QModelIndex &row : rows)
        m_tree->selectionModel()->select(
            row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

/// Opens the context menu with a right click on \a index; gives its action with this \a text.
QAction *QueueViewTest::menuAction(const QModelIndex &index, const QString &text)
{
    const QPoint position = m_tree->visualRect(index).center();
    QTest::mouseClick(m_tree->viewport(), Qt::RightButton, {}, position);
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, position, m_tree->viewport()->mapToGlobal(position));
    QApplication::sendEvent(m_tree->viewport(), &event);
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const auto actions = menu ? menu->actions() : QList<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

void QueueViewTest::saysWhenThereIsNothing()
{
    const auto *empty = m_view->findChild<QLabel *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().startsWith(QStringLiteral("No transfers yet.")));
    apply({batchSample(1)});
    QVERIFY(m_tree->isVisible());
    QVERIFY(!empty->isVisible());
    button(QStringLiteral("Done"))->click();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->text(), QStringLiteral("Nothing is done yet."));
}

void QueueViewTest::countsInTheFilterButtons()
{
    BatchSnapshot active = batchSample(1);
    active.total = 1200;
    active.running = 3;
    active.skipped = 5;
    apply({active, finishedSample(2, 20, 1)});
    QVERIFY(button(QStringLiteral("All")));
    QVERIFY(button(QStringLiteral("Active 3")));
    QVERIFY(button(QStringLiteral("Waiting 1,192")));
    QVERIFY(!button(QStringLiteral("Failed 1"))); // that is another tab
    QVERIFY(button(QStringLiteral("Done 25")));
}

void QueueViewTest::filtersByButton()
{
    apply({batchSample(1), finishedSample(2, 1, 1)},
        {itemSample(1, 10), itemSample(2, 20, TransferState::Done), failedSample(2, 21)});
    QTest::mouseClick(button(QStringLiteral("Done 1")), Qt::LeftButton);
    QCOMPARE(m_tree->model()->rowCount(), 1);
    QCOMPARE(item(0).data(Model::ItemIdRole).toULongLong(), 20ULL);
    QVERIFY(m_tree->isExpanded(batch(0)));
    QTest::mouseClick(button(QStringLiteral("All")), Qt::LeftButton);
    QCOMPARE(m_tree->model()->rowCount(), 2);
    QVERIFY(m_tree->isExpanded(batch(0)));
}

void QueueViewTest::opensBatchesThatAreActiveOrFailed()
{
    BatchSnapshot active = batchSample(1);
    active.total = 1;
    apply({active, finishedSample(2, 1, 1), finishedSample(3, 1)}, {itemSample(1, 10)});
    const auto isExpanded = [this](BatchId id) {
        const QModelIndexList found = m_tree->model()->match(
            m_tree->model()->index(0, 0), Model::BatchIdRole, QVariant::fromValue(id));
        return m_tree->isExpanded(found.value(0));
    };
    QVERIFY(isExpanded(1));
    QVERIFY(isExpanded(2));
    QVERIFY(!isExpanded(3));
    apply({finishedSample(1, 1)}, {itemSample(1, 10, TransferState::Done)});
    QVERIFY(!isExpanded(1));
}

void QueueViewTest::leavesABatchAsTheUserWantsIt()
{
    apply({batchSample(1)}, {itemSample(1, 10)});
    m_tree->collapse(batch(0));
    apply({batchSample(1)}, {itemSample(1, 11)});
    QVERIFY(!m_tree->isExpanded(batch(0)));
    m_tree->expand(batch(0));
    apply({finishedSample(1, 2)});
    QVERIFY(m_tree->isExpanded(batch(0)));
}

void QueueViewTest::cancelsTheSelectedItems()
{
    apply({batchSample(1)},
        {itemSample(1, 10, TransferState::Done), itemSample(1, 11, TransferState::Running),
            itemSample(1, 12)});
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelItemRequested);
    QVERIFY(!button(QStringLiteral("Cancel"))->isEnabled());
    select({item(0), item(1), item(2)});
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 2);
    QCOMPARE(cancelled[0], (QList<QVariant> {BatchId(1), ItemId(11)}));
    QCOMPARE(cancelled[1], (QList<QVariant> {BatchId(1), ItemId(12)}));
}

void QueueViewTest::cancelsABatchOnceWithItsItems()
{
    apply({batchSample(1), batchSample(2)}, {itemSample(1, 10), itemSample(2, 20)});
    QSignalSpy batches(m_view.get(), &QueueView::cancelRequested);
    QSignalSpy items(m_view.get(), &QueueView::cancelItemRequested);
    select({batch(0), item(0), item(0, 1)});
    button(QStringLiteral("Cancel"))->click();
    QCOMPARE(batches, (QList<QList<QVariant>> {{BatchId(1)}}));
    QCOMPARE(items, (QList<QList<QVariant>> {{BatchId(2), ItemId(20)}}));
}

void QueueViewTest::cancelsByKey()
{
    apply({batchSample(1)});
    QSignalSpy batches(m_view.get(), &QueueView::cancelRequested);
    select({batch(0)});
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Delete);
    QCOMPARE(batches.size(), 1);
}

void QueueViewTest::doesNotOfferToCancelWhatHasEnded()
{
    apply({batchSample(1)}, {itemSample(1, 10, TransferState::Running)});
    select({item(0)});
    QVERIFY(button(QStringLiteral("Cancel"))->isEnabled());
    apply({}, {itemSample(1, 10, TransferState::Done)});
    QTRY_VERIFY(!button(QStringLiteral("Cancel"))->isEnabled());
}

void QueueViewTest::triesAgainTheSelectedItems()
{
    apply({finishedSample(1, 1, 2)},
        {itemSample(1, 10, TransferState::Done), failedSample(1, 11), failedSample(1, 12)});
    QSignalSpy retried(m_view.get(), &QueueView::retryRequested);
    QAction *retry = command(QStringLiteral("Retry"));
    QVERIFY(!retry->isEnabled());
    m_tree->expand(batch(0));
    select({item(0)}); // failed ones come first
    QVERIFY(retry->isEnabled());
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(retried,
        (QList<QList<QVariant>> {{BatchId(1), QVariant::fromValue(QByteArrayList {"11"})}}));
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 2);
}

void QueueViewTest::triesAgainAllThatFailedOfABatch()
{
    apply({finishedSample(1, 1, 2)},
        {itemSample(1, 10, TransferState::Done), failedSample(1, 11), failedSample(1, 12)});
    QSignalSpy retried(m_view.get(), &QueueView::retryRequested);
    m_tree->expand(batch(0));
    select({batch(0), item(0)});
    command(QStringLiteral("Retry"))->trigger();
    QCOMPARE(
        retried, (QList<QList<QVariant>> {{BatchId(1), QVariant::fromValue(QByteArrayList())}}));
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 1);
    // The batch goes on, and ends well.
    apply({batchSample(1)}, {itemSample(1, 20, TransferState::Running)});
    QTRY_VERIFY(!command(QStringLiteral("Retry"))->isEnabled());
    apply({finishedSample(1, 3)}, {itemSample(1, 20, TransferState::Done)});
    QVERIFY(!command(QStringLiteral("Retry all failed"))->isEnabled());
}

void QueueViewTest::triesAllFailedAgain()
{
    QAction *retryAll = command(QStringLiteral("Retry all failed"));
    QVERIFY(!retryAll->isEnabled());
    apply({finishedSample(1, 1, 1), finishedSample(2, 5), batchSample(3)});
    BatchSnapshot running = batchSample(3);
    running.failed = 1;
    apply({running});
    QVERIFY(retryAll->isEnabled());
    QSignalSpy retried(m_view.get(), &QueueView::retryRequested);
    retryAll->trigger();
    QCOMPARE(retried.size(), 2);
}

void QueueViewTest::pausesTheBatchesOfTheSelection()
{
    apply({batchSample(1), batchSample(2), pausedSample(3), finishedSample(4, 1)},
        {itemSample(2, 20), itemSample(2, 21), itemSample(3, 30)});
    QSignalSpy paused(m_view.get(), &QueueView::pauseRequested);
    QSignalSpy resumed(m_view.get(), &QueueView::resumeRequested);
    QVERIFY(!command(QStringLiteral("Pause"))->isEnabled());
    select({batch(3)});
    QVERIFY(!command(QStringLiteral("Pause"))->isEnabled());
    select({batch(0), item(0, 1), item(1, 1), batch(2)});
    command(QStringLiteral("Pause"))->trigger();
    QCOMPARE(paused, (QList<QList<QVariant>> {{BatchId(1)}, {BatchId(2)}}));
    QCOMPARE(resumed.size(), 0);
}

void QueueViewTest::resumesWhatIsPausedByKey()
{
    apply({batchSample(1)}, {itemSample(1, 10)});
    QSignalSpy paused(m_view.get(), &QueueView::pauseRequested);
    QSignalSpy resumed(m_view.get(), &QueueView::resumeRequested);
    select({batch(0)});
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Space);
    QCOMPARE(paused, (QList<QList<QVariant>> {{BatchId(1)}}));
    apply({pausedSample(1)});
    QTRY_VERIFY(command(QStringLiteral("Resume")));
    QTest::keyClick(m_tree, Qt::Key_Space);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(resumed, (QList<QList<QVariant>> {{BatchId(1)}}));
}

void QueueViewTest::pausesAllAndResumesAll()
{
    QSignalSpy paused(m_view.get(), &QueueView::pauseRequested);
    QSignalSpy resumed(m_view.get(), &QueueView::resumeRequested);
    QVERIFY(!button(QStringLiteral("Pause all"))->isEnabled());
    apply({batchSample(1), pausedSample(2), batchSample(3)});
    QTest::mouseClick(button(QStringLiteral("Pause all")), Qt::LeftButton);
    QCOMPARE(paused, (QList<QList<QVariant>> {{BatchId(1)}, {BatchId(3)}}));
    apply({pausedSample(1), pausedSample(3)});
    QVERIFY(!button(QStringLiteral("Pause all")));
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTest::keyClick(m_tree, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(resumed, (QList<QList<QVariant>> {{BatchId(1)}, {BatchId(2)}, {BatchId(3)}}));
    apply({finishedSample(1, 1), finishedSample(2, 1), finishedSample(3, 1)});
    QVERIFY(!button(QStringLiteral("Pause all"))->isEnabled());
}

void QueueViewTest::offersToPauseInTheContextMenu()
{
    apply({batchSample(1), pausedSample(2)});
    const QAction *pause = menuAction(batch(0), QStringLiteral("Pause"));
    QVERIFY(pause && pause->isEnabled());
    QApplication::activePopupWidget()->close();
    const QAction *resume = menuAction(batch(1), QStringLiteral("Resume"));
    QVERIFY(resume && resume->isEnabled());
    QApplication::activePopupWidget()->close();
}

void QueueViewTest::cancelsAll()
{
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelAllRequested);
    QToolButton *cancelAll = button(QStringLiteral("Cancel all"));
    QVERIFY(!cancelAll->isEnabled());
    apply({batchSample(1)});
    QTest::mouseClick(cancelAll, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    apply({finishedSample(1, 1)});
    QVERIFY(!cancelAll->isEnabled());
}

void QueueViewTest::startsAgainWhatWasCancelled()
{
    BatchSnapshot cancelled = finishedSample(2, 0);
    cancelled.isCancelled = true;
    apply({batchSample(1), cancelled});
    QSignalSpy repeated(m_view.get(), &QueueView::repeatRequested);
    QAction *repeat = command(QStringLiteral("Start again"));
    QVERIFY(repeat);
    select({batch(0)});
    QVERIFY(!repeat->isEnabled());
    select({batch(0), batch(1)});
    QVERIFY(repeat->isEnabled());
    repeat->trigger();
    QCOMPARE(repeated, (QList<QList<QVariant>> {{BatchId(2)}}));
    QVERIFY(menuAction(batch(1), QStringLiteral("Start again")));
}

void QueueViewTest::clearsFinished()
{
    QToolButton *clear = button(QStringLiteral("Clear finished"));
    QVERIFY(!clear->isEnabled());
    apply({finishedSample(1, 1), batchSample(2)});
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(m_tree->model()->rowCount(), 1);
    QVERIFY(!clear->isEnabled());
}

void QueueViewTest::copiesErrorsByKey()
{
    const ItemSnapshot failed = failedSample(1, 10);
    apply({batchSample(1)}, {failed, itemSample(1, 11)});
    select({item(0), item(1)});
    m_tree->setFocus();
    QTest::keySequence(m_tree, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), describe(*failed.error));
}

void QueueViewTest::copiesDetailsFromTheContextMenu()
{
    const ItemSnapshot failed = failedSample(1, 10);
    apply({batchSample(1)}, {failed});
    QAction *copy = menuAction(item(0), QStringLiteral("Copy details"));
    QVERIFY(copy);
    copy->trigger();
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.startsWith(failed.name));
    QVERIFY(text.contains(failed.target));
    QVERIFY(text.contains(technicalDetails(*failed.error)));
    QApplication::activePopupWidget()->close();
}

void QueueViewTest::opensTheFolderOfADownload()
{
    apply({batchSample(1), batchSample(2, TransferKind::Download)});
    QVERIFY(!menuAction(batch(0), QStringLiteral("Open folder")));
    QApplication::activePopupWidget()->close();
    QSignalSpy opened(m_view.get(), &QueueView::openFolderRequested);
    QAction *open = menuAction(batch(1), QStringLiteral("Open folder"));
    QVERIFY(open);
    open->trigger();
    QCOMPARE(opened, (QList<QList<QVariant>> {{QStringLiteral("/home/anna/Downloads")}}));
    QApplication::activePopupWidget()->close();
}

void QueueViewTest::hasNamesForAllControls()
{
    QVERIFY(!m_tree->accessibleName().isEmpty());
    auto buttons = m_view->findChildren<QToolButton *>();
    // Qt's own, for what has no room.
    buttons.removeOne(m_view->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button")));
    QCOMPARE(buttons.size(), 8);
    const auto check = [&buttons] {
        for (const QToolButton *candidate : buttons) {
            QVERIFY(!candidate->text().isEmpty());
            QVERIFY(!candidate->toolTip().isEmpty());
            QVERIFY(candidate->isCheckable()
                || candidate->accessibleDescription() == candidate->toolTip());
        }
    };
    check();
    apply({pausedSample(1)}); // which changes what one of them says
    check();
}

void QueueViewTest::leadsTheTabKeyThroughTheButtonsToTheTree()
{
    QStringList names;
    const QWidget *first = button(QStringLiteral("All"));
    for (const QWidget *widget = first; names.size() < 20 && widget != m_tree;
         widget = widget->nextInFocusChain()) {
        if (const auto *candidate = qobject_cast<const QToolButton *>(widget))
            names << candidate->text().remove(QLatin1Char('&'));
    }
    QCOMPARE(names.join(QLatin1Char(' ')),
        QStringLiteral("All Active Waiting Done Cancel Pause all Cancel all "
                       "Clear finished"));
}

void QueueViewTest::selectionStaysWhenRowsMove()
{
    apply({batchSample(1)}, {itemSample(1, 10, TransferState::Running), itemSample(1, 11)});
    select({item(0)});
    apply({}, {itemSample(1, 10, TransferState::Done)});
    QCOMPARE(item(1).data(Model::ItemIdRole).toULongLong(), 10ULL);
    QVERIFY(m_tree->selectionModel()->isSelected(item(1)));
    QVERIFY(!m_tree->selectionModel()->isSelected(item(0)));
    QVERIFY(m_tree->isExpanded(batch(0)));
}

QTEST_MAIN(QueueViewTest)
#include "tst_queueview.moc"
