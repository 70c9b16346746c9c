// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historyview.h"

#include "core/base/whendone.h"
#include "ui/history/historymodel.h"
#include "ui/transfertext/journalmessage.h"
#include "ui/widgets/commandbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pagefetcher.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace windlass {

HistoryView::HistoryView(HistoryModel &model, QWidget *parent)
    : QWidget(parent), m_model(model),
      m_clear(new QAction(icon("clear"), tr("&Clear history…"), this)),
      m_message(new JournalMessage(this)), m_pages(new QStackedWidget(this)),
      m_empty(new QLabel(tr("Nothing has been transferred yet."), m_pages)),
      m_tree(new QTreeView(m_pages))
{
    m_empty->setObjectName(QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    setUpTree();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    m_clear->setToolTip(tr("Clear the history of finished transfers"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new CommandBar({m_clear}, this));
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);

    connect(m_clear, &QAction::triggered, this, &HistoryView::askToClear);
    connect(&model, &HistoryModel::refreshed, this, &HistoryView::updatePage);
    connect(&model, &HistoryModel::refreshed, m_message, &JournalMessage::handleRead);
    connect(&model, &HistoryModel::readingFailed, m_message, &JournalMessage::showUnreadable);
    connect(m_message, &JournalMessage::actionTriggered, &model, &HistoryModel::readAgain);
    updatePage();
}

void HistoryView::setUpTree()
{
    m_tree->setHeader(new TableHeader(m_tree));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    auto *resultDelegate = new RowDelegate(m_tree);
    resultDelegate->setElideMode(Qt::ElideRight); // sentences
    m_tree->setItemDelegateForColumn(HistoryModel::ResultColumn, resultDelegate);
    m_tree->setAccessibleName(tr("History"));
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addAction(m_clear);
    auto *fetcher
        = new PageFetcher(*m_tree, [this](const QModelIndex &parent) { m_model.loadMore(parent); });
    connect(&m_model, &HistoryModel::pageEnded, fetcher, &PageFetcher::look, Qt::QueuedConnection);
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->resizeSection(HistoryModel::NameColumn, 56 * letter);
    header->resizeSection(HistoryModel::WhenColumn, 24 * letter);
    header->resizeSection(HistoryModel::ResultColumn, 40 * letter);
    header->resizeSection(HistoryModel::SizeColumn, 12 * letter);
}

/// Loads nothing before the view is shown.
void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.refresh();
}

void HistoryView::updatePage()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_empty->setVisible(isEmpty && m_model.isRead());
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    m_clear->setEnabled(!isEmpty);
}

void HistoryView::askToClear()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Clear history"));
    box->setText(tr("Clear the history?"));
    box->setInformativeText(tr(
        "Transferred files and objects are not affected. Transfers with open failures are kept."));
    QPushButton *clear = box->addButton(tr("Clear history"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(clear, &QPushButton::clicked, m_message, &JournalMessage::dismiss);
    connect(clear, &QPushButton::clicked, this, &HistoryView::clearSome);
    box->open();
}

/// Removing a million batches takes many steps: in between, the queue can use the journal.
void HistoryView::clearSome()
{
    whenDone(this, m_model.history().clearSome(), [this](const Result<int> &count) {
        if (count.value_or(0) > 0) {
            clearSome();
            return;
        }
        if (!count)
            m_message->showUnchangeable(count.error());
        m_model.readAgain();
    });
}

} // namespace windlass
