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

/// Files that show objects to programs of the desktop, which may change them. Each is alone in a
/// folder below the cache's, 0600 in 0700, under the object's name as far as that is harmless.
///
/// They stay when the program ends, for others may have them open. At the next start those go that
/// nobody has changed. Thread-safe; what calls it may be blocked by the disk.
class WorkingCopies
{
public:
    /// Below \a folder, where nothing is made before the first make().
    explicit WorkingCopies(QString folder);

    struct NewFile {
        QString path;
        FileDescriptor file; ///< to write
    };
    Result<NewFile> make(const ObjectKey &key);
    /// What make() gave has all its bytes, of an object of that time. Gives the path that it has
    /// from now on, by which is known whether it was changed.
    Result<QString> finish(const QString &path, const QDateTime &lastModified);
    /// With the folder that it is in.
    static void remove(const QString &path);
    /// What the file has now is in its bucket, so it need not stay.
    static void noteUploaded(const QString &path);

    /// Removes the copies of processes that have ended, unless they were changed. Gives those: what
    /// somebody has written and not uploaded.
    QStringList removeUnchanged() const;

private:
    /// The folder of the next copy, which is not there yet.
    Result<QString> nextFolder();
    QString folder() const;

    const QString m_parent;
    const QString m_session; // the name of this process's folder
    QMutex m_mutex;
    std::unique_ptr<FileLock> m_lock; // guarded by m_mutex
    int m_count = 0;                  // guarded by m_mutex
};

/// The name that a file for \a key has on this computer: one that is legal, on one line, and no
/// path. Never empty.
QString safeFileName(const ObjectKey &key);

/// Whether a file would be run, or make the desktop run something, instead of being shown: by its
/// name, or by how it begins.
bool isProgramFile(const QString &name, const QByteArray &firstBytes);

} // namespace windlass
