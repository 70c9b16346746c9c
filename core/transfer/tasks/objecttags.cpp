// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/objecttags.h"

#include <algorithm>

namespace windlass {

QCoro::Task<Result<NameValues>> tagsForCopy(TransferContext context, ObjectHead source)
{
    if (context.request().options.replacesTags)
        co_return context.request().options.tags;
    const S3Client client = context.client();
    const Result<NameValues> tags = co_await client.getObjectTagging(
        context.request().bucket, context.source().key, context.source().version);
    if (tags)
        co_return tags;
    // Servers without tags have none to lose; nor has an object whose tagging count is absent.
    const bool mayHaveTags = source.headers.value("x-amz-tagging-count").toInt() > 0;
    const ErrorKind kind = tags.error().kind;
    const bool isNoResponse = kind == ErrorKind::AccessDenied || kind == ErrorKind::NotSupported
        || kind == ErrorKind::Refused || kind == ErrorKind::NoSuchKey;
    if (isNoResponse && !mayHaveTags)
        co_return NameValues();
    co_return fail(tags.error());
}

QCoro::Task<Result<>> ensureTags(TransferContext context, NameValues tags)
{
    return ensureTags(context.targetClient(), context.request().targetBucket,
        context.item->writtenKey(), std::move(tags));
}

QCoro::Task<Result<>> ensureTags(S3Client client, BucketName bucket, ObjectKey key, NameValues tags)
{
    if (client.service().endpoint().isAws())
        co_return {};
    Result<NameValues> found = co_await client.getObjectTagging(bucket, key);
    if (!found && tags.isEmpty())
        co_return {};
    // A server that responds with the object would store the tags as the object.
    if (!found && found.error().kind == ErrorKind::NotSupported)
        co_return fail(found.error());
    if (found) {
        std::sort(found->begin(), found->end());
        NameValues wanted = tags;
        std::sort(wanted.begin(), wanted.end());
        if (*found == wanted)
            co_return {};
    }
    co_return co_await client.putObjectTagging(bucket, key, tags);
}

} // namespace windlass
