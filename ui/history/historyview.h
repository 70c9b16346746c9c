// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/request/snapshots.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace windlass {

class HistoryModel;
class JournalMessage;

/// The history: past transfers, their times and results, what to do with them, and a search.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    /// \a model must outlive the view.
    explicit HistoryView(HistoryModel &model, QWidget *parent = nullptr);

    QAction *repeat() const { return m_repeat; }
    QAction *openFolder() const { return m_openFolder; }
    QAction *showTarget() const { return m_showTarget; }
    QAction *clear() const { return m_clear; }

signals:
    void repeatRequested(windlass::BatchId batch);
    /// Show a local folder in the desktop's file manager.
    void openFolderRequested(const QString &folder);
    /// Show a place in the browser.
    void showRequested(const QString &connectionId, const windlass::S3Uri &place);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpActions();
    QWidget *bar();
    void setUpTree();
    void updateActions();
    void fitColumns();
    void shareWidth();
    void askToClear();
    void clearSome();
    void updatePage();

    HistoryModel &m_model;
    QAction *m_repeat;
    QAction *m_openFolder;
    QAction *m_showTarget;
    QAction *m_clear;
    QLineEdit *m_search;
    QTimer m_searching; // waits until no more is typed
    JournalMessage *m_message;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QTreeView *m_tree;
    bool m_isSharing = false;    // this class changes widths now, not the person
    bool m_hasOwnWidths = false; // the person has resized a column
};

} // namespace windlass
