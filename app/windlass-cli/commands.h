// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"

namespace windlass {

// The commands, one file each. They print to stdout what was asked for and to stderr what went
// wrong, and give the program's exit code.

ExitCode runLs(const CliArguments &arguments);
ExitCode runCp(const CliArguments &arguments);
ExitCode runRm(const CliArguments &arguments);
ExitCode runMb(const CliArguments &arguments);
ExitCode runRb(const CliArguments &arguments);
ExitCode runUploads(const CliArguments &arguments);
ExitCode runFind(const CliArguments &arguments);
ExitCode runExists(const CliArguments &arguments);
ExitCode runStat(const CliArguments &arguments);
ExitCode runCat(const CliArguments &arguments);
ExitCode runRetry(const CliArguments &arguments);
ExitCode runPresign(const CliArguments &arguments);
ExitCode runConfigure(const CliArguments &arguments);
ExitCode runPresignPost(const CliArguments &arguments);
ExitCode runCompletion(const CliArguments &arguments);

} // namespace windlass
