// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "retryarguments.h"

#include "commandoptions.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

} // namespace

void addFailuresOption(CommandOptions &options, RetryArguments &arguments)
{
    options.addText("failures", ValueKind::file(QStringLiteral("FILE")), arguments.failuresFile,
        Cli::tr("Write what failed into this file, .csv or .json, for the command “retry”."));
}

void addFolderOption(CommandOptions &options, RetryArguments &arguments)
{
    options.addFlag("no-overwrite-folder", arguments.refusesFolders,
        Cli::tr("With --recursive: refuse to copy into a folder that exists at the target."));
}

void addDeletionsOption(CommandOptions &options, RetryArguments &arguments)
{
    options.addFlag("allow-deletions", arguments.mayDelete,
        Cli::tr("Also do what the list says to delete or to move."));
}

} // namespace windlass
