// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/localfolder.h"

#include <QDateTime>

namespace windlass {

/// A file that is being downloaded: written under a temporary name beside its target and renamed
/// into place when it is whole. Unless commit() succeeded, nothing is left of it. Writing is
/// thread-safe for different ranges.
class DownloadFile
{
public:
    /// \a relative to \a folder. Fails early if \a size bytes (-1: unknown) cannot fit on the disk.
    static Result<std::shared_ptr<DownloadFile>> create(
        std::shared_ptr<LocalFolder> folder, const QByteArray &relative, qint64 size);
    ~DownloadFile();

    /// Forgets what was written so far.
    Result<> truncate();
    Result<> write(qint64 offset, const char *data, qint64 size);

    /// Renames the file into place, over a file of that name. \a lastModified, when valid, becomes
    /// its modification time.
    Result<> commit(const QDateTime &lastModified);

private:
    DownloadFile() = default;
    QString display() const { return m_folder->display(m_relative); }
    Error writeError(int code) const;

    std::shared_ptr<LocalFolder> m_folder;
    QByteArray m_relative;
    std::shared_ptr<FileDescriptor> m_parent;
    QByteArray m_name;
    QByteArray m_temporaryName; // empty once renamed
    FileDescriptor m_file;
};

} // namespace windlass
