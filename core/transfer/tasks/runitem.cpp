// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/runitem.h"

#include "core/transfer/scheduler/transferqueue.h"
#include "core/transfer/tasks/transfertasks.h"

namespace windlass {

static TransferTask transferItem(const TransferContext &context)
{
    switch (context.request().kind) {
    case TransferKind::Upload:
        return uploadItem(context);
    case TransferKind::Download:
        return downloadItem(context);
    case TransferKind::Copy:
    case TransferKind::Move:
        return copyItem(context);
    case TransferKind::Delete:
        break;
    }
    return deleteItem(context);
}

QCoro::Task<> runItem(TransferContext context)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const Result<TransferOutcome> result = co_await transferItem(context);
    if (result) {
        const bool skipped = *result == TransferOutcome::Skipped;
        context.queue->finishItem(item, skipped ? TransferState::Skipped : TransferState::Done, {});
    } else if (item->isSuspended && !item->batch->cancel.isCancelled()) {
        context.queue->returnItem(item);
    } else if (result.error().isCancelled() || item->cancel->isCancelled()) {
        context.queue->finishItem(item, TransferState::Cancelled, {});
    } else {
        context.queue->finishItem(item, TransferState::Failed, result.error());
    }
}

} // namespace windlass
