// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QList>
#include <QStringList>

class QMimeData;

namespace windlass {

/// Batches on their way to another place in the queue, by the mouse.
class BatchDrag
{
public:
    static QStringList mimeTypes();
    /// The caller owns it.
    static QMimeData *mimeData(const QList<BatchId> &batches);
    /// Empty if it is something else that is dragged, or comes from another process.
    static QList<BatchId> batches(const QMimeData &data);

    /// Has to be moved to the top, one list after the other, so that \a dragged, which keep their
    /// order, stand before row \a row of \a order; as near to that as their priorities let them.
    /// Empty if they stand there already.
    static QList<QList<BatchId>> movesToTop(
        const QList<BatchId> &order, const QList<BatchId> &dragged, qsizetype row);
};

} // namespace windlass
