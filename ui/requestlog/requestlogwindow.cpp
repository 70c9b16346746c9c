// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/requestlog/requestlogwindow.h"

#include "core/base/errortext.h"
#include "core/base/result.h"
#include "core/base/whendone.h"
#include "ui/requestlog/requestlogfilter.h"
#include "ui/requestlog/requestlogmodel.h"
#include "ui/widgets/commandbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"
#include "ui/widgets/taborder.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QScrollBar>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace windlass {

RequestLogWindow::RequestLogWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_model(new RequestLogModel(m_sink, this)),
      m_filter(new RequestLogFilter(*m_model, this)), m_record(new QCheckBox(tr("&Record"), this)),
      m_pause(new QAction(icon("pause"), tr("&Pause"), this)),
      m_copy(new QAction(icon("copy"), tr("&Copy"), this)),
      m_clear(new QAction(icon("clear"), tr("C&lear"), this)),
      m_export(new QAction(icon("download"), tr("E&xport…"), this)), m_text(new QLineEdit(this)),
      m_errorsOnly(new QCheckBox(tr("&Errors only"), this)), m_tree(new QTreeView(this)),
      m_line(new QPlainTextEdit(this)), m_count(new QLabel(this)),
      m_message(new InlineMessage(this))
{
    setWindowTitle(tr("Request log"));
    resize(980, 520);
    setUpActions();
    setUpTree();
    auto *note = new QLabel(
        tr("Recording started when this window was first opened. It continues while the window is "
           "closed, until you turn it off. The last %L1 lines are kept, without secrets.")
            .arg(LogSink::capacity),
        this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);

    auto *commands = new QHBoxLayout;
    commands->addWidget(m_record);
    commands->addWidget(new CommandBar({m_pause, m_copy, m_clear, m_export}, this), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(commands);
    layout->addWidget(filterRow());
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    layout->addWidget(m_count);
    layout->addWidget(note);
    orderTabs(*this);

    constexpr std::chrono::milliseconds updateInterval {100};
    m_updating.setSingleShot(true);
    m_updating.setInterval(updateInterval);
    connect(&m_updating, &QTimer::timeout, this, &RequestLogWindow::showNew);
    connect(&m_sink, &LogSink::linesAdded, this, &RequestLogWindow::scheduleUpdate);
    updateActions();
}

void RequestLogWindow::setUpActions()
{
    m_record->setToolTip(tr("Record requests from now on"));
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Stop showing new lines; recording continues"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setToolTip(tr("Copy the selected lines"));
    m_clear->setToolTip(tr("Remove all lines"));
    m_export->setShortcut(QKeySequence::Save);
    m_export->setToolTip(tr("Write the lines that are shown to a file"));
    // Of the list alone: in the field the same keys are about its text.
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addActions({m_copy, m_clear, m_export});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(m_record, &QCheckBox::toggled, &m_sink, &LogSink::setRecording);
    connect(m_pause, &QAction::toggled, this, &RequestLogWindow::scheduleUpdate);
    connect(m_copy, &QAction::triggered, this, &RequestLogWindow::copySelected);
    connect(m_clear, &QAction::triggered, this, &RequestLogWindow::clear);
    connect(m_export, &QAction::triggered, this, &RequestLogWindow::askForFile);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_text,
        qOverload<>(&QWidget::setFocus));
}

void RequestLogWindow::setUpTree()
{
    m_tree->setHeader(new TableHeader(m_tree));
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTextElideMode(Qt::ElideMiddle); // errors are at the end
    m_tree->setAccessibleName(tr("Log"));
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(RequestLogModel::TimeColumn, 18 * letter);
    header->resizeSection(RequestLogModel::LevelColumn, 16 * letter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RequestLogWindow::updateActions);

    // Lines are longer than the window is wide.
    m_line->setReadOnly(true);
    m_line->setTabChangesFocus(true);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_line->setPlaceholderText(tr("Select a line to see it in full."));
    m_line->setAccessibleName(tr("Full line"));
    m_line->setFixedHeight(4 * fontMetrics().lineSpacing());
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &RequestLogWindow::showLine);
}

QWidget *RequestLogWindow::filterRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text->setPlaceholderText(tr("Show lines with this text"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_errorsOnly);
    const auto changed = [this] {
        m_filter->setText(m_text->text());
        m_filter->setErrorsOnly(m_errorsOnly->isChecked());
        updateActions();
        m_tree->scrollToBottom();
    };
    connect(m_text, &QLineEdit::textChanged, this, changed);
    connect(m_errorsOnly, &QCheckBox::toggled, this, changed);
    return row;
}

void RequestLogWindow::open()
{
    m_record->setChecked(true);
    show();
    raise();
    activateWindow();
}

void RequestLogWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showNew();
    m_tree->scrollToBottom();
}

void RequestLogWindow::scheduleUpdate()
{
    if (isVisible() && !m_updating.isActive())
        m_updating.start();
}

/// Whoever has scrolled up goes on seeing the same lines, however many come and go.
void RequestLogWindow::showNew()
{
    if (m_pause->isChecked())
        return;
    const bool follows = isAtEnd();
    const QPersistentModelIndex top = m_tree->indexAt(QPoint(0, 0));
    const int rowBefore = top.row();
    m_model->catchUp();
    updateActions();
    if (follows)
        m_tree->scrollToBottom();
    else if (top.isValid() && top.row() != rowBefore)
        m_tree->scrollTo(top, QAbstractItemView::PositionAtTop);
}

bool RequestLogWindow::isAtEnd() const
{
    const QScrollBar *bar = m_tree->verticalScrollBar();
    return bar->value() == bar->maximum();
}

void RequestLogWindow::showLine(const QModelIndex &current)
{
    const QModelIndex index = m_filter->mapToSource(current);
    m_line->setPlainText(index.isValid() ? m_model->line(index.row()).toString() : QString());
}

void RequestLogWindow::updateActions()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_copy->setEnabled(m_tree->selectionModel()->hasSelection());
    m_clear->setEnabled(all > 0);
    m_export->setEnabled(shown > 0);
    m_count->setText(shown == all ? tr("%Ln line(s)", nullptr, all)
                                  : tr("%L1 of %Ln line(s)", nullptr, all).arg(shown));
}

QString RequestLogWindow::shownText(bool isSelectionOnly) const
{
    QList<int> rows;
    if (isSelectionOnly) {
        for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
            rows.append(m_filter->mapToSource(index).row());
        std::sort(rows.begin(), rows.end()); // they come as they were chosen
    } else {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    }
    QString text;
    for (const int row : std::as_const(rows))
        text += m_model->line(row).toString() + QLatin1Char('\n');
    return text;
}

void RequestLogWindow::copySelected()
{
    QApplication::clipboard()->setText(shownText(true));
}

void RequestLogWindow::clear()
{
    m_model->clear();
    m_line->clear(); // nobody is told that no row is the current one any more
    m_message->dismiss();
    updateActions();
}

void RequestLogWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text files (*.txt)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("windlass-log.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &RequestLogWindow::exportTo);
    dialog->open();
}

static Result<> writeText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(ErrorKind::FileUnwritable, path, file.errorString());
}

void RequestLogWindow::exportTo(const QString &path)
{
    const QFuture<Result<>> writing
        = QtConcurrent::run([path, text = shownText(false)] { return writeText(path, text); });
    whenDone(this, writing, [this, path](const Result<> &written) {
        if (written)
            m_message->showBriefly(Tone::Success, tr("The log was saved as “%1”.").arg(path));
        else
            m_message->showMessage(Tone::Error, describe(written.error()));
    });
}

} // namespace windlass
