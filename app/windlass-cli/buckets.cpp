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

/// `mb` and `rb` differ in the request alone.
template <typename Request>
ExitCode runOnBucket(const CliArguments &arguments, const char *done, Request request)
{
    const auto work = [request, done](const CliArguments &all, Session &session, const S3Uri &uri) {
        const auto send = [request, bucket = uri.bucket](S3Client client) -> QCoro::Task<Result<>> {
            co_return co_await request(client, bucket);
        };
        const Result<> result = session.run(send).result();
        if (!result)
            return printError(result.error());
        if (!all.isQuiet)
            printLine(done + uri.bucket.bytes());
        return ExitCode::Success;
    };
    return withSession(arguments, onlyBucketOperand(arguments), work);
}

} // namespace

ExitCode runMb(const CliArguments &arguments)
{
    return runOnBucket(
        arguments, "make_bucket: ", [](const S3Client &client, const BucketName &bucket) {
            return client.createBucket(bucket);
        });
}

ExitCode runRb(const CliArguments &arguments)
{
    return runOnBucket(
        arguments, "remove_bucket: ", [](const S3Client &client, const BucketName &bucket) {
            return client.deleteBucket(bucket);
        });
}

} // namespace windlass
