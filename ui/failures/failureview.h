// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace windlass {

class FailureActions;
class FailureModel;
class JournalMessage;

/// The failure inbox: causes with their failures, and beside them the details of the current row
/// and the remedy.
class FailureView : public QWidget
{
    Q_OBJECT
public:
    /// \a model must outlive the view.
    explicit FailureView(FailureModel &model, QWidget *parent = nullptr);

    FailureActions &actions() const { return *m_actions; }

private:
    void setUpTree();
    void setUpColumns();
    void handleRowsInserted(const QModelIndex &parent, int first, int last);
    void updatePage();
    void updateDetails();

    FailureModel &m_model;
    JournalMessage *m_message;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QTreeView *m_tree;
    QPlainTextEdit *m_details;
    FailureActions *m_actions = nullptr;
};

} // namespace windlass
