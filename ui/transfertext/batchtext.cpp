// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/batchtext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/transfertext/transfertext.h"
#include "ui/transfertext/verificationtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace windlass {

namespace {

bool isAboutFiles(TransferKind kind)
{
    return kind == TransferKind::Upload || kind == TransferKind::Download;
}

QString countText(TransferKind kind, qint64 count)
{
    return isAboutFiles(kind) ? TransferText::tr("%Ln file(s)", nullptr, pluralCount(count))
                              : TransferText::tr("%Ln object(s)", nullptr, pluralCount(count));
}

QString joined(const QStringList &parts)
{
    return parts.join(TransferText::tr(", ", "between parts of an enumeration"));
}

/// "2 skipped", "1 failed", "3 cancelled": only those that are not 0.
QStringList exceptions(const BatchSnapshot &batch)
{
    QStringList parts;
    if (batch.skipped > 0)
        parts << TransferText::tr("%Ln skipped", nullptr, pluralCount(batch.skipped));
    if (batch.failed > 0)
        parts << TransferText::tr("%Ln failed", nullptr, pluralCount(batch.failed));
    if (batch.cancelled > 0)
        parts << TransferText::tr("%Ln cancelled", nullptr, pluralCount(batch.cancelled));
    return parts;
}

/// How it ended, and how its done objects were verified.
QString finishedText(const BatchSnapshot &batch)
{
    QStringList parts {endText(batch)};
    if (batch.done > 0 && batch.kind != TransferKind::Delete) {
        // The first part already has the number, if it contains nothing else.
        const bool isSmooth = exceptions(batch).isEmpty() && !batch.isCancelled && !batch.scanError;
        const QString ofAll
            = isSmooth ? verificationOfAllText(batch.verifications, batch.done) : QString();
        parts << (ofAll.isEmpty() ? verificationText(batch.verifications, batch.done) : ofAll);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString progressOfActive(const BatchSnapshot &batch)
{
    if (batch.total == 0)
        return isPaused(batch) ? TransferText::tr("Paused") : TransferText::tr("Scanning");
    QStringList parts = exceptions(batch);
    const qint64 settled = batch.done + batch.skipped + batch.failed + batch.cancelled;
    if (batch.isScanning)
        parts.prepend(TransferText::tr("%1 of %2 found so far")
                          .arg(QLocale().toString(settled), countText(batch.kind, batch.total)));
    else if (batch.running == 0 && settled == 0 && !isPaused(batch))
        parts.prepend(TransferText::tr("Waiting: %1").arg(countText(batch.kind, batch.total)));
    else
        parts.prepend(TransferText::tr("%1 of %2")
                          .arg(QLocale().toString(settled), countText(batch.kind, batch.total)));
    return isPaused(batch) ? TransferText::tr("Paused: %1").arg(joined(parts)) : joined(parts);
}

/// Including what distinguishes it from others in the queue.
QString activeText(const BatchSnapshot &batch)
{
    QStringList parts;
    if (batch.startsAfter != 0)
        parts << TransferText::tr("Starts after another transfer");
    if (batch.priority == TransferPriority::High)
        parts << TransferText::tr("High priority");
    else if (batch.priority == TransferPriority::Low)
        parts << TransferText::tr("Low priority");
    // A waiting batch does not scan yet.
    if (batch.startsAfter == 0 || batch.total > 0)
        parts << progressOfActive(batch);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString batchLabel(const BatchSnapshot &batch)
{
    return routeText(batch.source, batch.kind == TransferKind::Delete ? QString() : batch.target);
}

QString spokenBatchLabel(const BatchSnapshot &batch)
{
    const QString label = batchLabel(batch);
    switch (batch.kind) {
    case TransferKind::Upload:
        return TransferText::tr("Upload: %1").arg(label);
    case TransferKind::Download:
        return TransferText::tr("Download: %1").arg(label);
    case TransferKind::Copy:
        return TransferText::tr("Copy: %1").arg(label);
    case TransferKind::Move:
        return TransferText::tr("Move: %1").arg(label);
    case TransferKind::Delete:
        return TransferText::tr("Deletion: %1").arg(label);
    }
    return label;
}

bool isPaused(const BatchSnapshot &batch)
{
    return batch.isPaused && !batch.isFinished && !batch.isCancelled;
}

TransferState stateOf(const BatchSnapshot &batch)
{
    if (!batch.isFinished) {
        const bool isMoving = !isPaused(batch) && (batch.isScanning || batch.running > 0);
        const bool hasStarted = isMoving || batch.done > 0 || batch.doneBytes > 0;
        return hasStarted ? TransferState::Running : TransferState::Waiting;
    }
    if (batch.failed > 0 || batch.scanError)
        return TransferState::Failed;
    if (batch.isCancelled || batch.cancelled > 0)
        return TransferState::Cancelled;
    return batch.skipped > 0 && batch.done == 0 ? TransferState::Skipped : TransferState::Done;
}

double progressOf(const BatchSnapshot &batch)
{
    const TransferState state = stateOf(batch);
    if (state == TransferState::Done || state == TransferState::Skipped)
        return 1;
    if (batch.totalBytes > 0 && batch.kind != TransferKind::Delete)
        return fraction(batch.doneBytes, batch.totalBytes);
    if (batch.total == 0 && batch.isScanning && !batch.isFinished)
        return -1;
    return fraction(batch.done + batch.skipped, batch.total);
}

QString sizeText(const BatchSnapshot &batch)
{
    if (batch.kind == TransferKind::Delete || (batch.total == 0 && batch.totalBytes == 0))
        return {};
    const bool isPartly = batch.doneBytes > 0 && batch.doneBytes < batch.totalBytes;
    return !isPartly ? humanSize(batch.totalBytes) : bytesOfText(batch.doneBytes, batch.totalBytes);
}

QString endText(const BatchSnapshot &batch)
{
    QStringList parts = exceptions(batch);
    if (batch.done > 0 || (parts.isEmpty() && batch.total > 0))
        parts.prepend(TransferText::tr("%1 done").arg(countText(batch.kind, batch.done)));
    const QString counts = joined(parts);
    if (batch.scanError) {
        const QString sentence = oneLine(describe(*batch.scanError));
        return parts.isEmpty() ? sentence : TransferText::tr("%1 (%2)").arg(sentence, counts);
    }
    if (batch.isCancelled)
        return parts.isEmpty() ? TransferText::tr("Cancelled")
                               : TransferText::tr("Cancelled: %1").arg(counts);
    if (batch.total == 0)
        return TransferText::tr("Done: nothing to do");
    const auto elapsed = std::chrono::round<std::chrono::seconds>(batch.elapsed);
    if (exceptions(batch).isEmpty() && elapsed.count() > 0)
        return TransferText::tr("Done: %1 in %2")
            .arg(countText(batch.kind, batch.done), humanDuration(elapsed));
    return exceptions(batch).isEmpty()
        ? TransferText::tr("Done: %1").arg(countText(batch.kind, batch.done))
        : counts;
}

QString stateText(const BatchSnapshot &batch)
{
    return oneLine(batch.isFinished ? finishedText(batch) : activeText(batch));
}

QString detailsText(const BatchSnapshot &batch)
{
    return detailLines({spokenBatchLabel(batch), sizeText(batch), stateText(batch)},
        batch.scanError ? &*batch.scanError : nullptr);
}

} // namespace windlass
