// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/versiondrops.h"

#include "ui/browser/carrycommands.h"
#include "ui/browser/dropframe.h"
#include "ui/versions/versionsmodel.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"

#include <QDropEvent>

namespace windlass {

VersionDrops::VersionDrops(VersionsView &view, CarryCommands &carry)
    : QObject(view.tree()), m_view(view), m_carry(carry),
      m_frame(new DropFrame(view.tree()->viewport()))
{
    view.tree()->viewport()->setAcceptDrops(true);
    view.tree()->viewport()->installEventFilter(this);
}

bool VersionDrops::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        judge(static_cast<QDropEvent &>(*event));
        // The first position may refuse where a row accepts: this keeps the events coming.
        if (event->type() == QEvent::DragEnter)
            event->accept();
        return true;
    case QEvent::DragLeave:
        m_frame->hide();
        return true;
    case QEvent::Drop: {
        auto &drop = static_cast<QDropEvent &>(*event);
        judge(drop);
        m_frame->hide();
        if (drop.isAccepted())
            m_carry.drop(
                *drop.mimeData(), drop.dropAction(), targetOf(folderAt(drop.position().toPoint())));
        return true;
    }
    default:
        return false;
    }
}

/// Invalid if there is none.
QModelIndex VersionDrops::folderAt(const QPoint &position) const
{
    const QModelIndex index = m_view.tree()->indexAt(position).siblingAtColumn(0);
    const auto &model = static_cast<const VersionsModel &>(*m_view.tree()->model());
    return index.isValid() && model.folder(index) ? index : QModelIndex();
}

S3Uri VersionDrops::targetOf(const QModelIndex &folder) const
{
    const auto &model = static_cast<const VersionsModel &>(*m_view.tree()->model());
    return folder.isValid() ? S3Uri {m_view.place().bucket, *model.folder(folder)} : m_view.place();
}

/// Tells the drag source what a drop would do.
void VersionDrops::judge(QDropEvent &event)
{
    const QModelIndex folder = folderAt(event.position().toPoint());
    const Qt::DropAction action
        = m_carry.dropAction(*event.mimeData(), event.modifiers(), targetOf(folder));
    if (action == Qt::IgnoreAction || !event.possibleActions().testFlag(action)) {
        m_frame->hide();
        event.ignore();
        return;
    }
    showTarget(folder);
    event.setDropAction(action);
    event.accept();
}

void VersionDrops::showTarget(const QModelIndex &folder)
{
    QRect area = m_view.tree()->viewport()->rect();
    if (folder.isValid()) {
        const QRect row = m_view.tree()->visualRect(folder);
        area.setTop(row.top());
        area.setBottom(row.bottom());
    }
    m_frame->setGeometry(area);
    m_frame->show();
}

} // namespace windlass
