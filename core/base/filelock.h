// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

namespace windlass {

/// A lock that one process at a time can have, on a file that serves no other purpose. The kernel
/// releases it when the process ends in any way (flock(2)), so a file that is left behind means
/// nothing. Not thread-safe.
class FileLock
{
public:
    /// The folder of \a path must exist.
    explicit FileLock(QString path) : m_path(std::move(path)) { }
    /// Releases the lock, and removes the file.
    ~FileLock();

    /// Does not wait: true if this object now has the lock, false if another has. An error if
    /// locking is impossible, e.g. because the folder is not writable.
    Result<bool> tryLock();

private:
    Q_DISABLE_COPY_MOVE(FileLock)

    const QString m_path;
    int m_file = -1;
};

} // namespace windlass
