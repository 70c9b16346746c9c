// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/downloadfile.h"

#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace windlass {

Error DownloadFile::writeError(int code) const
{
    return writeErrorFromErrno(code, display());
}

Result<std::shared_ptr<DownloadFile>> DownloadFile::create(
    std::shared_ptr<LocalFolder> folder, const QByteArray &relative, qint64 size)
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

    struct statvfs disk;
    if (size > 0 && ::fstatvfs(file->m_parent->get(), &disk) == 0
        && quint64(size) / disk.f_frsize > disk.f_bavail)
        return fail(ErrorKind::DiskFull, file->display());

    // Not derived from the target's name, which may be as long as names can be.
    const QByteArray name
        = ".windlass-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16) + ".part";
    const int fd = ::openat(file->m_parent->get(), name.constData(),
        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd < 0)
        return fail(file->writeError(errno));
    file->m_file = FileDescriptor(fd);
    file->m_temporaryName = name;
    return file;
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

Result<> DownloadFile::commit(const QDateTime &lastModified)
{
    if (lastModified.isValid()) {
        const qint64 ms = lastModified.toMSecsSinceEpoch();
        struct timespec times[2]
            = {{0, UTIME_OMIT}, {time_t(ms / 1000), long(ms % 1000) * 1'000'000}};
        ::futimens(m_file.get(), times); // a file system that cannot keep it is no reason to fail
    }
    // close() is where some file systems (NFS, quotas) first say that the disk is full.
    FileDescriptor file = std::move(m_file);
    const int duplicate = ::dup(file.get());
    if (duplicate >= 0 && ::close(duplicate) != 0)
        return fail(writeError(errno));
    if (::renameat(
            m_parent->get(), m_temporaryName.constData(), m_parent->get(), m_name.constData())
        != 0)
        return fail(writeError(errno));
    m_temporaryName.clear();
    return {};
}

} // namespace windlass
