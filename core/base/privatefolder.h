// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// Makes the folder \a path, with its parents, for its owner alone: mode 0700, whatever the umask
/// (XDG Base Directory Specification). One that is there already loses what others may do in it.
/// False if it cannot be had.
bool makePrivateFolder(const QString &path);

} // namespace windlass
