// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/transferqueue.h"
#include "core/transfer/tasks/transfertasks.h"

namespace windlass {

TransferTask deleteItem(TransferContext context)
{
    const S3Client client = context.client();
    if (!context.item->versionId.isEmpty()) {
        const Result<> deleted = co_await client.deleteObject(
            context.request().bucket, context.item->keys.first(), context.item->versionId);
        if (!deleted)
            co_return fail(deleted.error());
        co_return TransferOutcome::Done;
    }
    const Result<QList<DeleteFailure>> failures
        = co_await client.deleteObjects(context.request().bucket, context.item->keys);
    if (!failures)
        co_return fail(failures.error());
    const bool allFailed = failures->size() == context.item->keys.size();
    // If nothing was deleted, the item itself stands for the first failure.
    context.queue->addFailures(context.item, allFailed ? failures->mid(1) : *failures);
    if (allFailed)
        co_return fail(failures->first().error);
    co_return TransferOutcome::Done;
}

} // namespace windlass
