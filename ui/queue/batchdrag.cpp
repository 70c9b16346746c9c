// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/batchdrag.h"

#include <QMimeData>
#include <QUuid>

namespace windlass {

/// For this process only: another process has other batches under the same ids. Processes in two
/// containers can have the same process id.
static QString mimeType()
{
    static const QString type = QLatin1String("application/x-windlass-batches-")
        + QUuid::createUuid().toString(QUuid::WithoutBraces);
    return type;
}

QStringList BatchDrag::mimeTypes()
{
    return {mimeType()};
}

QMimeData *BatchDrag::mimeData(const QList<BatchId> &batches)
{
    QByteArrayList ids;
    for (const BatchId batch : batches)
        ids << QByteArray::number(batch);
    auto *data = new QMimeData;
    data->setData(mimeType(), ids.join(' '));
    return data;
}

QList<BatchId> BatchDrag::batches(const QMimeData &data)
{
    QList<BatchId> batches;
    const QByteArrayList ids = data.data(mimeType()).split(' ');
    for (const QByteArray &id : ids) {
        if (const BatchId batch = id.toULongLong())
            batches << batch;
    }
    return batches;
}

QList<QList<BatchId>> BatchDrag::movesToTop(
    const QList<BatchId> &order, const QList<BatchId> &dragged, qsizetype row)
{
    QList<BatchId> before;
    QList<BatchId> moved;
    QList<BatchId> behind;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (dragged.contains(order[i]))
            moved << order[i];
        else
            (i < row ? before : behind) << order[i];
    }
    if (moved.isEmpty() || before + moved + behind == order)
        return {};
    if (before.isEmpty())
        return {moved};
    return {moved, before};
}

} // namespace windlass
