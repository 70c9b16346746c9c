// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/opening/filewatch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace windlass {

std::optional<FileState> FileState::of(const QString &path)
{
    constexpr qint64 second = 1'000'000'000;
    struct stat info;
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return std::nullopt;
    return FileState {
        info.st_size, info.st_mtim.tv_sec * second + info.st_mtim.tv_nsec, info.st_ino};
}

FileWatch::FileWatch(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    constexpr auto settleTime = std::chrono::milliseconds(400);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    setKnown();
    m_watcher.addPaths({m_path, QFileInfo(m_path).path()});
    const auto wait = [this] { m_settled.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_settled, &QTimer::timeout, this, &FileWatch::look);
}

bool FileWatch::isChanged() const
{
    const std::optional<FileState> now = FileState::of(m_path);
    return now && now != m_known;
}

void FileWatch::setKnown()
{
    m_known = FileState::of(m_path);
    m_told = m_known;
}

void FileWatch::look()
{
    const std::optional<FileState> now = FileState::of(m_path);
    if (now && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path); // another file has the name now
    if (!now || now == m_told)
        return;
    m_told = now;
    if (now != m_known)
        emit changed();
}

} // namespace windlass
