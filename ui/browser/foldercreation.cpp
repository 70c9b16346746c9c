// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/foldercreation.h"

namespace windlass {

QFuture<Result<>> createFolder(Session &session, const S3Uri &folder)
{
    ListObjectsInput look;
    look.bucket = folder.bucket;
    look.prefix = folder.key;
    look.maxKeys = 1;
    PutObjectInput input;
    input.bucket = folder.bucket;
    input.key = folder.key;
    input.fields.contentType = QByteArrayLiteral("application/x-directory");
    const auto work = [look, input](S3Client client) -> QCoro::Task<Result<>> {
        // Keys that may write but not list are common.
        const Result<ListObjectsPage> found = co_await client.listObjects(look);
        if (found && !found->objects.isEmpty())
            co_return {};
        const Result<PutObjectOutput> created = co_await client.putObject(input);
        if (!created)
            co_return fail(created.error());
        co_return {};
    };
    return session.run(work);
}

} // namespace windlass
