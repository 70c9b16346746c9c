// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QHash>
#include <QObject>

class QModelIndex;
class QTreeView;

namespace windlass {

/// Keeps the batches of a tree view open while they are active or have failures, and closes them
/// when they are done, unless the user has opened or closed them.
class BatchExpander : public QObject
{
    Q_OBJECT
public:
    /// \a view must already have its model (a TransferModel or a proxy of one), and becomes the
    /// owner of this object.
    explicit BatchExpander(QTreeView &view);

private:
    void handleInserted(const QModelIndex &parent, int first, int last);
    void handleChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void remember(const QModelIndex &index, bool isExpanded);
    void adjust(int row);

    QTreeView &m_view;
    QHash<BatchId, bool> m_chosen; // the user's choices
    bool m_isAdjusting = false;
};

} // namespace windlass
