// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/localfs/filedescriptor.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QMutex>

#include <memory>
#include <optional>

namespace windlass {

/// A folder of this computer that downloads are written into, and never out of: every step below
/// it is opened without following links, so neither ".." nor a link that lies there (even one made
/// meanwhile) can lead outside. Thread-safe.
class LocalFolder
{
public:
    /// Opens \a path, made with its parents if need be. Links in \a path itself are followed: the
    /// person chose it.
    static Result<std::shared_ptr<LocalFolder>> open(const QByteArray &path);

    /// A descriptor of the folder \a relative ("a/b", or empty for this one), made if need be.
    Result<std::shared_ptr<FileDescriptor>> folder(const QByteArray &relative);

    /// What a file or folder looks like from outside.
    struct Entry {
        qint64 size = 0; ///< bytes
        QDateTime lastModified;
    };
    /// What \a relative is, without following a last link; nothing if it is nothing.
    std::optional<Entry> look(const QByteArray &relative) const;

    QByteArray path(const QByteArray &relative) const;

    /// For people and errors.
    QString display(const QByteArray &relative) const;

private:
    LocalFolder(QByteArray path, FileDescriptor root);

    const QByteArray m_path;
    const std::shared_ptr<FileDescriptor> m_root;
    QMutex m_mutex;
    // The folder asked for last: neighbours in a listing share it. Guarded by m_mutex.
    QByteArray m_lastRelative;
    std::shared_ptr<FileDescriptor> m_last;
};

} // namespace windlass
