// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "core/listing/existence.h"
#include "operands.h"
#include "withservice.h"

#include <QCoreApplication>

namespace windlass {

namespace {

ExitCode tell(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    const auto work = [place = uri, version = arguments.requests.versionId](
                          S3Client client) { return lookUp(std::move(client), place, version); };
    const Result<Existence> existence = session.run(work).result();
    if (!existence) {
        printError(existence.error());
        return ExitCode::Undecided;
    }
    if (!arguments.isQuiet) {
        if (existence->object)
            printLine("key");
        // Of a bucket, what it has in it is not the question.
        if (existence->isFolder && !uri.key.isEmpty())
            printLine("folder");
        if (existence->isBucket)
            printLine("bucket");
        if (!existence->isAnything())
            printNote(QCoreApplication::translate("windlass::Cli", "There is nothing at %1.")
                          .arg(uri.display()));
    }
    return existence->isAnything() ? ExitCode::Success : ExitCode::SomeFailed;
}

} // namespace

ExitCode runExists(const CliArguments &arguments)
{
    return withSession(arguments, bucketOperand(arguments), tell);
}

} // namespace windlass
