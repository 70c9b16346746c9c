// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"

namespace windlass {

class CommandOptions;

// Options of CliArguments itself, for the commands that have them.

void addRecursiveFlag(CommandOptions &options, CliArguments &arguments);
void addDryRunFlag(CommandOptions &options, CliArguments &arguments);
void addProgressFlag(CommandOptions &options, CliArguments &arguments);
void addQuietFlags(CommandOptions &options, CliArguments &arguments);
void addDebugFlag(CommandOptions &options, CliArguments &arguments);
void addSizesFlag(CommandOptions &options, CliArguments &arguments);
void addSummaryFlag(CommandOptions &options, CliArguments &arguments, const QString &help);

/// What cp does where the target exists, with symbolic links, and with files that grow.
void addRuleOptions(CommandOptions &options, CliArguments &arguments);

/// Which unfinished uploads are meant, and whether they are discarded.
void addUploadsOptions(CommandOptions &options, CliArguments &arguments);

} // namespace windlass
