// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

#include <optional>

namespace windlass {

/// The state of a file; it changes when the file is written or replaced.
struct FileState {
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since the epoch
    quint64 inode = 0;

    /// Nothing if there is no regular file.
    static std::optional<FileState> of(const QString &path);

    bool operator==(const FileState &) const = default;
};

/// Notices that a file was changed, whether written in place or replaced by a new file with its
/// name (as editors do that save by renaming), once it has not been touched for a moment.
class FileWatch : public QObject
{
    Q_OBJECT
public:
    explicit FileWatch(const QString &path, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    /// Whether it differs from its state at the last setKnown().
    bool isChanged() const;
    /// Takes the current state as known. Earlier changes are ignored.
    void setKnown();
    /// The current state counts as a change again.
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
