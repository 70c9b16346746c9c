// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "clitext.h"
#include "dryrun.h"
#include "operands.h"
#include "transferrun.h"
#include "withservice.h"

namespace windlass {

namespace {

Result<S3Uri> deletedOperand(const CliArguments &arguments)
{
    const Result<S3Uri> uri = bucketOperand(arguments);
    if (!uri)
        return uri;
    if (uri->key.isEmpty() && !arguments.isRecursive)
        return fail(ErrorKind::InvalidInput, uri->display(),
            Cli::tr("it names no object. Use --recursive to delete everything in the bucket."));
    if (!arguments.requests.versionId.isEmpty() && arguments.isRecursive)
        return fail(ErrorKind::InvalidInput, QStringLiteral("--version-id"),
            Cli::tr("only a single object has versions that can be named."));
    return uri;
}

ExitCode deleteObjects(
    const CliArguments &arguments, const std::shared_ptr<S3Service> &service, const S3Uri &uri)
{
    RemoteSelection selection;
    selection.key = uri.key;
    selection.isPrefix = arguments.isRecursive;
    selection.targetName = uri.key.name();
    selection.versionId = arguments.requests.versionId;
    TransferRequest request = TransferRequest::deletion(service, uri.bucket, {selection});
    request.arguments = arguments.requests.arguments;
    if (arguments.isDryRun)
        return DryRun(arguments, request).run();
    return TransferRun(arguments, request).run();
}

} // namespace

ExitCode runRm(const CliArguments &arguments)
{
    return withService(arguments, deletedOperand(arguments), deleteObjects);
}

} // namespace windlass
