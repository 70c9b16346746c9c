// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/downloadfile.h"

#include "core/base/namelimits.h"
#include "core/localfs/besidename.h"
#include "core/localfs/filekind.h"
#include "core/localfs/reservednames.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace windlass {

/// Whether the bytes are zeros that a sparse file can leave out, as the uploaded file may have.
static bool isHole(const char *data, qint64 size)
{
    constexpr qint64 smallest = 16 * 1024; // a few blocks
    return size >= smallest && data[0] == 0 && std::memcmp(data, data + 1, size_t(size - 1)) == 0;
}

/// As nanoseconds; they can represent times until 2262.
static qint64 nanosecondsOf(const QDateTime &time)
{
    constexpr qint64 perMillisecond = 1'000'000;
    constexpr qint64 most = std::numeric_limits<qint64>::max() / perMillisecond;
    return std::clamp(time.toMSecsSinceEpoch(), -most, most) * perMillisecond;
}

Error DownloadFile::writeError(int code) const
{
    return writeErrorFromErrno(code, display());
}

Result<std::shared_ptr<DownloadFile>> DownloadFile::prepare(
    std::shared_ptr<LocalFolder> folder, const QByteArray &relative)
{
    const std::shared_ptr<DownloadFile> file(new DownloadFile);
    const qsizetype slash = relative.lastIndexOf('/');
    Result<std::shared_ptr<FileDescriptor>> parent
        = folder->folder(slash < 0 ? QByteArray() : relative.left(slash));
    if (!parent)
        return fail(parent.error());
    file->m_folder = std::move(folder);
    file->m_relative = relative;
    file->m_parent = std::move(*parent);
    file->m_name = relative.mid(slash + 1);
    return file;
}

Result<std::shared_ptr<DownloadFile>> DownloadFile::create(std::shared_ptr<LocalFolder> folder,
    const QByteArray &relative, qint64 size, const QByteArray &temporaryName)
{
    Result<std::shared_ptr<DownloadFile>> prepared = prepare(std::move(folder), relative);
    if (!prepared)
        return prepared;
    const std::shared_ptr<DownloadFile> &file = *prepared;
    struct statvfs disk;
    if (size > 0 && ::fstatvfs(file->m_parent->get(), &disk) == 0
        && quint64(size) / disk.f_frsize > disk.f_bavail)
        return fail(ErrorKind::DiskFull, file->display());

    if (temporaryName.isEmpty()) {
        file->m_file = FileDescriptor(
            ::openat(file->m_parent->get(), ".", O_RDWR | O_TMPFILE | O_CLOEXEC, 0666));
        if (file->m_file.isValid())
            return prepared;
    }
    file->m_temporaryName = temporaryName.isEmpty() ? newTemporaryName() : temporaryName;
    if (Result<> opened = file->openNamed(O_CREAT | O_EXCL); !opened)
        return fail(opened.error());
    return prepared;
}

Result<std::shared_ptr<DownloadFile>> DownloadFile::reopen(std::shared_ptr<LocalFolder> folder,
    const QByteArray &relative, const QByteArray &temporaryName)
{
    Result<std::shared_ptr<DownloadFile>> prepared = prepare(std::move(folder), relative);
    if (!prepared)
        return prepared;
    (*prepared)->m_temporaryName = temporaryName;
    if (Result<> opened = (*prepared)->openNamed(0); !opened)
        return fail(opened.error());
    struct stat info;
    const bool isFile = ::fstat((*prepared)->m_file.get(), &info) == 0 && S_ISREG(info.st_mode);
    if (!isFile) {
        (*prepared)->m_temporaryName.clear(); // the temporary file is not ours to remove
        return fail(ErrorKind::LocalFileFailed, (*prepared)->display());
    }
    return prepared;
}

Result<> DownloadFile::openNamed(int flags)
{
    const int fd = ::openat(m_parent->get(), m_temporaryName.constData(),
        O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | flags, 0666);
    if (fd >= 0) {
        m_file = FileDescriptor(fd);
        return {};
    }
    m_temporaryName.clear();
    return fail(writeError(errno));
}

Result<> DownloadFile::nameTemporarily(const QByteArray &name)
{
    if (name.isEmpty())
        return {};
    const int parent = m_parent->get();
    const bool isNamed = m_temporaryName.isEmpty()
        ? linkAs(m_file.get(), name)
        : ::renameat(parent, m_temporaryName.constData(), parent, name.constData()) == 0;
    if (!isNamed)
        return fail(writeError(errno));
    m_temporaryName = name;
    return {};
}

bool DownloadFile::keep()
{
    if (::fdatasync(m_file.get()) != 0) // nobody knows what has reached the disk
        return false;
    m_temporaryName.clear();
    return true;
}

DownloadFile::~DownloadFile()
{
    if (!m_temporaryName.isEmpty())
        ::unlinkat(m_parent->get(), m_temporaryName.constData(), 0);
}

Result<> DownloadFile::truncate()
{
    if (::ftruncate(m_file.get(), 0) != 0)
        return fail(writeError(errno));
    return {};
}

Result<> DownloadFile::write(qint64 offset, const char *data, qint64 size)
{
    if (isHole(data, size)) {
        // Write the last byte to extend the file: other threads write behind it at the same time.
        const bool isLong = ::pwrite(m_file.get(), data, 1, offset + size - 1) == 1;
        constexpr int punch = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
        if (isLong && ::fallocate(m_file.get(), punch, offset, size) == 0)
            return {};
    }
    while (size > 0) {
        const ssize_t n = ::pwrite(m_file.get(), data, size_t(size), offset);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(writeError(errno));
        offset += n;
        data += n;
        size -= n;
    }
    return {};
}

Result<> DownloadFile::read(qint64 offset, char *data, qint64 size) const
{
    while (size > 0) {
        const ssize_t n = ::pread(m_file.get(), data, size_t(size), offset);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(errorFromErrno(errno, display()));
        if (n == 0)
            return fail(ErrorKind::FileChanged, display());
        offset += n;
        data += n;
        size -= n;
    }
    return {};
}

void DownloadFile::setAttributes(const FileAttributes &attributes)
{
    QMutexLocker lock(&m_mutex);
    m_attributes = attributes;
}

void DownloadFile::applyAttributes(const QDateTime &lastModified)
{
    QMutexLocker lock(&m_mutex);
    FileAttributes attributes = m_attributes;
    if (!attributes.modified && lastModified.isValid())
        attributes.modified = nanosecondsOf(lastModified);
    attributes.applyTo(m_file.get());
}

Result<> DownloadFile::commit(const QDateTime &lastModified)
{
    const Result<QByteArray> placed = place(lastModified, Occupied::Replace);
    if (!placed)
        return fail(placed.error());
    return {};
}

Result<QByteArray> DownloadFile::place(
    const QDateTime &lastModified, Occupied occupied, const NameBeside &beside)
{
    applyAttributes(lastModified);
    // Some file systems (NFS, quotas) report a full disk only in close().
    FileDescriptor file = std::move(m_file);
    const int duplicate = ::dup(file.get());
    if (duplicate >= 0 && ::close(duplicate) != 0)
        return fail(writeError(errno));
    QByteArray name = m_name;
    for (int number = 1;; ++number) {
        const Result<bool> given = renameIntoPlace(file.get(), name, occupied == Occupied::Replace);
        if (!given)
            return fail(given.error());
        if (*given)
            return m_relative.left(m_relative.size() - m_name.size()) + name;
        if (occupied == Occupied::GiveUp)
            return QByteArray();
        Result<QByteArray> next = besideName(m_name, number, maxNameBytes);
        if (beside)
            next = beside(number);
        if (!next)
            return next;
        name = *next;
    }
}

/// False if the name is taken and must not be replaced.
Result<bool> DownloadFile::renameIntoPlace(int file, const QByteArray &name, bool replaces)
{
    // Never replace a device, a pipe or a socket, such as /dev/null.
    struct stat there;
    if (replaces && ::fstatat(m_parent->get(), name.constData(), &there, AT_SYMLINK_NOFOLLOW) == 0
        && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode) && !S_ISLNK(there.st_mode))
        return fail(notARegularFile(m_folder->path(m_relative), there.st_mode));
    if (m_temporaryName.isEmpty()) {
        if (linkAs(file, name))
            return true;
        if (errno != EEXIST)
            return fail(writeError(errno));
        if (!replaces)
            return false;
        // Only a rename can replace a file, and only a file with a name can be renamed. A killed
        // program may have left this name. A lock distinguishes that from a file that another
        // download is about to rename.
        QByteArray temporary = temporaryNameFor(name);
        ::flock(file, LOCK_EX | LOCK_NB);
        bool isLinked = linkAs(file, temporary);
        if (!isLinked && errno == EEXIST) {
            // In a folder with the sticky bit it may belong to another user, and cannot be removed.
            const bool isInTheWay
                = isLocked(temporary) || ::unlinkat(m_parent->get(), temporary.constData(), 0) != 0;
            if (isInTheWay)
                temporary = newTemporaryName();
            isLinked = linkAs(file, temporary);
        }
        if (!isLinked)
            return fail(writeError(errno));
        m_temporaryName = temporary;
    }
    const int parent = m_parent->get();
    const char *from = m_temporaryName.constData();
    bool isDone = false;
    if (replaces) {
        isDone = ::renameat(parent, from, parent, name.constData()) == 0;
    } else {
        isDone = ::renameat2(parent, from, parent, name.constData(), RENAME_NOREPLACE) == 0;
        if (!isDone && (errno == EINVAL || errno == ENOSYS)) {
            // A file system without that operation: take the name first, with an empty file.
            const int taken
                = ::openat(parent, name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            isDone = taken >= 0 && ::renameat(parent, from, parent, name.constData()) == 0;
            if (taken >= 0)
                ::close(taken);
        }
        if (!isDone && errno == EEXIST)
            return false;
    }
    if (!isDone)
        return fail(writeError(errno));
    m_temporaryName.clear();
    return true;
}

/// Whether another download works on the file \a name.
bool DownloadFile::isLocked(const QByteArray &name) const
{
    const FileDescriptor found(::openat(
        m_parent->get(), name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    return ::flock(found.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

bool DownloadFile::linkAs(int file, const QByteArray &name) const
{
    const QByteArray self = "/proc/self/fd/" + QByteArray::number(file);
    return ::linkat(
               AT_FDCWD, self.constData(), m_parent->get(), name.constData(), AT_SYMLINK_FOLLOW)
        == 0;
}

} // namespace windlass
