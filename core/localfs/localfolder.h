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

/// A local folder for downloads, which never write outside it: every step below it is opened
/// without following links, so that neither ".." nor a link in it (even one created meanwhile) can
/// lead outside. Thread-safe.
class LocalFolder
{
public:
    /// Opens \a path, creating it and its parents if necessary. Links in \a path itself are
    /// followed, because the person chose it.
    static Result<std::shared_ptr<LocalFolder>> open(const QByteArray &path);

    /// A descriptor of the folder \a relative ("a/b", or empty for this one), created if necessary.
    Result<std::shared_ptr<FileDescriptor>> folder(const QByteArray &relative);

    /// Size and kind of a file or folder.
    struct Entry {
        qint64 size = 0; ///< bytes
        QDateTime lastModified;
    };
    /// What is at \a relative, without following a link at its end; nothing if it does not exist.
    std::optional<Entry> look(const QByteArray &relative) const;

    QByteArray path(const QByteArray &relative) const;

    /// For people and errors.
    QString display(const QByteArray &relative) const;

private:
    LocalFolder(QByteArray path, FileDescriptor root);

    const QByteArray m_path;
    const std::shared_ptr<FileDescriptor> m_root;
    QMutex m_mutex;
    // The folder requested last: neighbours in a listing share it. Guarded by m_mutex.
    QByteArray m_lastRelative;
    std::shared_ptr<FileDescriptor> m_last;
};

} // namespace windlass
