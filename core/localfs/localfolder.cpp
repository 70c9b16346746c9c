// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/localfolder.h"

#include "core/base/humantext.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace windlass {

namespace {

/// mkdir -p; fails with the error of the first step that fails.
Result<> makePath(const QByteArray &path)
{
    for (qsizetype slash = path.indexOf('/', 1);; slash = path.indexOf('/', slash + 1)) {
        const QByteArray step = slash < 0 ? path : path.left(slash);
        if (::mkdir(step.constData(), 0777) != 0 && errno != EEXIST && errno != EISDIR
            && errno != EROFS && errno != EACCES) // with the last two, it may exist nevertheless
            return fail(errorFromErrno(errno, displayText(path)));
        if (slash < 0)
            return {};
    }
}

FileDescriptor openFolder(int at, const QByteArray &name, int flags)
{
    return FileDescriptor(
        ::openat(at, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags));
}

} // namespace

LocalFolder::LocalFolder(QByteArray path, FileDescriptor root)
    : m_path(std::move(path)), m_root(std::make_shared<FileDescriptor>(std::move(root)))
{
}

Result<std::shared_ptr<LocalFolder>> LocalFolder::open(const QByteArray &path)
{
    if (Result<> made = makePath(path); !made)
        return fail(made.error());
    FileDescriptor root = openFolder(AT_FDCWD, path, 0);
    if (!root.isValid())
        return fail(writeErrorFromErrno(errno, displayText(path)));
    return std::shared_ptr<LocalFolder>(new LocalFolder(path, std::move(root)));
}

Result<std::shared_ptr<FileDescriptor>> LocalFolder::folder(const QByteArray &relative)
{
    if (relative.isEmpty())
        return m_root;
    QMutexLocker lock(&m_mutex);
    if (m_last && m_lastRelative == relative)
        return m_last;

    std::shared_ptr<FileDescriptor> current = m_root;
    QByteArray walked;
    const QList<QByteArray> steps = relative.split('/');
    for (const QByteArray &step : steps) {
        walked += (walked.isEmpty() ? "" : "/") + step;
        FileDescriptor next = openFolder(current->get(), step, O_NOFOLLOW);
        if (!next.isValid() && errno == ENOENT) {
            if (::mkdirat(current->get(), step.constData(), 0777) != 0 && errno != EEXIST)
                return fail(writeErrorFromErrno(errno, display(walked)));
            next = openFolder(current->get(), step, O_NOFOLLOW);
        }
        if (!next.isValid()) {
            const int code = errno;
            struct stat info;
            // The system says ENOTDIR for both a link to a folder and a file; people must know
            // which it is.
            const bool isLink
                = ::fstatat(current->get(), step.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0
                && S_ISLNK(info.st_mode);
            if (isLink)
                return fail(ErrorKind::OutsideFolder, display(walked));
            return fail(writeErrorFromErrno(code, display(walked)));
        }
        current = std::make_shared<FileDescriptor>(std::move(next));
    }
    m_lastRelative = relative;
    m_last = current;
    return current;
}

std::optional<LocalFolder::Entry> LocalFolder::look(const QByteArray &relative) const
{
    struct stat info;
    if (::fstatat(m_root->get(), relative.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return std::nullopt;
    const qint64 ms = info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1'000'000;
    return Entry {info.st_size, QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)};
}

QByteArray LocalFolder::path(const QByteArray &relative) const
{
    return m_path.endsWith('/') ? m_path + relative : m_path + '/' + relative;
}

QString LocalFolder::display(const QByteArray &relative) const
{
    return displayText(path(relative));
}

} // namespace windlass
