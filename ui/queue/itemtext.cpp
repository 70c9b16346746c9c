// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/itemtext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/queue/batchrows.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/transfertext.h"
#include "ui/transfertext/verificationtext.h"

namespace windlass {

double progressOf(const ItemRow &item)
{
    if (item.state == TransferState::Done || item.state == TransferState::Skipped)
        return 1;
    return fraction(item.done, item.size);
}

QString sizeText(const ItemRow &item)
{
    if (item.size < 0)
        return {};
    const bool isPartly = item.done > 0 && item.done < item.size;
    return isPartly ? bytesOfText(item.done, item.size) : humanSize(item.size);
}

QString stateText(const BatchSnapshot &batch, const ItemRow &item)
{
    switch (item.state) {
    case TransferState::Waiting:
        return isPaused(batch) ? TransferText::tr("Paused") : TransferText::tr("Waiting");
    case TransferState::Running:
        if (item.isStalled)
            return TransferText::tr("Stalled, retrying");
        return item.restart == RestartReason::SourceChanged ? restartText(batch.kind)
                                                            : runningText(batch.kind);
    case TransferState::Done:
        return verificationText(item.verification);
    case TransferState::Skipped:
        return item.error ? TransferText::tr("Skipped: %1").arg(oneLine(describe(*item.error)))
                          : TransferText::tr("Skipped");
    case TransferState::Failed:
        return item.error ? oneLine(describe(*item.error)) : TransferText::tr("Failed");
    case TransferState::Cancelled:
        return cancelledText(item.done, item.size);
    }
    return {};
}

QString stateTextOfOnly(const BatchSnapshot &batch, const ItemRow &item)
{
    QStringList parts = notesOf(batch);
    if (parts.isEmpty() || item.state != TransferState::Waiting || isPaused(batch))
        parts << stateText(batch, item);
    if (batch.silence && !isFinal(item.state))
        parts << describe(*batch.silence);
    return parts.join(QStringLiteral(" · "));
}

QString detailsText(const BatchSnapshot &batch, const ItemRow &item)
{
    QStringList lines {
        item.name, routeText(item.source(), item.target()), sizeText(item), stateText(batch, item)};
    if (item.restart == RestartReason::SourceChanged && item.state != TransferState::Running)
        lines << restartText(batch.kind);
    if (batch.silence && item.state == TransferState::Running)
        lines << describe(*batch.silence);
    lines << verificationMeaning(item.verification);
    return detailLines(lines, item.error.get());
}

} // namespace windlass
