// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace windlass {

class HistoryModel;
class JournalMessage;

/// The history: past transfers, their times and results.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    /// \a model must outlive the view.
    explicit HistoryView(HistoryModel &model, QWidget *parent = nullptr);

    QAction *clear() const { return m_clear; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpTree();
    void askToClear();
    void clearSome();
    void updatePage();

    HistoryModel &m_model;
    QAction *m_clear;
    JournalMessage *m_message;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QTreeView *m_tree;
};

} // namespace windlass
