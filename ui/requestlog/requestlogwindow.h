// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/logsink.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPlainTextEdit;
class QTreeView;

namespace windlass {

class InlineMessage;
class RequestLogFilter;
class RequestLogModel;

/// What the log says of requests, transfers and settings, as it comes. To open it is to record;
/// that goes on until it is switched off, with the window closed as well. Secrets are in no line.
class RequestLogWindow : public QWidget
{
    Q_OBJECT
public:
    explicit RequestLogWindow(QWidget *parent = nullptr);

    /// Shows it, above the other windows, and begins to record.
    void open();

    LogSink &sink() { return m_sink; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpActions();
    void setUpTree();
    QWidget *filterRow();
    void scheduleUpdate();
    void showNew();
    void showLine(const QModelIndex &current);
    void updateActions();
    bool isAtEnd() const;
    QString shownText(bool isSelectionOnly) const;
    void copySelected();
    void clear();
    void askForFile();
    void exportTo(const QString &path);

    LogSink m_sink;
    RequestLogModel *m_model;
    RequestLogFilter *m_filter;
    QCheckBox *m_record;
    QAction *m_pause;
    QAction *m_copy;
    QAction *m_clear;
    QAction *m_export;
    QLineEdit *m_text;
    QCheckBox *m_errorsOnly;
    QTreeView *m_tree;
    QPlainTextEdit *m_line;
    QLabel *m_count;
    InlineMessage *m_message;
    QTimer m_updating; // runs while there is something new to be shown
};

} // namespace windlass
