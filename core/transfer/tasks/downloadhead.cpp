// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/downloadhead.h"

#include "core/transfer/request/partplan.h"

#include <QElapsedTimer>

namespace windlass {

QCoro::Task<Result<HeadAnswer>> learnHead(TransferContext context)
{
    HeadObjectInput input;
    input.bucket = context.request().bucket;
    input.key = context.source().key;
    input.versionId = context.source().version;
    input.wantsChecksum = true;
    const S3Client client = context.client();
    QElapsedTimer timer;
    timer.start();
    const Result<ObjectHead> head = co_await client.headObject(std::move(input));
    if (!head)
        co_return fail(head.error());
    // The listing may be old, for example after a pause.
    if (head->size >= 0)
        context.item->setSize(head->size);
    context.item->facts.etag = head->etag;
    context.item->facts.lastModified = head->lastModified;
    co_return HeadAnswer {*head, std::chrono::milliseconds(timer.elapsed())};
}

QCoro::Task<Result<bool>> isMadeOfParts(TransferContext context, qint64 partSize)
{
    const PartPlan plan = PartPlan::make(context.item->size, partSize);
    const S3Client client = context.client();
    for (int part = 1; part <= plan.count; ++part) {
        HeadObjectInput input;
        input.bucket = context.request().bucket;
        input.key = context.source().key;
        input.versionId = context.source().version;
        input.partNumber = part;
        const Result<ObjectHead> head = co_await client.headObject(std::move(input));
        if (!head)
            co_return fail(head.error());
        if (head->size != plan.range(part - 1).length)
            co_return false;
    }
    co_return true;
}

} // namespace windlass
