// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

namespace windlass {

/// A lock that one process has at a time, on a file that is there for nothing else. The kernel
/// takes it back when the process ends, however it does (flock(2)): what a file says that is left
/// behind need not be believed. Not thread-safe.
class FileLock
{
public:
    /// The folder of \a path is there.
    explicit FileLock(QString path) : m_path(std::move(path)) { }
    /// Gives it back, and removes the file.
    ~FileLock();

    /// At once: true if it is ours now, false if another one has it. An error if there can be no
    /// lock: the folder cannot be written to, say.
    Result<bool> tryLock();

private:
    Q_DISABLE_COPY_MOVE(FileLock)

    const QString m_path;
    int m_file = -1;
};

} // namespace windlass
