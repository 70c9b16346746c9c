// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historyview.h"

#include "core/base/whendone.h"
#include "core/integrity/verificationcounts.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytext.h"
#include "ui/transfertext/journalmessage.h"
#include "ui/transfertext/transfertext.h"
#include "ui/transfertext/widesttexts.h"
#include "ui/widgets/columnwidth.h"
#include "ui/widgets/commandbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pagefetcher.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"

#include <QAction>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

HistoryView::HistoryView(HistoryModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_repeat(new QAction(icon("reload"), tr("&Repeat…"), this)),
      m_openFolder(new QAction(icon("folder"), tr("Open &folder"), this)),
      m_showTarget(new QAction(icon("forward"), tr("Show &target"), this)),
      m_clear(new QAction(icon("clear"), tr("Clear &history…"), this)),
      m_search(new QLineEdit(this)), m_message(new JournalMessage(this)),
      m_pages(new QStackedWidget(this)),
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
    setUpActions();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar());
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);

    connect(m_clear, &QAction::triggered, this, &HistoryView::askToClear);
    connect(&model, &HistoryModel::refreshed, this, &HistoryView::updatePage);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &HistoryView::updatePage);
    connect(&model, &HistoryModel::refreshed, m_message, &JournalMessage::handleRead);
    connect(&model, &HistoryModel::readingFailed, m_message, &JournalMessage::showUnreadable);
    connect(m_message, &JournalMessage::actionTriggered, &model, &HistoryModel::readAgain);
    updatePage();
}

void HistoryView::setUpActions()
{
    m_repeat->setToolTip(tr("Do the same again; you can review it first"));
    m_openFolder->setToolTip(tr("Show the folder on this computer in the file manager"));
    m_showTarget->setToolTip(tr("Show the bucket or folder that it was written to"));
    m_clear->setToolTip(tr("Clear the history of finished transfers"));
    m_tree->addActions({m_repeat, m_openFolder, m_showTarget, m_clear});
    const auto current = [this] { return m_model.transfer(m_tree->currentIndex()); };
    connect(m_repeat, &QAction::triggered, this, [this, current] {
        if (const PastBatch *batch = current())
            emit repeatRequested(batch->id);
    });
    connect(m_openFolder, &QAction::triggered, this, [this, current] {
        if (const PastBatch *batch = current())
            emit openFolderRequested(QFile::decodeName(batch->localFolder));
    });
    connect(m_showTarget, &QAction::triggered, this, [this, current] {
        if (const PastBatch *batch = current())
            emit showRequested(batch->placeConnection, batch->place);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &HistoryView::updateActions);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &HistoryView::updateActions);
    updateActions();
}

QWidget *HistoryView::bar()
{
    constexpr std::chrono::milliseconds pause {250};
    m_searching.setSingleShot(true);
    m_searching.setInterval(pause);
    connect(&m_searching, &QTimer::timeout, this,
        [this] { m_model.setWords(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::textChanged, &m_searching, qOverload<>(&QTimer::start));
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setMaximumWidth(36 * fontMetrics().averageCharWidth());

    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 2, 0, 2);
    layout->setSpacing(0);
    layout->addWidget(m_search, 1);
    layout->addWidget(new CommandBar({m_repeat, m_openFolder, m_showTarget, m_clear}, bar), 1);
    return bar;
}

void HistoryView::updateActions()
{
    const PastBatch *batch = m_model.transfer(m_tree->currentIndex());
    m_repeat->setEnabled(batch);
    m_openFolder->setEnabled(batch && !batch->localFolder.isEmpty());
    m_showTarget->setEnabled(batch && !batch->place.bucket.isEmpty());
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
    auto *fetcher
        = new PageFetcher(*m_tree, [this](const QModelIndex &parent) { m_model.loadMore(parent); });
    connect(&m_model, &HistoryModel::pageEnded, fetcher, &PageFetcher::look, Qt::QueuedConnection);
    m_tree->header()->setStretchLastSection(true);
    fitColumns();
    connect(m_tree->header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isSharing && column != HistoryModel::ConnectionColumn)
            m_hasOwnWidths = true;
    });
}

/// A result with one of the longest texts of a transfer that went well.
static PastBatch sample()
{
    PastBatch batch;
    batch.counts.done = 9'999;
    VerificationCounts verified;
    verified[Verification::SignedSha256] = batch.counts.done;
    batch.counts.verified = encodeVerifications(verified);
    return batch;
}

void HistoryView::fitColumns()
{
    const auto fit = [this](HistoryModel::Column column, const QStringList &texts, bool hasIcon) {
        m_tree->setColumnWidth(column, columnWidthFor(*m_tree, column, texts, hasIcon));
    };
    fit(HistoryModel::WhenColumn, widestTimes(), false);
    fit(HistoryModel::ResultColumn, {resultText(sample())}, true);
    fit(HistoryModel::SizeColumn, {widestSize(), bytesOfText(900LL << 20, 88LL << 30)}, false);
}

/// Names get what the others do not need.
void HistoryView::shareWidth()
{
    if (m_hasOwnWidths)
        return;
    const QScopedValueRollback guard(m_isSharing, true);
    const int letter = fontMetrics().averageCharWidth();
    int room = width() - m_tree->verticalScrollBar()->sizeHint().width() - 26 * letter;
    for (int column = HistoryModel::WhenColumn; column < HistoryModel::ConnectionColumn; ++column)
        room -= m_tree->columnWidth(column);
    m_tree->setColumnWidth(HistoryModel::NameColumn, std::max(40 * letter, room));
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
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
    const bool isSearch = !m_model.words().isEmpty();
    m_empty->setText(isSearch ? tr("No transfer matches this search.")
                              : tr("Nothing has been transferred yet."));
    m_empty->setVisible(isEmpty && m_model.isRead());
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    m_clear->setEnabled(!isEmpty || isSearch);
    updateActions();
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
