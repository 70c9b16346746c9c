// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMap>
#include <QTemporaryDir>

namespace windlass {

/// A temporary folder with files in it, gone at the end. Names are bytes, as the file system has
/// them. What cannot be made ends the program: no test can go on without it.
class TemporaryTree
{
public:
    TemporaryTree();
    ~TemporaryTree();

    QByteArray path() const;
    QByteArray path(const QByteArray &relative) const { return path() + '/' + relative; }

    /// Folders on the way are made. A file that is there already is overwritten.
    void addFile(const QByteArray &relative, const QByteArray &content);
    void addFolder(const QByteArray &relative);
    /// A symbolic link; \a target need not exist.
    void addLink(const QByteArray &relative, const QByteArray &target);

    QByteArray read(const QByteArray &relative) const;
    bool exists(const QByteArray &relative) const;

    /// Everything below \a folder: the relative path, and "folder", "link TARGET", or a file's size
    /// and SHA-256. Links are not followed.
    static QMap<QByteArray, QByteArray> contents(const QByteArray &folder);
    QMap<QByteArray, QByteArray> contents() const { return contents(path()); }

    /// What tells the folders \a a and \a b apart, for people; empty if nothing does. Compares
    /// names and contents byte for byte, and what is a folder, a file or a link.
    static QByteArray difference(const QByteArray &a, const QByteArray &b);

private:
    QTemporaryDir m_dir;
};

/// Says that \a path was written that long after now, or before it.
void setTime(const QByteArray &path, qint64 secondsFromNow);

/// Who may read, write and enter \a path: the twelve lowest bits. 0 where there is nothing.
uint modeOf(const QString &path);

/// \a size bytes that look random, the same ones for the same \a seed: no two parts of an object
/// are alike, so that mixing them up shows.
QByteArray patternBytes(qint64 size, quint64 seed = 1);

} // namespace windlass
