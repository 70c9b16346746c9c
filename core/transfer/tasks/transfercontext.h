// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/transfer/batch/changelog.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/transferconfig.h"
#include "core/transfer/scheduler/transferqueue.h"

#include <QCoroTask>

namespace windlass {

/// What the coroutine of an item works with. A value; each coroutine has a copy. \internal
struct TransferContext {
    LaneContext lane;
    std::shared_ptr<TransferItem> item;
    TransferConfig config;
    TransferQueue *queue;                ///< outlives every coroutine
    std::optional<ResumeJournal> resume; ///< for this item; nothing if there is no journal

    const TransferRequest &request() const { return item->batch->request; }
    /// Of a download or a copy, as it was found; what is known by now is TransferItem::facts.
    const SourceObject &source() const { return item->spec.source(); }

    /// A client on this lane that ends with the item.
    S3Client client() const { return clientOn(lane, item->cancel->token()); }
    S3Client clientOn(const LaneContext &otherLane, const CancelToken &cancel) const
    {
        return item->batch->clients->source(otherLane, cancel);
    }

    /// The same for the target, which may be on another server.
    S3Client targetClient() const { return targetClientOn(lane, item->cancel->token()); }
    S3Client targetClientOn(const LaneContext &otherLane, const CancelToken &cancel) const
    {
        return item->batch->clients->target(otherLane, cancel);
    }

    /// Whether partial results of an object in parts are kept after \a error, so that the next try
    /// can resume.
    bool keepsPartial(const Error &error) const;

    /// Counts bytes of the item and shows the progress.
    auto progress() const
    {
        return [item = item](qint64 delta) {
            item->addProgress(delta);
            noteChange(item);
        };
    }

    /// Says how many bytes of the item were sent or received so far.
    auto moved() const
    {
        return [item = item]() -> qint64 { return item->moved; };
    }
};

enum class TransferOutcome { Done, Skipped };

/// For an error of a request about a source: a refused If-Match means that the object has changed
/// since it was listed.
Error changedIfRefused(Error error);

using TransferTask = QCoro::Task<Result<TransferOutcome>>;

} // namespace windlass
