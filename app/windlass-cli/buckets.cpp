// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "core/base/errortext.h"
#include "core/s3/session.h"
#include "operands.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

/// `mb` and `rb` differ in the request alone.
template <typename Request>
ExitCode runOnBucket(const CliArguments &arguments, const char *done, Request request)
{
    const Result<S3Uri> uri = bucketOperand(arguments);
    if (!uri)
        return printUsageError(describe(uri.error()));
    if (!uri->key.isEmpty())
        return printUsageError(Cli::tr("“%1” is more than a bucket.").arg(uri->display()));
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    Session session(*service);
    const Result<> result
        = session
              .run([request, bucket = uri->bucket](S3Client client) -> QCoro::Task<Result<>> {
                  co_return co_await request(client, bucket);
              })
              .result();
    if (!result)
        return printError(result.error());
    if (!arguments.isQuiet)
        printLine(done + uri->bucket.bytes());
    return ExitCode::Success;
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
