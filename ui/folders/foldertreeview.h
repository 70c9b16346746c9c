// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace windlass {

class FolderTreeModel;

/// A FolderTreeModel, for one place to be chosen. What is opened is loaded; a click or Enter on a
/// message does what it offers.
class FolderTreeView : public QTreeView
{
    Q_OBJECT
public:
    /// \a model must outlive the view.
    explicit FolderTreeView(FolderTreeModel &model, QWidget *parent = nullptr);

    /// Selects and shows the row.
    void choose(const QModelIndex &index);
    /// Shows the row and selects none: what is meant is not in the tree, but would be there.
    void showNear(const QModelIndex &index);

    QSize sizeHint() const override;

signals:
    /// A person has selected the row.
    void chosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void goTo(const QModelIndex &index, QItemSelectionModel::SelectionFlags flags);
    bool loadMore(const QModelIndex &index);

    FolderTreeModel &m_model;
    bool m_isFollowing = false; // the selection changes without a person
};

} // namespace windlass
