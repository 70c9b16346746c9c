// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filelock.h"
#include "core/localfs/filedescriptor.h"
#include "core/s3/names.h"

#include <QDateTime>
#include <QMutex>

#include <memory>

namespace windlass {

/// Files that show objects to desktop programs, which may change them. Each is alone in a folder
/// below the cache's, 0600 in 0700, under the object's name, made harmless if necessary.
///
/// They stay when the program ends, because other programs may have them open. The next start
/// removes those that nobody has changed. Thread-safe; callers may be blocked by the disk.
class WorkingCopies
{
public:
    /// Below \a folder, where nothing is created before the first make().
    explicit WorkingCopies(QString folder);

    struct NewFile {
        QString path;
        FileDescriptor file; ///< open for writing
    };
    Result<NewFile> make(const ObjectKey &key);
    /// The file from make() is complete, and the object has this time. Returns the file's new path,
    /// which is used to find out whether it was changed.
    Result<QString> finish(const QString &path, const QDateTime &lastModified);
    /// Removes the file and its folder.
    static void remove(const QString &path);
    /// The file's current content has been uploaded, so it need not stay.
    static void noteUploaded(const QString &path);

    /// Removes unchanged copies of processes that have ended. Returns the others, which somebody
    /// has changed and not uploaded.
    QStringList removeUnchanged() const;

private:
    /// The path of the next copy's folder, which does not exist yet.
    Result<QString> nextFolder();
    QString folder() const;

    const QString m_parent;
    const QString m_session; // the name of this process's folder
    QMutex m_mutex;
    std::unique_ptr<FileLock> m_lock; // guarded by m_mutex
    int m_count = 0;                  // guarded by m_mutex
};

/// The local name of a file for \a key: valid, on one line, and not a path. Never empty.
QString safeFileName(const ObjectKey &key);

/// Whether opening a file would run it, or make the desktop run something, instead of showing it:
/// by its name, or by its first bytes.
bool isProgramFile(const QString &name, const QByteArray &firstBytes);

} // namespace windlass
