// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/filedescriptor.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

#include <time.h>

namespace windlass {

/// An open folder that only its owner can access (0700), with files that are, too (0600). Links in
/// it are never followed. \internal
class CacheFolder
{
public:
    struct File {
        QByteArray name;
        qint64 size = 0;
        timespec lastUsed {};
    };

    /// Opens the folder \a name in \a parent, creating both if necessary. Nothing on failure, or if
    /// the folder belongs to somebody else or is a link.
    static std::optional<CacheFolder> open(const QString &parent, const QByteArray &name);

    /// Creates a file for writing and reading, locked (flock) while it is open; not valid on
    /// failure.
    FileDescriptor create(const QByteArray &name) const;
    /// Opens a file for reading; not valid unless it is ours, regular, and has no other name.
    FileDescriptor openFile(const QByteArray &name) const;
    bool rename(const QByteArray &from, const QByteArray &to) const;
    bool remove(const QByteArray &name) const;
    /// Whether no process has it locked, which is only true for leftovers of crashed processes.
    bool isAbandoned(const QByteArray &name) const;
    /// The regular files.
    QList<File> files() const;

private:
    explicit CacheFolder(FileDescriptor folder) : m_folder(std::move(folder)) { }

    FileDescriptor m_folder;
};

} // namespace windlass
