// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QList>
#include <QStringList>

class QMimeData;

namespace windlass {

/// Batches that are dragged to another place in the queue.
class BatchDrag
{
public:
    static QStringList mimeTypes();
    /// The caller becomes the owner.
    static QMimeData *mimeData(const QList<BatchId> &batches);
    /// Empty if something else is dragged, or comes from another process.
    static QList<BatchId> batches(const QMimeData &data);

    /// Lists of batches to move to the top one after the other, so that \a dragged, in their order,
    /// end up before row \a row of \a order, or as near to it as their priorities allow. Empty if
    /// they are already there.
    static QList<QList<BatchId>> movesToTop(
        const QList<BatchId> &order, const QList<BatchId> &dragged, qsizetype row);
};

} // namespace windlass
