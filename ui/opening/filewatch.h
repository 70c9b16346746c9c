// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

#include <optional>

namespace windlass {

/// What a file is as long as nobody writes it, or puts another one in its place.
struct FileState {
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since the epoch
    quint64 inode = 0;

    /// Nothing while there is no regular file.
    static std::optional<FileState> of(const QString &path);

    bool operator==(const FileState &) const = default;
};

/// Notices that a file was changed, be it written in its place or replaced by a new one of its name
/// (as editors do that save by rename), once nobody has touched it for a moment.
class FileWatch : public QObject
{
    Q_OBJECT
public:
    explicit FileWatch(const QString &path, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    /// It is not as setKnown() was told.
    bool isChanged() const;
    /// As it is now. What it was before is of no interest any more.
    void setKnown();
    /// What it is now is of interest again.
    void setUnknown() { m_known.reset(); }

signals:
    void changed();

private:
    void look();

    const QString m_path;
    std::optional<FileState> m_known;
    std::optional<FileState> m_told;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
};

} // namespace windlass
