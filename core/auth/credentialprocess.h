// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/base/cancellation.h"

#include <chrono>

namespace windlass {

/// Runs \a command, split into words as by a shell but without a shell, and returns the credentials
/// that it prints (AWS SDKs and Tools Reference Guide, "Process credential provider"). Blocks until
/// it has ended, for at most \a longest, or until \a cancel. Fails with MissingCredentials, which
/// has what the program wrote to its standard error.
Result<Credentials> runCredentialProcess(const QByteArray &command, const CancelToken &cancel,
    std::chrono::milliseconds longest = std::chrono::minutes(2));

/// Parses the output of such a program: JSON, Version 1.
Result<Credentials> parseProcessOutput(const QByteArray &json);

} // namespace windlass
