// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queuetext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/queue/batchrows.h"
#include "ui/queue/verificationtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace windlass {

namespace {

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(windlass::QueueText)
};

QString oneLine(const QString &text)
{
    return displayText(text.toUtf8());
}

bool isAboutFiles(TransferKind kind)
{
    return kind == TransferKind::Upload || kind == TransferKind::Download;
}

QString countText(TransferKind kind, qint64 count)
{
    return isAboutFiles(kind) ? QueueText::tr("%Ln file(s)", nullptr, pluralCount(count))
                              : QueueText::tr("%Ln object(s)", nullptr, pluralCount(count));
}

QString runningText(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Upload:
        return QueueText::tr("Uploading");
    case TransferKind::Download:
        return QueueText::tr("Downloading");
    case TransferKind::Copy:
        return QueueText::tr("Copying");
    case TransferKind::Move:
        return QueueText::tr("Moving");
    case TransferKind::Delete:
        return QueueText::tr("Deleting");
    }
    return {};
}

double fraction(qint64 done, qint64 total)
{
    return total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : 0;
}

QString joined(const QStringList &parts)
{
    return parts.join(QueueText::tr(", ", "between parts of an enumeration"));
}

/// "2 skipped", "1 failed", "3 cancelled": those that there are.
QStringList exceptions(const BatchSnapshot &batch)
{
    QStringList parts;
    if (batch.skipped > 0)
        parts << QueueText::tr("%Ln skipped", nullptr, pluralCount(batch.skipped));
    if (batch.failed > 0)
        parts << QueueText::tr("%Ln failed", nullptr, pluralCount(batch.failed));
    if (batch.cancelled > 0)
        parts << QueueText::tr("%Ln cancelled", nullptr, pluralCount(batch.cancelled));
    return parts;
}

/// How it ended, and how what is done was verified.
QString finishedText(const BatchSnapshot &batch)
{
    QStringList parts {endText(batch)};
    if (batch.done > 0 && batch.kind != TransferKind::Delete) {
        // Of how many, the first part says; if it speaks of nothing else.
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
        return isPaused(batch) ? QueueText::tr("Paused") : QueueText::tr("Scanning");
    QStringList parts = exceptions(batch);
    const qint64 settled = batch.done + batch.skipped + batch.failed + batch.cancelled;
    if (batch.isScanning)
        parts.prepend(QueueText::tr("%1 of %2 found so far")
                          .arg(QLocale().toString(settled), countText(batch.kind, batch.total)));
    else if (batch.running == 0 && settled == 0 && !isPaused(batch))
        parts.prepend(QueueText::tr("Waiting: %1").arg(countText(batch.kind, batch.total)));
    else
        parts.prepend(QueueText::tr("%1 of %2")
                          .arg(QLocale().toString(settled), countText(batch.kind, batch.total)));
    return isPaused(batch) ? QueueText::tr("Paused: %1").arg(joined(parts)) : joined(parts);
}

/// With what sets it apart from others in the queue.
QString activeText(const BatchSnapshot &batch)
{
    QStringList parts;
    if (batch.startsAfter != 0)
        parts << QueueText::tr("Starts after another transfer");
    if (batch.priority == TransferPriority::High)
        parts << QueueText::tr("High priority");
    else if (batch.priority == TransferPriority::Low)
        parts << QueueText::tr("Low priority");
    // One that waits looks for nothing yet.
    if (batch.startsAfter == 0 || batch.total > 0)
        parts << progressOfActive(batch);
    return parts.join(QStringLiteral(" · "));
}

/// Why what was begun earlier does not go on where it was.
QString restartText(TransferKind kind)
{
    return kind == TransferKind::Upload
        ? QueueText::tr("Started over: the file has changed since it was begun")
        : QueueText::tr("Started over: the object has changed since it was begun");
}

QString routeText(const QString &source, const QString &target)
{
    if (source.isEmpty() || target.isEmpty())
        return oneLine(source + target);
    return oneLine(source) + QStringLiteral(" → ") + oneLine(target);
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
        return QueueText::tr("Upload: %1").arg(label);
    case TransferKind::Download:
        return QueueText::tr("Download: %1").arg(label);
    case TransferKind::Copy:
        return QueueText::tr("Copy: %1").arg(label);
    case TransferKind::Move:
        return QueueText::tr("Move: %1").arg(label);
    case TransferKind::Delete:
        return QueueText::tr("Deletion: %1").arg(label);
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
        const bool hasBegun = isMoving || batch.done > 0 || batch.doneBytes > 0;
        return hasBegun ? TransferState::Running : TransferState::Waiting;
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

double progressOf(const ItemRow &item)
{
    if (item.state == TransferState::Done || item.state == TransferState::Skipped)
        return 1;
    return fraction(item.done, item.size);
}

QString percentText(double progress)
{
    if (progress < 0)
        return {};
    return QueueText::tr("%1%", "percentage").arg(QLocale().toString(int(progress * 100)));
}

QString progressText(TransferState state, double progress)
{
    switch (state) {
    case TransferState::Waiting:
        return {};
    case TransferState::Running:
    case TransferState::Done:
        return percentText(progress);
    case TransferState::Skipped:
        return QueueText::tr("Skipped");
    case TransferState::Failed:
        return QueueText::tr("Failed");
    case TransferState::Cancelled:
        return QueueText::tr("Cancelled");
    }
    return {};
}

QString bytesOfText(qint64 done, qint64 total)
{
    const QString doneText = humanSize(done);
    const QString totalText = humanSize(total);
    const qsizetype space = doneText.lastIndexOf(QLatin1Char(' '));
    // One unit for both, if it is the same: "1.2 of 3.4 GiB".
    const bool isSameUnit = space > 0 && totalText.endsWith(QStringView(doneText).mid(space));
    return QueueText::tr("%1 of %2", "sizes")
        .arg(isSameUnit ? doneText.left(space) : doneText, totalText);
}

QString sizeText(const BatchSnapshot &batch)
{
    if (batch.kind == TransferKind::Delete || (batch.total == 0 && batch.totalBytes == 0))
        return {};
    const bool isPartly = batch.doneBytes > 0 && batch.doneBytes < batch.totalBytes;
    return !isPartly ? humanSize(batch.totalBytes) : bytesOfText(batch.doneBytes, batch.totalBytes);
}

QString sizeText(const ItemRow &item)
{
    if (item.size < 0)
        return {};
    const bool isPartly = item.done > 0 && item.done < item.size;
    return isPartly ? bytesOfText(item.done, item.size) : humanSize(item.size);
}

QString timeText(std::optional<std::chrono::seconds> timeLeft)
{
    return timeLeft ? humanDuration(*timeLeft) : QString();
}

QString timeLeftText(std::chrono::seconds timeLeft)
{
    return QueueText::tr("%1 left", "a duration").arg(humanDuration(timeLeft));
}

QString endText(const BatchSnapshot &batch)
{
    QStringList parts = exceptions(batch);
    if (batch.done > 0 || (parts.isEmpty() && batch.total > 0))
        parts.prepend(QueueText::tr("%1 done").arg(countText(batch.kind, batch.done)));
    const QString counts = joined(parts);
    if (batch.scanError) {
        const QString sentence = oneLine(describe(*batch.scanError));
        return parts.isEmpty() ? sentence : QueueText::tr("%1 (%2)").arg(sentence, counts);
    }
    if (batch.isCancelled)
        return parts.isEmpty() ? QueueText::tr("Cancelled")
                               : QueueText::tr("Cancelled: %1").arg(counts);
    if (batch.total == 0)
        return QueueText::tr("Done: there was nothing to do");
    const auto elapsed = std::chrono::round<std::chrono::seconds>(batch.elapsed);
    if (exceptions(batch).isEmpty() && elapsed.count() > 0)
        return QueueText::tr("Done: %1 in %2")
            .arg(countText(batch.kind, batch.done), humanDuration(elapsed));
    return exceptions(batch).isEmpty()
        ? QueueText::tr("Done: %1").arg(countText(batch.kind, batch.done))
        : counts;
}

QString stateText(const BatchSnapshot &batch)
{
    return oneLine(batch.isFinished ? finishedText(batch) : activeText(batch));
}

QString stateText(const BatchSnapshot &batch, const ItemRow &item)
{
    switch (item.state) {
    case TransferState::Waiting:
        return isPaused(batch) ? QueueText::tr("Paused") : QueueText::tr("Waiting");
    case TransferState::Running:
        return item.restart == RestartReason::SourceChanged ? restartText(batch.kind)
                                                            : runningText(batch.kind);
    case TransferState::Done:
        return verificationText(item.verification);
    case TransferState::Skipped:
        return item.error ? QueueText::tr("Skipped: %1").arg(oneLine(describe(*item.error)))
                          : QueueText::tr("Skipped");
    case TransferState::Failed:
        return item.error ? oneLine(describe(*item.error)) : QueueText::tr("Failed");
    case TransferState::Cancelled:
        return QueueText::tr("Cancelled");
    }
    return {};
}

static QString details(QStringList lines, const Error *error)
{
    const QString technical = error ? oneLine(technicalDetails(*error)) : QString();
    if (!technical.isEmpty())
        lines << QueueText::tr("Details: %1").arg(technical);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString detailsText(const BatchSnapshot &batch)
{
    return details({spokenBatchLabel(batch), sizeText(batch), stateText(batch)},
        batch.scanError ? &*batch.scanError : nullptr);
}

QString detailsText(const BatchSnapshot &batch, const ItemRow &item)
{
    QStringList lines {
        item.name, routeText(item.source(), item.target()), sizeText(item), stateText(batch, item)};
    if (item.restart == RestartReason::SourceChanged && item.state != TransferState::Running)
        lines << restartText(batch.kind);
    lines << verificationMeaning(item.verification);
    return details(lines, item.error.get());
}

} // namespace windlass
