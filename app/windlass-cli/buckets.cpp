// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "operands.h"
#include "withservice.h"

#include <QCoreApplication>

namespace windlass {

namespace {

Result<S3Uri> onlyBucketOperand(const CliArguments &arguments)
{
    const Result<S3Uri> uri = bucketOperand(arguments);
    if (uri && !uri->key.isEmpty())
        return fail(ErrorKind::InvalidInput, uri->display(),
            QCoreApplication::translate("windlass::Cli", "it names more than a bucket."));
    return uri;
}

} // namespace

ExitCode runMb(const CliArguments &arguments)
{
    const auto work = [](const CliArguments &all, Session &session, const S3Uri &uri) {
        NewBucket wanted = all.newBucket;
        wanted.name = uri.bucket;
        const auto create = [wanted](S3Client client) { return createAsWanted(client, wanted); };
        const Result<CreatedBucket> created = session.run(create).result();
        if (!created)
            return printError(created.error());
        if (!all.isQuiet)
            printLine("make_bucket: " + uri.bucket.bytes());
        if (created->isAsWanted())
            return ExitCode::Success;
        printNote(creationFaults(uri.bucket, *created));
        return ExitCode::SomeFailed;
    };
    return withSession(arguments, onlyBucketOperand(arguments), work);
}

ExitCode runRb(const CliArguments &arguments)
{
    const auto work = [](const CliArguments &all, Session &session, const S3Uri &uri) {
        const auto remove = [bucket = uri.bucket](S3Client client) -> QCoro::Task<Result<>> {
            co_return co_await client.deleteBucket(bucket);
        };
        const Result<> removed = session.run(remove).result();
        if (!removed)
            return printError(removed.error());
        if (!all.isQuiet)
            printLine("remove_bucket: " + uri.bucket.bytes());
        return ExitCode::Success;
    };
    return withSession(arguments, onlyBucketOperand(arguments), work);
}

} // namespace windlass
