// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/batchtext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/saturating.h"
#include "ui/transfertext/transfertext.h"
#include "ui/transfertext/verificationtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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
        return isPaused(batch) ? TransferText::tr("Paused")
            : batch.silence    ? TransferText::tr("Scanning: %1").arg(describe(*batch.silence))
                               : TransferText::tr("Scanning");
    QStringList parts = exceptions(batch);
    if (batch.silence)
        parts.append(describe(*batch.silence));
    const qint64 settled = batch.done + batch.skipped + batch.failed + batch.cancelled;
    if (batch.isScanning && !batch.isReviewed)
        parts.prepend(TransferText::tr("%1 of %2 found so far")
                          .arg(QLocale().toString(settled), countText(batch.kind, batch.total)));
    else if (batch.running == 0 && settled == 0 && !isPaused(batch))
        parts.prepend(TransferText::tr("Waiting: %1").arg(countText(batch.kind, batch.total)));
    else
        parts.prepend(TransferText::tr("%1 of %2")
                          .arg(QLocale().toString(settled), countText(batch.kind, batch.total)));
    if (batch.isStalled)
        return TransferText::tr("Stalled, retrying: %1").arg(joined(parts));
    return isPaused(batch) ? TransferText::tr("Paused: %1").arg(joined(parts)) : joined(parts);
}

/// With its cancelled objects, which do not count in totalBytes and doneBytes.
qint64 allBytes(const BatchSnapshot &batch)
{
    return saturatingSum(batch.totalBytes, batch.cancelledBytes);
}

qint64 allDoneBytes(const BatchSnapshot &batch)
{
    return saturatingSum(batch.doneBytes, batch.reachedBytes);
}

bool isAllCancelled(const BatchSnapshot &batch)
{
    return batch.cancelled > 0 && batch.cancelled == batch.total;
}

/// How far it was: in objects, or in bytes if none was done.
QString howFarText(BatchSnapshot batch)
{
    if (isAllCancelled(batch) || batch.total == 0)
        return cancelledText(allDoneBytes(batch), allBytes(batch));
    const QString done
        = TransferText::tr("%1 of %2")
              .arg(QLocale().toString(batch.done), countText(batch.kind, batch.total));
    batch.cancelled = 0; // says no more than that
    return TransferText::tr("Cancelled: %1").arg(joined(QStringList(done) + exceptions(batch)));
}

/// Folders in the home directory begin with "~".
QString placeText(const QString &place)
{
    const QString home = displayText(QFile::encodeName(QDir::homePath()));
    if (home.size() > 1 && (place == home || place.startsWith(home + QLatin1Char('/'))))
        return QLatin1Char('~') + place.mid(home.size());
    return place;
}

QString activeText(const BatchSnapshot &batch)
{
    QStringList parts = notesOf(batch);
    // A waiting batch does not scan yet.
    if (batch.startsAfter == 0 || batch.total > 0)
        parts << progressOfActive(batch);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString batchLabel(const BatchSnapshot &batch)
{
    const TransferNames &names = batch.names;
    if (names.first.isEmpty())
        return routeText(
            batch.source, batch.kind == TransferKind::Delete ? QString() : batch.target);
    const QString what = names.more == 0
        ? names.first
        : TransferText::tr("%1 and %Ln more", nullptr, pluralCount(names.more)).arg(names.first);
    if (batch.kind == TransferKind::Delete)
        return TransferText::tr("%1 in %2", "what, where").arg(what, names.from);
    return routeText(what, placeText(names.to));
}

QStringList notesOf(const BatchSnapshot &batch)
{
    QStringList notes;
    if (batch.startsAfter != 0)
        notes << TransferText::tr("Starts after another transfer");
    if (batch.priority == TransferPriority::High)
        notes << TransferText::tr("High priority");
    else if (batch.priority == TransferPriority::Low)
        notes << TransferText::tr("Low priority");
    return notes;
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
    if (allBytes(batch) > 0 && batch.kind != TransferKind::Delete)
        return fraction(allDoneBytes(batch), allBytes(batch));
    if (batch.total == 0 && batch.isScanning && !batch.isFinished)
        return -1;
    return fraction(batch.done + batch.skipped, batch.total);
}

QString sizeText(const BatchSnapshot &batch)
{
    const qint64 total = allBytes(batch);
    const qint64 done = allDoneBytes(batch);
    const bool isUnknown = total == 0 && (batch.total == 0 || batch.cancelled > 0);
    if (batch.kind == TransferKind::Delete || isUnknown)
        return {};
    return done > 0 && done < total ? bytesOfText(done, total) : humanSize(total);
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
    if (batch.isCancelled || isAllCancelled(batch))
        return howFarText(batch);
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
    return detailLines({spokenBatchLabel(batch), routeText(batch.source, batch.target),
                           sizeText(batch), stateText(batch)},
        batch.scanError ? &*batch.scanError : nullptr);
}

} // namespace windlass
