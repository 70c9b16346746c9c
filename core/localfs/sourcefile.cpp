// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/sourcefile.h"

#include "core/base/humantext.h"
#include "core/localfs/filekind.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace windlass {

static FileStamp stampOf(const struct stat &info)
{
    constexpr qint64 perSecond = 1'000'000'000;
    return {info.st_size, info.st_mtim.tv_sec * perSecond + info.st_mtim.tv_nsec, info.st_ino};
}

Result<std::shared_ptr<SourceFile>> SourceFile::open(const QByteArray &path, Growth growth)
{
    const std::shared_ptr<SourceFile> source(new SourceFile);
    source->m_growth = growth;
    source->m_path = path;
    // Non-blocking: if a pipe has replaced the file meanwhile, it must not block the lane.
    source->m_file = FileDescriptor(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!source->m_file.isValid())
        return fail(errorFromErrno(errno, displayText(path)));
    struct stat info;
    if (::fstat(source->m_file.get(), &info) != 0)
        return fail(errorFromErrno(errno, displayText(path)));
    if (!S_ISREG(info.st_mode))
        return fail(notARegularFile(path, info.st_mode));
    char first = 0;
    if (info.st_size == 0 && ::pread(source->m_file.get(), &first, 1, 0) > 0)
        return fail(fileWithoutASize(path));
    source->m_stamp = stampOf(info);
    source->m_attributes = FileAttributes::of(info);
    ::posix_fadvise(source->m_file.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
    return source;
}

QDateTime SourceFile::lastModified() const
{
    return QDateTime::fromMSecsSinceEpoch(m_stamp.modified / 1'000'000, Qt::UTC);
}

Result<> SourceFile::read(qint64 offset, char *data, qint64 size) const
{
    while (size > 0) {
        const ssize_t n = ::pread(m_file.get(), data, size_t(size), offset);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(errorFromErrno(errno, displayText(m_path)));
        if (n == 0)
            return fail(ErrorKind::FileChanged, displayText(m_path));
        offset += n;
        data += n;
        size -= n;
    }
    return {};
}

Result<QByteArray> SourceFile::checksum(
    Checksum::Kind kind, qint64 offset, qint64 size, const CancelToken &cancel) const
{
    constexpr qint64 step = 256 * 1024;
    static thread_local QByteArray buffer(step, Qt::Uninitialized);
    Checksum sum(kind);
    for (qint64 done = 0; done < size;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, displayText(m_path));
        const qint64 n = std::min(step, size - done);
        if (Result<> got = read(offset + done, buffer.data(), n); !got)
            return fail(got.error());
        sum.add(buffer.constData(), n);
        done += n;
    }
    return sum.result();
}

Result<> SourceFile::checkUnchanged() const
{
    struct stat info;
    if (::fstat(m_file.get(), &info) != 0)
        return fail(errorFromErrno(errno, displayText(m_path)));
    const FileStamp now = stampOf(info);
    const bool hasOnlyGrown
        = m_growth == Growth::IsLeftOut && now.inode == m_stamp.inode && now.size >= m_stamp.size;
    if (now != m_stamp && !hasOnlyGrown)
        return fail(ErrorKind::FileChanged, displayText(m_path));
    return {};
}

} // namespace windlass
