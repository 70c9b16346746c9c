// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QTranslator>

namespace windlass {

inline constexpr qint64 MiB = 1024 * 1024;

inline BatchSnapshot batchSample(BatchId id, TransferKind kind = TransferKind::Upload)
{
    BatchSnapshot batch;
    batch.id = id;
    batch.kind = kind;
    batch.isScanning = false;
    batch.source = QStringLiteral("holiday/");
    batch.target = QStringLiteral("s3://photos/2026/");
    if (kind == TransferKind::Download) {
        batch.source = QStringLiteral("s3://photos/2026/holiday/");
        batch.target = QStringLiteral("/home/anna/Downloads");
    }
    return batch;
}

inline BatchSnapshot pausedSample(BatchId id)
{
    BatchSnapshot batch = batchSample(id);
    batch.isPaused = true;
    return batch;
}

inline BatchSnapshot finishedSample(BatchId id, qint64 done, qint64 failed = 0)
{
    BatchSnapshot batch = batchSample(id);
    batch.isFinished = true;
    batch.total = done + failed;
    batch.done = done;
    batch.failed = failed;
    return batch;
}

inline ItemSnapshot itemSample(
    BatchId batch, ItemId id, TransferState state = TransferState::Waiting)
{
    ItemSnapshot item;
    item.id = id;
    item.batch = batch;
    item.name = QStringLiteral("holiday/IMG_%1.jpg").arg(id, 4, 10, QLatin1Char('0'));
    item.source = QStringLiteral("/home/anna/Pictures/") + item.name;
    item.target = QStringLiteral("s3://photos/2026/") + item.name;
    item.state = state;
    item.size = 4 * MiB;
    item.done = state == TransferState::Done ? item.size : 0;
    return item;
}

inline Error errorSample(const QString &subject)
{
    Error error;
    error.kind = ErrorKind::AccessDenied;
    error.subject = subject;
    S3Error s3;
    s3.code = "AccessDenied";
    s3.message = QStringLiteral("<b>no</b>");
    s3.httpStatus = 403;
    s3.requestId = "tx0001";
    error.s3 = std::make_shared<const S3Error>(s3);
    return error;
}

inline ItemSnapshot failedSample(BatchId batch, ItemId id)
{
    ItemSnapshot item = itemSample(batch, id, TransferState::Failed);
    item.error = errorSample(item.target);
    item.retryName = QByteArray::number(id);
    return item;
}

/// English plurals as translations/ has them: "file(s)" becomes "file" or "files".
class EnglishPlurals : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        const QString text = QString::fromUtf8(source);
        if (n < 0 || !text.contains(QLatin1String("(s)")))
            return {};
        return QString(text).replace(
            QLatin1String("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    }
};

} // namespace windlass
