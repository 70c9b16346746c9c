// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/failures/failureview.h"

#include "ui/failures/failureactions.h"
#include "ui/failures/failuremodel.h"
#include "ui/transfertext/journalmessage.h"
#include "ui/transfertext/widesttexts.h"
#include "ui/widgets/columnwidth.h"
#include "ui/widgets/commandbar.h"
#include "ui/widgets/pagefetcher.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace windlass {

FailureView::FailureView(FailureModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_message(new JournalMessage(this)),
      m_pages(new QStackedWidget(this)), m_empty(new QLabel(tr("Nothing has failed."), m_pages)),
      m_tree(new QTreeView(this)), m_details(new QPlainTextEdit(this))
{
    m_empty->setObjectName(QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_details->setReadOnly(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setTabChangesFocus(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setPlaceholderText(tr("Select a failure to see its cause and what helps."));
    m_details->setAccessibleName(tr("Details"));
    setUpTree();
    setUpColumns();

    auto *parts = new QSplitter(Qt::Horizontal, m_pages);
    parts->addWidget(m_tree);
    parts->addWidget(m_details);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setSizes({690, 310});
    parts->setChildrenCollapsible(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(parts);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(
        new CommandBar({m_actions->retry(), m_actions->show(), m_actions->dismiss(),
                           m_actions->retryAll(), m_actions->exportList(), m_actions->importList()},
            this));
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);

    connect(&model, &FailureModel::countChanged, this, &FailureView::updatePage);
    connect(&model, &FailureModel::refreshed, this, &FailureView::updatePage);
    connect(&model, &FailureModel::refreshed, m_message, &JournalMessage::handleRead);
    connect(&model, &FailureModel::readingFailed, m_message, &JournalMessage::showUnreadable);
    connect(m_message, &JournalMessage::actionTriggered, &model, &FailureModel::readAgain);
    connect(m_actions->dismiss(), &QAction::triggered, m_message, &JournalMessage::dismiss);
    connect(
        m_actions, &FailureActions::dismissingFailed, m_message, &JournalMessage::showUnchangeable);
    connect(m_actions, &FailureActions::showingFailed, m_message, &JournalMessage::showUnreadable);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FailureView::updateDetails);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &FailureView::handleRowsInserted);
    handleRowsInserted({}, 0, model.rowCount() - 1);
    updatePage();
}

void FailureView::setUpTree()
{
    m_tree->setHeader(new TableHeader(m_tree));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setAccessibleName(tr("Failures"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *fetcher
        = new PageFetcher(*m_tree, [this](const QModelIndex &parent) { m_model.loadMore(parent); });
    connect(&m_model, &FailureModel::pageEnded, fetcher, &PageFetcher::look, Qt::QueuedConnection);
    m_actions = new FailureActions(*m_tree, m_model);
    connect(m_tree, &QWidget::customContextMenuRequested, m_actions, &FailureActions::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &FailureView::updateDetails);
}

void FailureView::setUpColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->resizeSection(FailureModel::ObjectColumn, 36 * letter);
    header->resizeSection(FailureModel::TargetColumn, 32 * letter);
    header->resizeSection(
        FailureModel::WhenColumn, columnWidthFor(*m_tree, FailureModel::WhenColumn, widestTimes()));
    header->resizeSection(FailureModel::AttemptsColumn, 13 * letter);
    header->resizeSection(FailureModel::RequestIdColumn, 20 * letter);
}

/// A cause is a sentence, so its row spans all columns.
void FailureView::handleRowsInserted(const QModelIndex &parent, int first, int last)
{
    for (int row = first; !parent.isValid() && row <= last; ++row)
        m_tree->setFirstColumnSpanned(row, {}, true);
    updatePage();
}

void FailureView::updatePage()
{
    const bool isEmpty = m_model.count() == 0 && m_model.rowCount() == 0;
    m_empty->setVisible(isEmpty && m_model.isRead());
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    updateDetails();
}

void FailureView::updateDetails()
{
    const QString text = m_tree->currentIndex().data(FailureModel::DetailsRole).toString();
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
}

} // namespace windlass
