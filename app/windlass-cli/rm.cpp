// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "core/base/errortext.h"
#include "dryrun.h"
#include "operands.h"
#include "transferrun.h"

#include <QCoreApplication>

namespace windlass {

ExitCode runRm(const CliArguments &arguments)
{
    const Result<S3Uri> uri = bucketOperand(arguments);
    if (!uri)
        return printUsageError(describe(uri.error()));
    if (uri->key.isEmpty() && !arguments.isRecursive)
        return printUsageError(QCoreApplication::translate("windlass::Cli",
            "“%1” names no object. Use --recursive to delete everything in the bucket.")
                                   .arg(uri->display()));
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    RemoteSelection selection;
    selection.key = uri->key;
    selection.isPrefix = arguments.isRecursive;
    selection.targetName = uri->key.name();
    selection.versionId = arguments.requests.versionId;
    if (!selection.versionId.isEmpty() && arguments.isRecursive)
        return printUsageError(QCoreApplication::translate(
            "windlass::Cli", "--version-id: only a single object has versions that can be named."));
    TransferRequest request = TransferRequest::deletion(*service, uri->bucket, {selection});
    request.arguments = arguments.requests.arguments;
    if (arguments.isDryRun)
        return DryRun(arguments, request).run();
    return TransferRun(arguments, request).run();
}

} // namespace windlass
