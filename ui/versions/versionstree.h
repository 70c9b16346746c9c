// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace windlass {

class VersionsModel;

/// The tree of a VersionsModel: its columns, and what it says while it has no rows.
class VersionsTree : public QTreeView
{
    Q_OBJECT
public:
    explicit VersionsTree(VersionsModel &model, QWidget *parent = nullptr);

    /// One index a row.
    QModelIndexList selectedRows() const;
    /// For the middle of the tree while there are no rows.
    void setPlaceholder(const QString &text);

signals:
    /// The selected rows are to be dragged; needs setDragEnabled().
    void dragRequested();
    void menuRequested(const QPoint &position);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void sizeColumns();

    QString m_placeholder;
};

} // namespace windlass
