// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <sys/stat.h>

namespace windlass {

/// That \a path, of the mode \a mode, is no regular file, and what it is instead. \internal
Error notARegularFile(const QByteArray &path, mode_t mode);

/// That what is at \a path is made up by the system as it is read, as in /proc: nobody knows its
/// size before. \internal
Error fileWithoutASize(const QByteArray &path);

} // namespace windlass
