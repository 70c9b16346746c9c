// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journaldatabase.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/records/batchjournal.h"

namespace windlass {

/// A journal, in memory if it has no path, filled as the engine fills it.
class JournalSamples
{
public:
    explicit JournalSamples(const QString &path = {}) : m_journal(std::make_shared<Journal>(path))
    {
    }

    const std::shared_ptr<Journal> &journal() const { return m_journal; }

    std::shared_ptr<TransferBatch> begin()
    {
        TransferRequest request = TransferRequest::upload(nullptr,
            {{"/home/anna/holiday", "holiday/"}}, BucketName("photos"), ObjectKey("2026/"));
        request.connection = QStringLiteral("connection-1");
        return begin(request);
    }
    std::shared_ptr<TransferBatch> begin(const TransferRequest &request)
    {
        const BatchSpec spec(++m_lastBatch, request);
        m_batches.begin(spec);
        return std::make_shared<TransferBatch>(spec);
    }
    /// An upload of holiday/\a name; without an \a error it went well.
    void end(const std::shared_ptr<TransferBatch> &batch, const QByteArray &name,
        const std::optional<Error> &error = {})
    {
        ItemSpec spec;
        spec.name = "holiday/" + name;
        spec.size = 1024;
        spec.work = UploadWork {
            "/home/anna/holiday/" + name, ObjectKey("2026/holiday/" + name), false, {}};
        TransferItem item(batch, spec);
        item.error = error;
        item.state = error ? TransferState::Failed : TransferState::Done;
        if (!error) {
            item.verification = Verification::SignedSha256;
            batch->countDone(item.verification, 1);
        }
        batch->count(item.state, 1);
        ++batch->total;
        batch->doneBytes += error ? 0 : 1024;
        batch->totalBytes += error ? 0 : 1024;
        m_batches.end(item);
    }
    /// An upload of holiday/\a name that was cancelled when \a reached of its 1024 bytes were
    /// there.
    void endCancelled(
        const std::shared_ptr<TransferBatch> &batch, const QByteArray &name, qint64 reached)
    {
        ItemSpec spec;
        spec.name = "holiday/" + name;
        spec.size = 1024;
        spec.work = UploadWork {
            "/home/anna/holiday/" + name, ObjectKey("2026/holiday/" + name), false, {}};
        TransferItem item(batch, spec);
        ++batch->total;
        batch->totalBytes += 1024;
        item.addProgress(reached);
        item.finish(TransferState::Cancelled, {});
        m_batches.end(item);
    }
    /// Keys that were to be deleted with one request.
    void endDeletion(const QList<ObjectKey> &keys, const Error &error)
    {
        ItemSpec spec;
        spec.objectCount = keys.size();
        spec.work = DeletionWork {keys, {}, true};
        TransferItem item(
            begin(TransferRequest::deletion(nullptr, BucketName("photos"), {})), spec);
        item.error = error;
        item.state = TransferState::Failed;
        m_batches.end(item);
    }
    void finish(const std::shared_ptr<TransferBatch> &batch)
    {
        batch->isFinished = true;
        m_batches.finish(batch->snapshot());
    }
    void retry(BatchId batch, const QList<QByteArray> &names)
    {
        m_batches.retry(batch, names).waitForFinished();
    }

    /// From now on the file can be read, not changed.
    void refuseChanges()
    {
        m_journal->write([](JournalDatabase &database) -> Result<> {
            for (const char *change : {"UPDATE", "DELETE"}) {
                const QString trigger = QStringLiteral(
                    "CREATE TRIGGER no_%1 BEFORE %1 ON item BEGIN SELECT RAISE(FAIL, 'no'); END");
                if (Result<> made = database.run(trigger.arg(QLatin1String(change))); !made)
                    return made;
            }
            return {};
        });
    }

    static Error denied(const QByteArray &operation = "PutObject")
    {
        Error error(ErrorKind::AccessDenied, QStringLiteral("s3://photos/2026/"));
        error.operation = operation;
        error.attempts = 1;
        S3Error s3;
        s3.code = "AccessDenied";
        s3.httpStatus = 403;
        s3.requestId = "tx00000d1f2-0065";
        error.s3 = std::make_shared<const S3Error>(s3);
        return error;
    }

private:
    const std::shared_ptr<Journal> m_journal;
    BatchJournal m_batches {m_journal};
    BatchId m_lastBatch = 0;
};

} // namespace windlass
