// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/s3/s3uri.h"

namespace windlass {

class Session;

/// What stands for standard input and output.
constexpr char streamName[] = "-";

/// Writes the object, or the range of it that was asked for, to stdout.
ExitCode printObject(const CliArguments &arguments, Session &session, const S3Uri &uri);

/// cp from standard input or to standard output.
ExitCode runStreamCopy(const CliArguments &arguments);

} // namespace windlass
