// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <sys/stat.h>

namespace windlass {

/// The error for a \a path that is not a regular file, with what \a mode says it is. \internal
Error notARegularFile(const QByteArray &path, mode_t mode);

/// The error for a file whose content the system makes up when it is read, as in /proc: its size is
/// not known before. \internal
Error fileWithoutASize(const QByteArray &path);

} // namespace windlass
