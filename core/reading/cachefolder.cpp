// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/cachefolder.h"

#include "core/base/privatefolder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace windlass {

static constexpr mode_t forOthers = S_IRWXG | S_IRWXO;

std::optional<CacheFolder> CacheFolder::open(const QString &parent, const QByteArray &name)
{
    // An existing folder was chosen by the person, and keeps its permissions.
    if (!QDir(parent).exists()) {
        if (!makePrivateFolder(parent))
            return std::nullopt;
        // Independent of the umask.
        if (::chmod(QFile::encodeName(parent).constData(), S_IRWXU) != 0)
            return std::nullopt;
    }
    const FileDescriptor above(
        ::open(QFile::encodeName(parent).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!above.isValid())
        return std::nullopt;
    if (::mkdirat(above.get(), name.constData(), S_IRWXU) == 0
        && ::fchmodat(above.get(), name.constData(), S_IRWXU, 0) != 0)
        return std::nullopt;
    FileDescriptor folder(
        ::openat(above.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat info;
    if (!folder.isValid() || ::fstat(folder.get(), &info) != 0 || info.st_uid != ::geteuid())
        return std::nullopt;
    if ((info.st_mode & forOthers) != 0 && ::fchmod(folder.get(), S_IRWXU) != 0)
        return std::nullopt;
    return CacheFolder(std::move(folder));
}

FileDescriptor CacheFolder::create(const QByteArray &name) const
{
    FileDescriptor file(::openat(m_folder.get(), name.constData(),
        O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    const bool isGood = file.isValid() && ::fchmod(file.get(), S_IRUSR | S_IWUSR) == 0
        && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0;
    return isGood ? std::move(file) : FileDescriptor();
}

FileDescriptor CacheFolder::openFile(const QByteArray &name) const
{
    FileDescriptor file(
        ::openat(m_folder.get(), name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info;
    const bool isOurs = file.isValid() && ::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode)
        && info.st_uid == ::geteuid() && info.st_nlink == 1 && (info.st_mode & forOthers) == 0;
    return isOurs ? std::move(file) : FileDescriptor();
}

bool CacheFolder::rename(const QByteArray &from, const QByteArray &to) const
{
    return ::renameat(m_folder.get(), from.constData(), m_folder.get(), to.constData()) == 0;
}

bool CacheFolder::remove(const QByteArray &name) const
{
    return ::unlinkat(m_folder.get(), name.constData(), 0) == 0 || errno == ENOENT;
}

bool CacheFolder::isAbandoned(const QByteArray &name) const
{
    const FileDescriptor file(
        ::openat(m_folder.get(), name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    return file.isValid() && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0;
}

QList<CacheFolder::File> CacheFolder::files() const
{
    // An open file description of its own, because it has a read position.
    const int listed = ::openat(m_folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(
        listed < 0 ? nullptr : ::fdopendir(listed), ::closedir);
    QList<File> files;
    while (folder) {
        const dirent *entry = ::readdir(folder.get());
        if (!entry)
            break;
        struct stat info;
        if (::fstatat(m_folder.get(), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0
            && S_ISREG(info.st_mode))
            files.append({QByteArray(entry->d_name), info.st_size, info.st_mtim});
    }
    return files;
}

} // namespace windlass
