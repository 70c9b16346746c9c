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
/// target, and given its name when it is whole. Unless commit() succeeded or keep() was called,
/// nothing is left of it. Writing is thread-safe for different ranges.
class DownloadFile
{
public:
    /// \a relative to \a folder. Fails early if \a size bytes (-1: unknown) cannot fit on the disk.
    /// Without a \a temporaryName the file has none where the file system can do that (O_TMPFILE),
    /// so that not even a killed program leaves anything.
    static Result<std::shared_ptr<DownloadFile>> create(std::shared_ptr<LocalFolder> folder,
        const QByteArray &relative, qint64 size, const QByteArray &temporaryName = {});
    /// One that was kept.
    static Result<std::shared_ptr<DownloadFile>> reopen(std::shared_ptr<LocalFolder> folder,
        const QByteArray &relative, const QByteArray &temporaryName);
    ~DownloadFile();

    /// Leaves it under its temporary name, with what was written on the disk.
    void keep();

    /// Forgets what was written so far.
    Result<> truncate();
    Result<> write(qint64 offset, const char *data, qint64 size);
    /// What was written there.
    Result<> read(qint64 offset, char *data, qint64 size) const;

    /// What the object says of itself, for place() and commit().
    void setAttributes(const FileAttributes &attributes);

    /// What to do with a file that has the name already.
    enum class Occupied { Replace, GiveUp, Rename };
    /// What Rename tries as the \a number-th name, from 1 on, in the same folder.
    using NameBeside = std::function<Result<QByteArray>(int number)>;
    /// Gives the file its name; \a lastModified, when valid, becomes its modification time, unless
    /// its attributes say another. Only Replace ever touches what is there, whoever made it when.
    /// The name that it got, relative to the folder: another one with Rename, of \a beside or
    /// besideName(); none with GiveUp, if there is a file.
    Result<QByteArray> place(
        const QDateTime &lastModified, Occupied occupied, const NameBeside &beside = {});
    /// The same with Replace.
    Result<> commit(const QDateTime &lastModified);

private:
    DownloadFile() = default;
    static Result<std::shared_ptr<DownloadFile>> prepare(
        std::shared_ptr<LocalFolder> folder, const QByteArray &relative);
    Result<> openNamed(int flags);
    Result<bool> give(int file, const QByteArray &name, bool replaces);
    bool linkAs(int file, const QByteArray &name) const;
    bool isLocked(const QByteArray &name) const;
    void applyAttributes(const QDateTime &lastModified);
    QString display() const { return m_folder->display(m_relative); }
    Error writeError(int code) const;

    std::shared_ptr<LocalFolder> m_folder;
    QByteArray m_relative;
    std::shared_ptr<FileDescriptor> m_parent;
    QByteArray m_name;
    QByteArray m_temporaryName; // empty once renamed
    FileDescriptor m_file;
    QMutex m_mutex;
    FileAttributes m_attributes; // guarded by m_mutex
};

} // namespace windlass
