// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queueactions.h"

#include "ui/queue/orderactions.h"
#include "ui/queue/pauseaction.h"
#include "ui/queue/transfermodel.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QItemSelectionModel>
#include <QMenu>
#include <QSet>
#include <QTreeView>

#include <algorithm>

namespace windlass {

static BatchId batchOf(const QModelIndex &index)
{
    return index.data(TransferModel::BatchIdRole).toULongLong();
}

QueueActions::QueueActions(QTreeView &view)
    : QObject(&view), m_view(view), m_pause(new PauseAction(PauseAction::Scope::Selection, this)),
      m_cancel(addAction("cancel", tr("&Cancel"), &QueueActions::cancelSelection)),
      m_retry(addAction("reload", tr("&Retry"), &QueueActions::retrySelection)),
      m_repeat(addAction("reload", tr("Start agai&n"), &QueueActions::repeatSelection)),
      m_copyError(addAction("copy", tr("Copy &error"), &QueueActions::copyErrors)),
      m_copyDetails(addAction("copy", tr("Copy &details"), &QueueActions::copySelectionDetails)),
      m_openFolder(addAction("folder", tr("&Open folder"), &QueueActions::openSelectedFolder)),
      m_order(new OrderActions(view))
{
    m_pause->setShortcutContext(Qt::WidgetShortcut);
    view.addAction(m_pause);
    m_cancel->setShortcut(QKeySequence::Delete);
    m_cancel->setToolTip(
        tr("Cancel the selected transfers (%1). Cancels immediately, without confirmation.")
            .arg(m_cancel->shortcut().toString(QKeySequence::NativeText)));
    m_retry->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_retry->setToolTip(tr("Retry what failed in the selected transfers"));
    m_repeat->setToolTip(tr("Start the cancelled transfers that are selected again"));
    m_copyError->setShortcut(QKeySequence::Copy);
    m_openFolder->setToolTip(tr("Show the folder that the download is written to"));

    m_update.setSingleShot(true);
    m_update.setInterval(50);
    const auto updateSoon = [this] {
        if (!m_update.isActive())
            m_update.start();
    };
    connect(&m_update, &QTimer::timeout, this, &QueueActions::updateEnabled);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &QueueActions::updateEnabled);
    connect(view.model(), &QAbstractItemModel::dataChanged, this, updateSoon);
    connect(view.model(), &QAbstractItemModel::rowsRemoved, this, updateSoon);
    connect(view.model(), &QAbstractItemModel::modelReset, this, updateSoon);
    updateEnabled();
}

QAction *QueueActions::addAction(
    const char *iconName, const QString &text, void (QueueActions::*handler)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, handler);
    m_view.addAction(action);
    return action;
}

void QueueActions::showMenu(const QPoint &position)
{
    if (selection().isEmpty())
        return;
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_pause);
    menu->addAction(m_cancel);
    menu->addAction(m_retry);
    if (m_repeat->isEnabled())
        menu->addAction(m_repeat);
    menu->addSeparator();
    m_order->addTo(*menu);
    menu->addSeparator();
    menu->addAction(m_copyError);
    menu->addAction(m_copyDetails);
    if (m_openFolder->isEnabled()) {
        menu->addSeparator();
        menu->addAction(m_openFolder);
    }
    menu->popup(m_view.viewport()->mapToGlobal(position));
}

QModelIndexList QueueActions::selection() const
{
    return m_view.selectionModel()->selectedRows();
}

QStringList QueueActions::selectedTexts(int role) const
{
    QStringList texts;
    for (const QModelIndex &index : selection())
        texts << index.data(role).toString();
    texts.removeAll(QString());
    return texts;
}

void QueueActions::updateEnabled()
{
    const QModelIndexList rows = selection();
    const auto any = [&rows](int role) {
        return std::any_of(rows.begin(), rows.end(), [role](const QModelIndex &index) {
            const QVariant value = index.data(role);
            return value.userType() == QMetaType::Bool ? value.toBool()
                                                       : !value.toString().isEmpty();
        });
    };
    m_cancel->setEnabled(any(TransferModel::IsCancellableRole));
    m_retry->setEnabled(any(TransferModel::IsRetryableRole));
    m_repeat->setEnabled(any(TransferModel::IsRepeatableRole));
    m_copyError->setEnabled(any(TransferModel::ErrorRole));
    m_copyDetails->setEnabled(!rows.isEmpty());
    m_openFolder->setEnabled(any(TransferModel::FolderRole));
    updatePause(rows);
    m_order->updateEnabled();
}

/// Only whole batches can be paused, so an item stands for its batch.
void QueueActions::updatePause(const QModelIndexList &rows)
{
    QSet<BatchId> seen;
    QList<BatchId> pausable;
    QList<BatchId> paused;
    for (const QModelIndex &row : rows) {
        const BatchId batch = batchOf(row);
        if (seen.contains(batch))
            continue;
        seen.insert(batch);
        if (row.data(TransferModel::IsPausableRole).toBool())
            pausable << batch;
        else if (row.data(TransferModel::IsPausedRole).toBool())
            paused << batch;
    }
    m_pause->setBatches(pausable, paused);
}

void QueueActions::cancelSelection()
{
    QList<BatchId> batches;
    QList<std::pair<BatchId, ItemId>> items;
    for (const QModelIndex &index : selection()) {
        if (!index.data(TransferModel::IsCancellableRole).toBool())
            continue;
        if (index.data(TransferModel::IsBatchRole).toBool())
            batches << batchOf(index);
        else
            items << std::pair(batchOf(index), index.data(TransferModel::ItemIdRole).toULongLong());
    }
    // The receivers may change the rows: nothing below uses them.
    for (const BatchId batch : std::as_const(batches))
        emit cancelRequested(batch);
    for (const auto &[batch, item] : std::as_const(items)) {
        if (!batches.contains(batch))
            emit cancelItemRequested(batch, item);
    }
}

void QueueActions::retrySelection()
{
    QList<BatchId> whole;
    QHash<BatchId, QList<QByteArray>> chosen;
    for (const QModelIndex &index : selection()) {
        if (!index.data(TransferModel::IsRetryableRole).toBool())
            continue;
        if (index.data(TransferModel::IsBatchRole).toBool())
            whole << batchOf(index);
        else
            chosen[batchOf(index)] << index.data(TransferModel::RetryNameRole).toByteArray();
    }
    // The receivers may change the rows: nothing below uses them.
    for (const BatchId batch : std::as_const(whole)) {
        chosen.remove(batch);
        emit retryRequested(batch, {});
    }
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it)
        emit retryRequested(it.key(), it.value());
}

void QueueActions::repeatSelection()
{
    QList<BatchId> batches;
    for (const QModelIndex &index : selection()) {
        if (index.data(TransferModel::IsRepeatableRole).toBool())
            batches << batchOf(index);
    }
    for (const BatchId batch : std::as_const(batches))
        emit repeatRequested(batch);
}

void QueueActions::copyErrors()
{
    const QStringList errors = selectedTexts(TransferModel::ErrorRole);
    if (!errors.isEmpty())
        QGuiApplication::clipboard()->setText(errors.join(QLatin1Char('\n')));
}

void QueueActions::copySelectionDetails()
{
    const QStringList details = selectedTexts(TransferModel::DetailsRole);
    if (!details.isEmpty())
        QGuiApplication::clipboard()->setText(details.join(QLatin1String("\n\n")));
}

void QueueActions::openSelectedFolder()
{
    const QStringList folders = selectedTexts(TransferModel::FolderRole);
    if (!folders.isEmpty())
        emit openFolderRequested(folders.first());
}

} // namespace windlass
