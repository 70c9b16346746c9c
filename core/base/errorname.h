// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

namespace windlass {

/// "ConnectionLost": the kind for logs, as the source has it, in no language.
const char *errorName(ErrorKind kind);

} // namespace windlass
