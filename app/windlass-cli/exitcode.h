// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// Exit codes of the program.
enum class ExitCode {
    Success = 0,
    SomeFailed = 1, ///< of exists: there is nothing
    BadUsage = 2,
    Undecided = 3, ///< of exists: the server did not tell
    Interrupted = 130,
};

} // namespace windlass
