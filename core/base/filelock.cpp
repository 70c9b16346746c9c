// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/filelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace windlass {

/// The previous owner of the lock may have removed the file after it was opened here.
static bool isStillThere(int file, const QByteArray &path)
{
    struct stat opened;
    struct stat found;
    return ::fstat(file, &opened) == 0 && ::stat(path.constData(), &found) == 0
        && opened.st_ino == found.st_ino && opened.st_dev == found.st_dev;
}

Result<bool> FileLock::tryLock()
{
    const QByteArray path = QFile::encodeName(m_path);
    while (m_file < 0) {
        const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return fail(writeErrorFromErrno(errno, m_path));
        const bool isTaken = ::flock(file, LOCK_EX | LOCK_NB) == 0;
        const int reason = isTaken ? 0 : errno;
        if (isTaken && isStillThere(file, path)) {
            m_file = file;
            break;
        }
        ::close(file);
        if (reason == EWOULDBLOCK)
            return false;
        if (reason != 0 && reason != EINTR)
            return fail(writeErrorFromErrno(reason, m_path));
    }
    return true;
}

FileLock::~FileLock()
{
    if (m_file < 0)
        return;
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_file);
}

} // namespace windlass
