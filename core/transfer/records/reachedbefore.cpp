// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/reachedbefore.h"

#include "core/journal/downloadtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/uploadtable.h"
#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/partplan.h"

namespace windlass {

static Result<> addDownloads(JournalDatabase &database, BatchId batch, ReachedBytes &reached)
{
    const DownloadTable table(database);
    const Result<QList<DownloadRecord>> downloads = table.ofBatch(batch);
    if (!downloads)
        return fail(downloads.error());
    for (const DownloadRecord &record : *downloads) {
        if (record.etag.isEmpty()) // it starts over
            continue;
        const Result<QList<DownloadedPart>> parts = table.parts(record.id);
        if (!parts)
            return fail(parts.error());
        for (const qint64 bytes : ResumeJournal::PartialDownload {record, *parts}.written())
            reached[record.owner.name] += bytes;
    }
    return {};
}

static Result<> addUploads(JournalDatabase &database, BatchId batch, ReachedBytes &reached)
{
    const UploadTable table(database);
    const Result<QList<UploadRecord>> uploads = table.ofBatch(batch);
    if (!uploads)
        return fail(uploads.error());
    for (const UploadRecord &record : *uploads) {
        if (record.source.isEmpty()) // spoilt: nothing resumes it
            continue;
        const Result<QList<UploadedPart>> parts = table.parts(record.id);
        if (!parts)
            return fail(parts.error());
        const PartPlan plan = PartPlan::make(record.stamp.size, record.partSize);
        for (const UploadedPart &part : *parts) {
            if (part.number >= 1 && part.number <= plan.count)
                reached[record.owner.name] += plan.range(part.number - 1).length;
        }
    }
    return {};
}

Result<ReachedBytes> reachedBefore(JournalDatabase &database, BatchId batch)
{
    ReachedBytes reached;
    Result<> added = addDownloads(database, batch, reached);
    if (added)
        added = addUploads(database, batch, reached);
    if (!added)
        return fail(added.error());
    // What has failed has ended, although a retry would go on from there.
    const auto outcomes = ItemTable(database).outcomes(batch, reached.keys());
    if (!outcomes)
        return fail(outcomes.error());
    for (auto one = outcomes->cbegin(); one != outcomes->cend(); ++one) {
        if (one.value() != ItemOutcome::Unconfirmed)
            reached.remove(one.key());
    }
    return reached;
}

} // namespace windlass
