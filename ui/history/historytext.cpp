// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historytext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/transfer/records/batchjournal.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/journaltext.h"
#include "ui/transfertext/transfertext.h"
#include "ui/transfertext/verificationtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace windlass {

namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(windlass::HistoryText)
};

/// The batch as it was at its end, for using the queue's texts.
BatchSnapshot snapshotOf(const PastBatch &batch)
{
    BatchSnapshot snapshot;
    snapshot.id = batch.id;
    snapshot.kind = batch.kind;
    snapshot.names = batch.names;
    snapshot.source = batch.source;
    snapshot.target = batch.target;
    snapshot.isScanning = false;
    snapshot.isFinished = true;
    snapshot.done = batch.counts.done;
    snapshot.skipped = batch.counts.skipped;
    snapshot.failed = batch.counts.failed;
    snapshot.cancelled = batch.counts.cancelled;
    snapshot.total = snapshot.done + snapshot.skipped + snapshot.failed + snapshot.cancelled;
    snapshot.totalBytes = batch.counts.bytes;
    snapshot.doneBytes = batch.counts.bytes;
    snapshot.cancelledBytes = batch.counts.cancelledBytes;
    snapshot.reachedBytes = batch.counts.reachedBytes;
    snapshot.verifications
        = decodeVerifications(batch.counts.verified).value_or(VerificationCounts());
    return snapshot;
}

QString joined(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString pastLabel(const PastBatch &batch)
{
    return batchLabel(snapshotOf(batch));
}

QString spokenPastLabel(const PastBatch &batch)
{
    return spokenBatchLabel(snapshotOf(batch));
}

QString pastName(const PastItem &item)
{
    if (item.name == BatchJournal::scanName)
        return HistoryText::tr("Looking for items to transfer");
    if (item.name.startsWith('\0')) // a page of keys to delete; its name has the first key
        return HistoryText::tr("%1 and more, %Ln object(s)", nullptr, pluralCount(item.objects))
            .arg(displayText(item.name.mid(item.name.indexOf(' ') + 1)));
    return displayText(item.name);
}

QString resultText(const PastBatch &batch)
{
    const BatchSnapshot snapshot = snapshotOf(batch);
    // Older journals did not record how it was verified.
    return batch.counts.verified.isEmpty() ? endText(snapshot) : stateText(snapshot);
}

QString resultText(const PastItem &item)
{
    switch (item.outcome) {
    case ItemOutcome::Done:
        return verificationText(decodeVerification(item.detail));
    case ItemOutcome::Skipped:
        return HistoryText::tr("Skipped");
    case ItemOutcome::Failed:
        return item.error ? oneLine(describe(*item.error)) : HistoryText::tr("Failed");
    case ItemOutcome::Cancelled:
        return cancelledText(item.reached, item.size);
    case ItemOutcome::Waiting:
    case ItemOutcome::Again:
    case ItemOutcome::Unconfirmed: // all of these will run again
        return HistoryText::tr("Waiting");
    }
    return {};
}

QString pastSize(const PastBatch &batch)
{
    if (batch.kind != TransferKind::Delete && batch.counts.cancelled > 0)
        return sizeText(snapshotOf(batch)); // how much of how much, as in the queue
    return batch.counts.bytes > 0 ? humanSize(batch.counts.bytes) : QString();
}

ItemOutcome outcomeOf(const BatchCounts &counts)
{
    if (counts.failed > 0)
        return ItemOutcome::Failed;
    if (counts.cancelled > 0)
        return ItemOutcome::Cancelled;
    return counts.skipped > 0 && counts.done == 0 ? ItemOutcome::Skipped : ItemOutcome::Done;
}

QString pastDetails(const PastBatch &batch)
{
    return joined({spokenPastLabel(batch), routeText(batch.source, batch.target), resultText(batch),
        HistoryText::tr("Started: %1").arg(whenText(batch.created)),
        HistoryText::tr("Ended: %1").arg(whenText(batch.ended))});
}

QString pastDetails(const PastItem &item)
{
    const QString technical = item.error ? oneLine(technicalDetails(*item.error)) : QString();
    const QString meaning = item.outcome == ItemOutcome::Done
        ? verificationMeaning(decodeVerification(item.detail))
        : QString();
    return joined({pastName(item), resultText(item), meaning, technical, whenText(item.ended)});
}

} // namespace windlass
