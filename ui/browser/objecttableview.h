// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>
#include <QPersistentModelIndex>
#include <QTreeView>

namespace windlass {

class ObjectTableModel;

/// The browser's table: whole rows, a file manager's keys, and drops of local files. The view finds
/// and shows the drop's target; the browser decides what to do.
class ObjectTableView : public QTreeView
{
    Q_OBJECT
public:
    /// \a model must outlive the view.
    explicit ObjectTableView(ObjectTableModel *model, QWidget *parent = nullptr);

    /// Whether files may be dropped beside the rows, i.e. on the location itself.
    void setLocationAcceptsDrops(bool accepts) { m_locationAcceptsDrops = accepts; }

    /// Buckets have fewer columns.
    void setShowsBuckets(bool showsBuckets);

    /// The columns' widths and the sort order, to be kept.
    QByteArray layoutState() const;
    void setLayoutState(const QByteArray &state);

    /// Text shown in the middle while there are no rows.
    void setPlaceholder(const QIcon &icon, const QString &title, const QString &text = {});
    QString placeholderTitle() const { return m_placeholderTitle; }

signals:
    /// Local files and folders were dropped on the folder or bucket row \a target, or on the
    /// location if \a target is invalid.
    void pathsDropped(const QList<QByteArray> &paths, const QModelIndex &target);
    /// \a index is invalid beside the rows.
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void sizeColumns();
    QModelIndex rowTarget(const QPoint &position) const;
    bool isAccepted(const QDropEvent &event, const QModelIndex &target) const;
    void judge(QDropEvent *event);
    void clearTarget();
    void paintPlaceholder(QPainter &painter) const;
    void paintTarget(QPainter &painter) const;

    bool m_showsBuckets = false;
    bool m_locationAcceptsDrops = false;
    bool m_hasTarget = false;       // the dragged files can be dropped here
    QPersistentModelIndex m_target; // the row; invalid for the location
    QIcon m_placeholderIcon;
    QString m_placeholderTitle;
    QString m_placeholderText;
};

} // namespace windlass
