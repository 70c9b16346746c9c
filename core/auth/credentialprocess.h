// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/base/cancellation.h"

#include <chrono>

namespace windlass {

/// The credentials that the program \a command prints, with its arguments, as a shell would split
/// it; no shell is run (AWS SDKs and Tools Reference Guide, "Process credential provider"). Blocks
/// until it has ended, at most \a longest, or until \a cancel. Fails with MissingCredentials, which
/// has what the program wrote to its standard error.
Result<Credentials> runCredentialProcess(const QByteArray &command, const CancelToken &cancel,
    std::chrono::milliseconds longest = std::chrono::minutes(2));

/// What such a program has printed: JSON, Version 1.
Result<Credentials> parseProcessOutput(const QByteArray &json);

} // namespace windlass
