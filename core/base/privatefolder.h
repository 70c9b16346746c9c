// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// Creates the folder \a path, with its parents, for its owner only: mode 0700, whatever the umask
/// (XDG Base Directory Specification). An existing folder loses the permissions of others. False on
/// failure.
bool makePrivateFolder(const QString &path);

} // namespace windlass
