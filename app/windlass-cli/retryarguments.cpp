// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "retryarguments.h"

#include "clitext.h"
#include "commandoptions.h"

namespace windlass {

void addFailuresOption(CommandOptions &options, RetryArguments &arguments)
{
    options.addText("failures", ValueKind::file(QStringLiteral("FILE")), arguments.failuresFile,
        Cli::tr("Write failures to this file, .csv or .json, for the command “retry”."));
}

void addFolderOption(CommandOptions &options, RetryArguments &arguments)
{
    options.addFlag("no-overwrite-folder", arguments.refusesFolders,
        Cli::tr("With --recursive: fail if the target folder exists."));
}

void addDeletionsOption(CommandOptions &options, RetryArguments &arguments)
{
    options.addFlag(
        "allow-deletions", arguments.mayDelete, Cli::tr("Also retry deletions and moves."));
}

} // namespace windlass
