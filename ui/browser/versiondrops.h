// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QObject>

class QDropEvent;

namespace windlass {

class CarryCommands;
class DropFrame;
class VersionsView;

/// Takes what is dropped on the rows of versions, as the table does that they take the place of:
/// for the folder below the pointer, or else for the one that is shown.
class VersionDrops : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive this object, whose parent is the tree of \a view.
    VersionDrops(VersionsView &view, CarryCommands &carry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QModelIndex folderAt(const QPoint &position) const;
    S3Uri targetOf(const QModelIndex &folder) const;
    void judge(QDropEvent &event);
    void showTarget(const QModelIndex &folder);

    VersionsView &m_view;
    CarryCommands &m_carry;
    DropFrame *m_frame; // around the target
};

} // namespace windlass
