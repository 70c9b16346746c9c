// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queueview.h"

#include "ui/queue/batchexpander.h"
#include "ui/queue/orderactions.h"
#include "ui/queue/pauseaction.h"
#include "ui/queue/progressdelegate.h"
#include "ui/queue/queueactions.h"
#include "ui/queue/queuecolumns.h"
#include "ui/queue/queueheader.h"
#include "ui/queue/queuetreeview.h"
#include "ui/queue/transferfiltermodel.h"
#include "ui/queue/transfermodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace windlass {

QueueView::QueueView(TransferModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_filter(new TransferFilterModel(this)),
      m_header(new QueueHeader(this)), m_pages(new QStackedWidget(this)),
      m_empty(new QLabel(m_pages)), m_tree(new QueueTreeView(m_pages)),
      m_pauseAll(new PauseAction(PauseAction::Scope::All, this)),
      m_cancelAll(new QAction(icon("cancel"), tr("Cancel a&ll"), this)),
      m_retryAll(new QAction(icon("reload"), tr("Re&try all failed"), this)),
      m_clearFinished(new QAction(icon("clear"), tr("Clear &finished"), this))
{
    m_filter->setSourceModel(&model);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    setUpTree();
    setUpColumns();
    setUpHeader();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);

    connect(&model, &TransferModel::countsChanged, this, &QueueView::handleCountsChanged);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &QueueView::updatePage);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &QueueView::updatePage);
    handleCountsChanged();
    updatePage();
}

void QueueView::setUpTree()
{
    m_tree->setHeader(new TableHeader(m_tree));
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setItemDelegateForColumn(TransferModel::ProgressColumn, new ProgressDelegate(m_tree));
    auto *stateDelegate = new RowDelegate(m_tree);
    stateDelegate->setElideMode(Qt::ElideRight); // sentences
    m_tree->setItemDelegateForColumn(TransferModel::StateColumn, stateDelegate);
    m_tree->setAccessibleName(tr("Transfers"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);

    new BatchExpander(*m_tree);
    m_actions = new QueueActions(*m_tree);
    connect(m_tree, &QWidget::customContextMenuRequested, m_actions, &QueueActions::showMenu);
    for (const PauseAction *pause : {m_actions->pause(), m_pauseAll}) {
        connect(pause, &PauseAction::pauseRequested, this, &QueueView::pauseRequested);
        connect(pause, &PauseAction::resumeRequested, this, &QueueView::resumeRequested);
    }
    connect(m_actions, &QueueActions::cancelRequested, this, &QueueView::cancelRequested);
    connect(m_actions, &QueueActions::cancelItemRequested, this, &QueueView::cancelItemRequested);
    connect(m_actions, &QueueActions::retryRequested, this, &QueueView::retry);
    connect(m_actions, &QueueActions::repeatRequested, this, &QueueView::repeatRequested);
    const OrderActions *order = m_actions->order();
    connect(order, &OrderActions::moveRequested, this, &QueueView::moveRequested);
    connect(&m_model, &TransferModel::moveRequested, this, &QueueView::moveRequested);
    connect(order, &OrderActions::priorityRequested, this, &QueueView::priorityRequested);
    connect(order, &OrderActions::startAfterRequested, this, &QueueView::startAfterRequested);
    connect(m_actions, &QueueActions::openFolderRequested, this, &QueueView::openFolderRequested);
}

void QueueView::setUpColumns()
{
    QHeaderView *header = m_tree->header();
    // In order of arrival until a column is clicked, and again after the third click.
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    m_tree->setSortingEnabled(true);
    header->setStretchLastSection(true);
    m_columns = new QueueColumns(*m_tree, m_model);
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->share(width());
}

void QueueView::setUpHeader()
{
    m_cancelAll->setToolTip(tr(
        "Cancel everything that is active or waiting. Cancels immediately, without confirmation."));
    m_clearFinished->setToolTip(tr("Remove finished and failed transfers from this list"));
    m_retryAll->setToolTip(tr("Retry everything that failed"));
    // There is no room for more: pausing and retrying the selection are in the menus.
    m_header->addButton(m_actions->cancel());
    m_header->addButton(m_pauseAll);
    m_header->addButton(m_cancelAll);
    m_header->addButton(m_clearFinished);
    m_header->setTabOrderBefore(m_tree);
    connect(m_cancelAll, &QAction::triggered, this, &QueueView::cancelAllRequested);
    connect(m_retryAll, &QAction::triggered, this, &QueueView::retryAll);
    connect(m_clearFinished, &QAction::triggered, &m_model, &TransferModel::clearFinished);
    connect(m_header, &QueueHeader::categoriesChosen, this, &QueueView::setCategories);
}

QList<QAction *> QueueView::commands() const
{
    return {m_actions->pause(), m_actions->cancel(), m_actions->retry(), m_actions->repeat(),
        m_pauseAll, m_cancelAll, m_retryAll, m_clearFinished};
}

void QueueView::addSelectionActions(QMenu &menu)
{
    m_actions->order()->addTo(menu);
    menu.addSeparator();
    menu.addActions({m_actions->openFolder(), m_actions->copyError(), m_actions->copyDetails()});
}

void QueueView::setCategories(TransferCategories categories)
{
    m_filter->setCategories(categories);
    updatePage();
}

void QueueView::handleCountsChanged()
{
    m_header->setCounts(m_model.counts());
    m_pauseAll->setBatches(m_model.pausableBatches(), m_model.pausedBatches());
    m_cancelAll->setEnabled(m_model.hasActiveBatches());
    m_retryAll->setEnabled(m_model.counts().failed > 0);
    m_clearFinished->setEnabled(m_model.hasFinishedBatches());
    m_columns->share(width());
}

void QueueView::retry(BatchId batch, const QList<QByteArray> &names)
{
    m_model.removeFailed(batch, names);
    emit retryRequested(batch, names);
}

void QueueView::retryAll()
{
    const QList<BatchId> batches = m_model.retryableBatches();
    for (const BatchId batch : batches)
        retry(batch, {});
}

void QueueView::updatePage()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    if (isEmpty)
        m_empty->setText(emptyText());
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
}

QString QueueView::emptyText() const
{
    if (m_model.rowCount() == 0)
        return tr("No transfers yet. Drop files or folders on a bucket or folder to upload them.");
    switch (TransferCategory(int(m_filter->categories()))) {
    case TransferCategory::Active:
        return tr("Nothing is being transferred now.");
    case TransferCategory::Waiting:
        return tr("Nothing is waiting.");
    case TransferCategory::Failed:
        return tr("Nothing has failed.");
    case TransferCategory::Done:
        return tr("Nothing is done yet.");
    }
    return {};
}

} // namespace windlass
