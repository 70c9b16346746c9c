// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPersistentModelIndex>
#include <QTreeView>

namespace windlass {

/// The sidebar's tree: a click or Enter opens a row, F5 reloads it, Delete removes it. While the
/// tree has the focus, these keys have priority over the window's shortcuts. Drops do what the
/// ConnectionTreeModel says, whatever the source proposes.
class ConnectionTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit ConnectionTreeView(QWidget *parent = nullptr);

signals:
    void opened(const QModelIndex &index);
    /// The middle button, or Ctrl+Enter.
    void newTabRequested(const QModelIndex &index);
    /// The focus has moved to another part of the window, or to another window.
    void left();
    void reloadRequested(const QModelIndex &index);
    void removeRequested(const QModelIndex &index);
    /// \a index is invalid beside the rows.
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    void insistOnAction(QDropEvent *event) const;
    void setDropTarget(const QModelIndex &index);

    QPersistentModelIndex m_dropTarget; // the row under a drag that would accept the drop
};

} // namespace windlass
