// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/readcache.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <tuple>

namespace windlass {

namespace {

const QString cacheVariable = QStringLiteral("WINDLASS_CACHE_DIR");
constexpr char objectsFolder[] = "objects";

bool isBeingWritten(const CacheFolder::File &file)
{
    return file.name.startsWith("new-");
}

bool wasUsedBefore(const CacheFolder::File &a, const CacheFolder::File &b)
{
    return std::tie(a.lastUsed.tv_sec, a.lastUsed.tv_nsec)
        < std::tie(b.lastUsed.tv_sec, b.lastUsed.tv_nsec);
}

} // namespace

ReadCache::ReadCache(QString folder, qint64 limit) : m_path(std::move(folder)), m_limit(limit) { }

QString ReadCache::defaultFolder()
{
    const QString chosen = qEnvironmentVariable(cacheVariable.toLatin1().constData());
    if (!chosen.isEmpty())
        return QFileInfo(chosen).absoluteFilePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QLatin1String("/windlass");
}

std::optional<CacheFolder> ReadCache::open() const
{
    return CacheFolder::open(m_path, objectsFolder);
}

void ReadCache::setLimit(qint64 bytes)
{
    m_limit = bytes;
    trim();
}

std::shared_ptr<CachedObject> ReadCache::find(const CacheKey &key) const
{
    if (!QFileInfo::exists(m_path))
        return nullptr;
    const std::optional<CacheFolder> folder = open();
    return folder ? CachedObject::open(folder->openFile(key.fileName()), key) : nullptr;
}

std::unique_ptr<CacheWriter> ReadCache::write(const CacheKey &key) const
{
    const qint64 limit = m_limit;
    std::optional<CacheFolder> folder = limit > 0 ? open() : std::nullopt;
    if (!folder)
        return nullptr;
    return std::make_unique<CacheWriter>(
        std::make_shared<const CacheFolder>(std::move(*folder)), key, limit);
}

void ReadCache::remove(const CacheKey &key) const
{
    if (const std::optional<CacheFolder> folder = open())
        folder->remove(key.fileName());
}

void ReadCache::trim() const
{
    const std::optional<CacheFolder> folder = QFileInfo::exists(m_path) ? open() : std::nullopt;
    if (!folder)
        return;
    QList<CacheFolder::File> files = folder->files();
    std::sort(files.begin(), files.end(), wasUsedBefore);
    qint64 used = 0;
    for (const CacheFolder::File &file : files)
        used += file.size;
    for (const CacheFolder::File &file : files) {
        const bool isGoing = isBeingWritten(file) ? folder->isAbandoned(file.name) : used > m_limit;
        if (isGoing && folder->remove(file.name))
            used -= file.size;
    }
}

qint64 ReadCache::usedBytes() const
{
    const std::optional<CacheFolder> folder = QFileInfo::exists(m_path) ? open() : std::nullopt;
    qint64 used = 0;
    for (const CacheFolder::File &file : folder ? folder->files() : QList<CacheFolder::File>())
        used += file.size;
    return used;
}

Result<> ReadCache::clear() const
{
    if (!QFileInfo::exists(m_path))
        return {};
    const std::optional<CacheFolder> folder = open();
    if (!folder)
        return fail(ErrorKind::FileUnwritable, m_path);
    bool isCleared = true;
    for (const CacheFolder::File &file : folder->files()) {
        if (!isBeingWritten(file) || folder->isAbandoned(file.name))
            isCleared = folder->remove(file.name) && isCleared;
    }
    return isCleared ? Result<>() : fail(ErrorKind::FileUnwritable, m_path);
}

} // namespace windlass
