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

/// An open folder that is its owner's alone (0700), with files that are so, too (0600). No name in
/// it is ever followed as a link. \internal
class CacheFolder
{
public:
    struct File {
        QByteArray name;
        qint64 size = 0;
        timespec lastUsed {};
    };

    /// The folder \a name in \a parent, made if need be, and \a parent with it. Nothing if it
    /// cannot be had, belongs to somebody else, or is a link.
    static std::optional<CacheFolder> open(const QString &parent, const QByteArray &name);

    /// A new file to write and read, locked (flock) as long as it is open; not valid if there is
    /// none to be had.
    FileDescriptor create(const QByteArray &name) const;
    /// A file to read that is ours, regular, and has no other name; else not valid.
    FileDescriptor openFile(const QByteArray &name) const;
    bool rename(const QByteArray &from, const QByteArray &to) const;
    bool remove(const QByteArray &name) const;
    /// Whether nobody has it locked. Only what crashed processes left behind is so.
    bool isAbandoned(const QByteArray &name) const;
    /// The regular files.
    QList<File> files() const;

private:
    explicit CacheFolder(FileDescriptor folder) : m_folder(std::move(folder)) { }

    FileDescriptor m_folder;
};

} // namespace windlass
