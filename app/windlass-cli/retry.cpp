// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "clitext.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/transfer/records/failurefile.h"
#include "dryrun.h"
#include "transferrun.h"

#include <QFile>

#include <algorithm>

namespace windlass {

namespace {

bool takesAway(const TransferRequest &request)
{
    return request.kind == TransferKind::Delete || request.kind == TransferKind::Move;
}

/// The connections of a list are names of another program's, or none: the services are those that
/// this command line names, and of two none is guessed.
Result<> setServices(const CliArguments &arguments, TransferRequest &request)
{
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return fail(service.error());
    request.service = *service;
    const bool isCopy = request.kind == TransferKind::Copy || request.kind == TransferKind::Move;
    if (isCopy && arguments.hasOtherSource()) {
        const Result<std::shared_ptr<S3Service>> source = arguments.sourceService();
        if (!source)
            return fail(source.error());
        request.service = *source;
        request.targetService = *service;
    } else if (!request.targetConnection.isEmpty()
        && request.targetConnection != request.connection) {
        return fail(ErrorKind::InvalidInput, request.targetConnection,
            Cli::tr("source and target are two connections: say the source with "
                    "--source-profile or --source-endpoint-url."));
    }
    request.connection.clear();
    request.targetConnection.clear();
    return {};
}

/// The list as requests that can be run; what is not of use in it is told.
/// A list has no keys of customers, but says which it needs.
Result<> giveKey(CustomerKey &needed, const CustomerKey &given, const QString &option)
{
    if (!needed.isMissing())
        return {};
    if (needed == given) {
        needed = given;
        return {};
    }
    return fail(ErrorKind::InvalidInput, option,
        given.isEmpty() ? Cli::tr("the list needs the key of the first run.")
                        : Cli::tr("it is not the key of the first run."));
}

Result<> giveKeys(const CliArguments &arguments, TransferRequest &request)
{
    const RequestArguments &given = arguments.requests.arguments;
    const Result<> own
        = giveKey(request.arguments.customerKey, given.customerKey, QStringLiteral("--sse-c-key"));
    if (!own)
        return own;
    return giveKey(request.arguments.sourceCustomerKey, given.sourceCustomerKey,
        QStringLiteral("--sse-c-copy-source-key"));
}

Result<QList<TransferRequest>> requestsOf(const CliArguments &arguments)
{
    if (arguments.operands.size() != 1)
        return fail(ErrorKind::InvalidInput, QStringLiteral("retry"),
            Cli::tr("exactly one list of failures is needed."));
    const QString path = QFile::decodeName(arguments.operands.first());
    Result<FailureList> list = readFailureFile(path);
    if (!list)
        return fail(list.error());
    if (list->skipped > 0)
        printNote(Cli::tr(
            "%n incomplete line(s) of the list are skipped.", nullptr, pluralCount(list->skipped)));
    if (list->filled > 0)
        printNote(Cli::tr("%n folder(s) are no longer empty and are skipped.", nullptr,
            pluralCount(list->filled)));
    const bool isDestructive = std::any_of(list->requests.begin(), list->requests.end(), takesAway);
    if (isDestructive && !arguments.retrying.mayDelete && !arguments.isDryRun)
        return fail(ErrorKind::InvalidInput, path,
            Cli::tr("it contains deletions or moves. Check it with --dry-run, then use "
                    "--allow-deletions."));
    for (TransferRequest &request : list->requests) {
        if (const Result<> set = setServices(arguments, request); !set)
            return fail(set.error());
        if (const Result<> given = giveKeys(arguments, request); !given)
            return fail(given.error());
    }
    return list->requests;
}

} // namespace

ExitCode runRetry(const CliArguments &arguments)
{
    const Result<QList<TransferRequest>> requests = requestsOf(arguments);
    if (!requests)
        return printUsageError(describe(requests.error()));
    Result<std::unique_ptr<FailureFile>> failures = failureFileFor(arguments);
    if (!failures)
        return printError(failures.error());
    ExitCode code = ExitCode::Success;
    for (const TransferRequest &request : *requests) {
        const ExitCode one = arguments.isDryRun
            ? DryRun(arguments, request).run()
            : TransferRun(arguments, request, failures->get()).run();
        if (one == ExitCode::Interrupted)
            return one;
        if (one != ExitCode::Success)
            code = one;
    }
    return commitFailures(failures->get(), code);
}

} // namespace windlass
