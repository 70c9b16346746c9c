// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/carried/carriedobjects.h"
#include "ui/widgets/longtable.h"

#include <QIcon>
#include <QPersistentModelIndex>
#include <QSet>

#include <functional>

namespace windlass {

class ObjectRowDelegate;
class ObjectTableModel;

/// The browser's table: whole rows, a file manager's keys, drags, and drops of local files and of
/// objects. The view finds and shows the drop's target; the browser decides what to do.
class ObjectTableView : public LongTable
{
    Q_OBJECT
public:
    /// \a model must outlive the view.
    explicit ObjectTableView(ObjectTableModel *model, QWidget *parent = nullptr);

    /// What a drop of objects on the row \a target would do, or on the location if it is invalid.
    using ObjectRule = std::function<Qt::DropAction(
        const CarriedObjects &objects, Qt::KeyboardModifiers modifiers, const QModelIndex &target)>;

    /// Without a rule, no objects can be dropped.
    void setObjectRule(ObjectRule rule) { m_objectRule = std::move(rule); }

    /// Dims the rows with these keys.
    void setCut(const QSet<QByteArray> &keys);

    /// Whether there can be drops beside the rows, i.e. on the location itself.
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
    /// The same for objects, which are to be moved or copied.
    void objectsDropped(
        const windlass::CarriedObjects &objects, Qt::DropAction action, const QModelIndex &target);
    /// The selected rows are to be dragged.
    void dragRequested();
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
    void startDrag(Qt::DropActions actions) override;

private:
    void sizeColumns();
    QModelIndex rowTarget(const QPoint &position) const;
    Qt::DropAction actionFor(const QDropEvent &event, const QModelIndex &target) const;
    void judge(QDropEvent *event);
    void clearTarget();
    void paintPlaceholder(QPainter &painter) const;
    void paintTarget(QPainter &painter) const;

    bool m_showsBuckets = false;
    bool m_locationAcceptsDrops = false;
    bool m_hasTarget = false;       // what is dragged can be dropped here
    QPersistentModelIndex m_target; // the row; invalid for the location
    ObjectRowDelegate *m_delegate;
    ObjectRule m_objectRule;
    QIcon m_placeholderIcon;
    QString m_placeholderTitle;
    QString m_placeholderText;
};

} // namespace windlass
