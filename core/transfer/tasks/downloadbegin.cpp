// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/downloadbegin.h"

#include "core/localfs/reservednames.h"
#include <QCoroFuture>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace windlass {

namespace {

using Found = std::optional<ResumeJournal::PartialDownload>;

/// The full path of the target.
QByteArray targetOf(const TransferContext &context)
{
    const QByteArray &folder = context.request().targetFolder;
    const QByteArray base
        = folder.startsWith('/') ? folder : QFile::encodeName(QDir::currentPath()) + '/' + folder;
    return base + '/' + context.item->spec.download().path;
}

DownloadRecord newRecord(const TransferContext &context, const QByteArray &target)
{
    const TransferRequest &request = context.request();
    DownloadRecord record;
    record.source = {request.service->endpoint().display().toUtf8(), request.bucket.bytes(),
        context.source().key.bytes()};
    record.target = target;
    record.etag = context.item->facts.etag.quoted();
    record.size = context.item->size;
    record.partSize = context.config.partSize;
    record.temporaryName = newTemporaryName();
    record.boot = ResumeJournal::currentBoot();
    return record;
}

/// False if nothing can be resumed; nothing is left of it then.
bool takeUp(const TransferContext &context, const std::shared_ptr<LocalFolder> &folder,
    const ResumeJournal::PartialDownload &known, PartialDownload &partial)
{
    const DownloadRecord now = newRecord(context, known.record.target);
    // Do not trust the journal: only open a file with one of our temporary names, in its proper
    // folder.
    if (!isTemporaryName(known.record.temporaryName))
        return false;
    const Result<std::shared_ptr<DownloadFile>> file = DownloadFile::reopen(
        folder, context.item->spec.download().path, known.record.temporaryName);
    if (!file)
        return false;
    const DownloadRecord &record = known.record;
    const bool isSamePlace = record.source.endpoint == now.source.endpoint
        && record.source.bucket == now.source.bucket && record.source.key == now.source.key;
    const ETag etag(now.etag);
    const bool isChanged = ETag(record.etag) != etag || record.size != now.size;
    if (isSamePlace && isChanged)
        context.item->startOver(RestartReason::SourceChanged);
    // Without an ETag, nothing tells one version from another of the same size.
    if (!isSamePlace || isChanged || etag.isEmpty())
        return false; // the file is removed when its descriptor is closed
    partial.record = record.id;
    partial.plan = PartPlan::make(record.size, record.partSize);
    partial.written = known.written();
    if (!known.isOfThisBoot())
        context.resume->noteBoot(record.id, now.boot);
    partial.file = *file;
    return true;
}

/// The bytes at the beginning of the file, as parts.
void noteBeginning(const TransferContext &context, qint64 bytes, PartialDownload &partial)
{
    for (int index = 0; index < partial.plan.count; ++index) {
        const ByteRange range = partial.plan.range(index);
        const qint64 written = std::clamp<qint64>(bytes - range.offset, 0, range.length);
        partial.written[size_t(index)] = written;
        if (written > 0 && partial.record)
            context.resume->notePart(partial.record, DownloadedPart {index, false, written});
    }
}

} // namespace

bool canBeKept(const TransferContext &context)
{
    const TransferItem &item = *context.item;
    return context.resume && item.bytesOnLine() > 0 && !item.facts.etag.isEmpty();
}

bool mayBeBegun(const TransferContext &context)
{
    const TransferItem &item = *context.item;
    return context.resume && item.bytesOnLine() > 0 && context.resume->mayKnowDownload(item.size);
}

QCoro::Task<bool> wasDownloadBegun(TransferContext context)
{
    QFuture<Result<Found>> asked = context.resume->findDownload(targetOf(context));
    co_await asked;
    const Result<Found> found = asked.result();
    const bool isKnown = found && *found;
    co_return isKnown;
}

QCoro::Task<Result<PartialDownload>> beginDownload(
    TransferContext context, std::shared_ptr<LocalFolder> folder, DownloadBeginning beginning)
{
    PartialDownload partial;
    if (beginning.etag != context.item->facts.etag) // it has changed meanwhile
        beginning = {};
    const QByteArray target = targetOf(context);
    QByteArray temporaryName;
    if (context.resume)
        partial.claim = context.resume->claim(target);
    if (partial.claim) {
        QFuture<Result<Found>> asked = context.resume->findDownload(target);
        co_await asked;
        const Result<Found> found = asked.result();
        if (found && *found && takeUp(context, folder, **found, partial))
            co_return std::move(partial);
        if (found) { // otherwise it would replace an unknown record
            const DownloadRecord record = newRecord(context, target);
            temporaryName = record.temporaryName;
            QFuture<Result<qint64>> added = context.resume->beginDownload(record);
            co_await added;
            partial.record = added.result().value_or(0);
        }
    }
    Result<std::shared_ptr<DownloadFile>> file = beginning.file;
    if (!beginning.file) {
        file = DownloadFile::create(std::move(folder), context.item->spec.download().path,
            context.item->size, temporaryName);
    } else if (Result<> named = beginning.file->nameTemporarily(temporaryName); !named) {
        file = fail(named.error());
    }
    if (!file) {
        if (partial.record)
            context.resume->forgetDownload(partial.record);
        co_return fail(file.error());
    }
    partial.file = *file;
    partial.plan = PartPlan::make(context.item->size, context.config.partSize);
    partial.written.assign(size_t(partial.plan.count), 0);
    noteBeginning(context, beginning.bytes, partial);
    co_return std::move(partial);
}

} // namespace windlass
