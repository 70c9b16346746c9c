// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/transferqueue.h"
#include "core/transfer/tasks/transfertasks.h"

namespace windlass {

TransferTask deleteItem(TransferContext context)
{
    const S3Client client = context.client();
    const DeletionWork work = context.item->spec.deletion();
    if (!work.version.isEmpty()) {
        const Result<> deleted = co_await client.deleteObject(
            context.request().bucket, work.keys.first(), work.version);
        if (!deleted)
            co_return fail(deleted.error());
        co_return TransferOutcome::Done;
    }
    const Result<QList<DeleteFailure>> failures = co_await client.deleteObjects(
        context.request().bucket, work.keys, context.request().deleteMarkers);
    if (!failures)
        co_return fail(failures.error());
    const bool allFailed = failures->size() == work.keys.size();
    // When nothing was deleted, the item itself is one of the failures.
    context.queue->addFailures(context.item, allFailed ? failures->mid(1) : *failures);
    if (allFailed)
        co_return fail(failures->first().error);
    co_return TransferOutcome::Done;
}

} // namespace windlass
