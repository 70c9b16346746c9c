// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objecttableview.h"

#include "ui/browser/dropframe.h"
#include "ui/browser/objectrowdelegate.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/widgets/droppedpaths.h"
#include "ui/widgets/tableheader.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace windlass {

ObjectTableView::ObjectTableView(ObjectTableModel *model, QWidget *parent)
    : LongTable(parent), m_delegate(new ObjectRowDelegate(this))
{
    setHorizontalHeader(new TableHeader(this));
    setModel(model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Objects and folders"));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle); // a name's end is as informative as its beginning
    setIconSize(QSize(20, 20));
    setSortingEnabled(true);
    sortByColumn(ObjectTableModel::NameColumn, Qt::AscendingOrder);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false); // this class highlights the whole target itself
    setFrameShape(QFrame::NoFrame);
    sizeColumns();
}

void ObjectTableView::sizeColumns()
{
    const auto width
        = [this](const QString &sample) { return fontMetrics().horizontalAdvance(sample) + 32; };
    const QDateTime longTime(QDate(2028, 12, 28), QTime(22, 58, 58));
    header()->setSectionResizeMode(ObjectTableModel::NameColumn, QHeaderView::Stretch);
    header()->resizeSection(ObjectTableModel::SizeColumn, width(QStringLiteral("1,023.9 MiB")));
    header()->resizeSection(ObjectTableModel::ModifiedColumn,
        width(QLocale().toString(longTime, QLocale::ShortFormat)));
    header()->resizeSection(
        ObjectTableModel::StorageClassColumn, width(QStringLiteral("STANDARD_IA")));
}

void ObjectTableView::setShowsBuckets(bool showsBuckets)
{
    m_showsBuckets = showsBuckets;
    setColumnHidden(ObjectTableModel::SizeColumn, showsBuckets);
    setColumnHidden(ObjectTableModel::StorageClassColumn, showsBuckets);
}

QByteArray ObjectTableView::layoutState() const
{
    return header()->saveState();
}

/// That state also says which columns are hidden, which depends on the location only.
void ObjectTableView::setLayoutState(const QByteArray &state)
{
    header()->restoreState(state);
    setShowsBuckets(m_showsBuckets);
}

void ObjectTableView::setCut(const QSet<QByteArray> &keys)
{
    m_delegate->setCut(keys);
    viewport()->update();
}

void ObjectTableView::setPlaceholder(const QIcon &icon, const QString &title, const QString &text)
{
    m_placeholderIcon = icon;
    m_placeholderTitle = title;
    m_placeholderText = text;
    setAccessibleDescription(title);
    viewport()->update();
}

void ObjectTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    const QPoint position = byMouse
        ? event->globalPos()
        : viewport()->mapToGlobal(visualRect(index.siblingAtColumn(0)).bottomLeft());
    emit menuRequested(index, position);
}

/// A click beside the rows deselects everything, as in a file manager.
void ObjectTableView::mousePressEvent(QMouseEvent *event)
{
    const bool extends = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!extends && !indexAt(event->position().toPoint()).isValid())
        clearSelection();
    LongTable::mousePressEvent(event);
}

// --- drags and drops ---

void ObjectTableView::startDrag(Qt::DropActions)
{
    emit dragRequested();
}

QModelIndex ObjectTableView::rowTarget(const QPoint &position) const
{
    const QModelIndex index = indexAt(position).siblingAtColumn(0);
    const bool isTarget = index.data(ObjectTableModel::IsFolderRole).toBool()
        || index.data(ObjectTableModel::IsBucketRole).toBool();
    return isTarget ? index : QModelIndex();
}

/// Files are copied, even if the source proposes to move them: it would delete them then.
Qt::DropAction ObjectTableView::actionFor(const QDropEvent &event, const QModelIndex &target) const
{
    if (!target.isValid() && !m_locationAcceptsDrops)
        return Qt::IgnoreAction;
    Qt::DropAction action = Qt::IgnoreAction;
    const std::optional<CarriedObjects> objects = CarriedObjects::from(*event.mimeData());
    if (objects && m_objectRule)
        action = m_objectRule(*objects, event.modifiers(), target);
    else if (!droppedPaths(*event.mimeData()).isEmpty())
        action = Qt::CopyAction;
    return event.possibleActions().testFlag(action) ? action : Qt::IgnoreAction;
}

/// Shows where the drop would go, and tells the drag source what it would do.
void ObjectTableView::judge(QDropEvent *event)
{
    const QModelIndex target = rowTarget(event->position().toPoint());
    const Qt::DropAction action = actionFor(*event, target);
    m_hasTarget = action != Qt::IgnoreAction;
    m_target = m_hasTarget ? target : QModelIndex();
    viewport()->update();
    if (m_hasTarget) {
        event->setDropAction(action);
        event->accept();
    } else {
        event->ignore();
    }
}

void ObjectTableView::clearTarget()
{
    m_hasTarget = false;
    m_target = QModelIndex();
    viewport()->update();
}

void ObjectTableView::dragEnterEvent(QDragEnterEvent *event)
{
    judge(event);
    // The first position may refuse where a row accepts: keep receiving drag events.
    const QMimeData &dragged = *event->mimeData();
    if (!m_hasTarget && (CarriedObjects::areIn(dragged) || !droppedPaths(dragged).isEmpty()))
        event->accept();
}

void ObjectTableView::dragMoveEvent(QDragMoveEvent *event)
{
    LongTable::dragMoveEvent(event); // scrolls near the edges
    judge(event);
}

void ObjectTableView::dragLeaveEvent(QDragLeaveEvent *event)
{
    clearTarget();
    LongTable::dragLeaveEvent(event);
}

void ObjectTableView::dropEvent(QDropEvent *event)
{
    judge(event);
    const QModelIndex target = m_target;
    const bool accepted = m_hasTarget;
    QDragLeaveEvent leave; // ends the base class's scrolling and dragging state
    dragLeaveEvent(&leave);
    if (!accepted)
        return;
    if (const std::optional<CarriedObjects> objects = CarriedObjects::from(*event->mimeData()))
        emit objectsDropped(*objects, event->dropAction(), target);
    else
        emit pathsDropped(droppedPaths(*event->mimeData()), target);
}

// --- painting ---

void ObjectTableView::paintEvent(QPaintEvent *event)
{
    LongTable::paintEvent(event);
    const bool isEmpty = !model() || model()->rowCount() == 0;
    if (!isEmpty && !m_hasTarget)
        return;
    QPainter painter(viewport());
    if (isEmpty)
        paintPlaceholder(painter);
    if (m_hasTarget)
        paintTarget(painter);
}

void ObjectTableView::paintPlaceholder(QPainter &painter) const
{
    constexpr int iconExtent = 48;
    constexpr int gap = 8;
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    QFont titleFont = font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.2);
    const QFontMetrics titleMetrics(titleFont);
    const int height = iconExtent + gap + titleMetrics.height() + gap + fontMetrics().height();
    const int top = area.top() + std::max(0, (area.height() - height) * 2 / 5);

    const QRect iconRect(area.center().x() - iconExtent / 2, top, iconExtent, iconExtent);
    if (!m_placeholderIcon.isNull()) {
        painter.setOpacity(0.6);
        m_placeholderIcon.paint(&painter, iconRect);
        painter.setOpacity(1);
    }
    QRect line(area.left(), iconRect.bottom() + gap, area.width(), titleMetrics.height());
    painter.setFont(titleFont);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(line, Qt::AlignHCenter | Qt::TextSingleLine,
        titleMetrics.elidedText(m_placeholderTitle, Qt::ElideMiddle, line.width()));
    line.moveTop(line.bottom() + gap);
    line.setHeight(fontMetrics().height() * 3);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(line, Qt::AlignHCenter | Qt::TextWordWrap, m_placeholderText);
}

void ObjectTableView::paintTarget(QPainter &painter) const
{
    QRect rect = viewport()->rect();
    if (m_target.isValid()) {
        rect = visualRect(m_target);
        rect.setLeft(0);
        rect.setRight(viewport()->width() - 1);
    }
    DropFrame::paint(painter, rect, palette());
}

} // namespace windlass
