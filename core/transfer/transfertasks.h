// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/transfer/changelog.h"
#include "core/transfer/resumejournal.h"
#include "core/transfer/transferbatch.h"
#include "core/transfer/transferconfig.h"
#include "core/transfer/transferqueue.h"

#include <QCoroTask>

namespace windlass {

/// What the coroutine that runs an item works with. A value; coroutines keep a copy. \internal
struct TransferContext {
    LaneContext lane;
    std::shared_ptr<TransferItem> item;
    TransferConfig config;
    TransferQueue *queue;                ///< outlives every coroutine
    std::optional<ResumeJournal> resume; ///< the item's; none where nothing outlives the program

    const TransferRequest &request() const { return item->batch->request; }

    /// A client on this lane that ends with the item.
    S3Client client() const { return clientOn(lane, item->cancel.token()); }
    S3Client clientOn(const LaneContext &otherLane, const CancelToken &cancel) const
    {
        return item->batch->client(otherLane, cancel);
    }

    /// The same for what is written to, which may be elsewhere.
    S3Client targetClient() const { return targetClientOn(lane, item->cancel.token()); }
    S3Client targetClientOn(const LaneContext &otherLane, const CancelToken &cancel) const
    {
        return item->batch->targetClient(otherLane, cancel);
    }

    /// Whether what was begun of a large object is left where it is after \a error, for the next
    /// try to go on from.
    bool keepsWhatIsBegun(const Error &error) const;

    /// Counts bytes of the item and has them shown.
    auto progress() const
    {
        return [item = item](qint64 delta) {
            item->addProgress(delta);
            item->batch->changes->note(item);
        };
    }
};

enum class TransferOutcome { Done, Skipped };

/// Of a request for a source: a refused If-Match means that the object is no longer the one that
/// was listed.
Error changedIfRefused(Error error);

using TransferTask = QCoro::Task<Result<TransferOutcome>>;

// One item from its start to its end, each read from top to bottom. Whatever fails or is cancelled
// leaves no half file that anybody sees, and no multipart upload that the journal does not know.

/// Whichever of them the request asks for, and tells the queue how it has ended.
QCoro::Task<> runItem(TransferContext context);

TransferTask uploadItem(TransferContext context);
TransferTask downloadItem(TransferContext context);
/// A copy by the server, or through this machine where it cannot; for a Move the source is deleted
/// after its copy was verified.
TransferTask copyItem(TransferContext context);
TransferTask deleteItem(TransferContext context);

} // namespace windlass
