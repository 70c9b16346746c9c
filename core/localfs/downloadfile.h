// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/fileattributes.h"
#include "core/localfs/localfolder.h"

#include <QDateTime>
#include <QMutex>

#include <functional>

namespace windlass {

/// A file that is being downloaded: written without a name, or under a temporary one beside its
/// target, and renamed when it is complete. Nothing is left of it unless commit() succeeded or
/// keep() was called. Writing to different ranges is thread-safe.
class DownloadFile
{
public:
    /// \a relative is below \a folder. Fails early if \a size bytes (-1: unknown) do not fit on the
    /// disk. Without a \a temporaryName the file has no name if the file system supports that
    /// (O_TMPFILE), so that even a killed program leaves nothing.
    static Result<std::shared_ptr<DownloadFile>> create(std::shared_ptr<LocalFolder> folder,
        const QByteArray &relative, qint64 size, const QByteArray &temporaryName = {});
    /// Reopens a file that was kept.
    static Result<std::shared_ptr<DownloadFile>> reopen(std::shared_ptr<LocalFolder> folder,
        const QByteArray &relative, const QByteArray &temporaryName);
    ~DownloadFile();

    /// Gives it another temporary name, or one if it has none. An empty name changes nothing.
    Result<> nameTemporarily(const QByteArray &name);
    /// Leaves the file under its temporary name, with everything written flushed to the disk.
    /// False: this has failed, and the file will be removed.
    bool keep();

    /// Discards what was written so far.
    Result<> truncate();
    Result<> write(qint64 offset, const char *data, qint64 size);
    /// Reads back what was written.
    Result<> read(qint64 offset, char *data, qint64 size) const;

    /// The object's attributes, for place() and commit().
    void setAttributes(const FileAttributes &attributes);

    /// What to do if the name is taken.
    enum class Occupied { Replace, GiveUp, Rename };
    /// The \a number-th name (from 1) for Rename to try, in the same folder.
    using NameBeside = std::function<Result<QByteArray>(int number)>;
    /// Gives the file its name; \a lastModified, if valid, becomes its modification time, unless
    /// its attributes have another. Only Replace changes an existing file. Returns the name,
    /// relative to the folder: with Rename, another one from \a beside or besideName(); with
    /// GiveUp, an empty one if a file exists.
    Result<QByteArray> place(
        const QDateTime &lastModified, Occupied occupied, const NameBeside &beside = {});
    /// The same with Replace.
    Result<> commit(const QDateTime &lastModified);

private:
    DownloadFile() = default;
    static Result<std::shared_ptr<DownloadFile>> prepare(
        std::shared_ptr<LocalFolder> folder, const QByteArray &relative);
    Result<> openNamed(int flags);
    Result<bool> renameIntoPlace(int file, const QByteArray &name, bool replaces);
    bool linkAs(int file, const QByteArray &name) const;
    bool isLocked(const QByteArray &name) const;
    void applyAttributes(const QDateTime &lastModified);
    QString display() const { return m_folder->display(m_relative); }
    Error writeError(int code) const;

    std::shared_ptr<LocalFolder> m_folder;
    QByteArray m_relative;
    std::shared_ptr<FileDescriptor> m_parent;
    QByteArray m_name;
    QByteArray m_temporaryName; // empty after the rename
    FileDescriptor m_file;
    QMutex m_mutex;
    FileAttributes m_attributes; // guarded by m_mutex
};

} // namespace windlass
