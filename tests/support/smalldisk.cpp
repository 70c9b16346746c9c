// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/smalldisk.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace windlass {

namespace {

void writeTo(const char *path, const QByteArray &text)
{
    const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    [[maybe_unused]] const ssize_t written = ::write(fd, text.constData(), size_t(text.size()));
    ::close(fd);
}

} // namespace

void SmallDisk::prepareProcess()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return; // the test that needs a disk will say so
        writeTo("/proc/self/setgroups", "deny");
        writeTo("/proc/self/uid_map", "0 " + user + " 1");
        writeTo("/proc/self/gid_map", "0 " + group + " 1");
    }
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
}

SmallDisk::SmallDisk(qint64 size)
{
    const QByteArray options = "size=" + QByteArray::number(size);
    if (::mount("tmpfs", path().constData(), "tmpfs", 0, options.constData()) != 0)
        m_problem = QByteArray("no file system can be mounted here: ") + std::strerror(errno);
}

SmallDisk::~SmallDisk()
{
    if (m_problem.isEmpty())
        ::umount2(path().constData(), MNT_DETACH);
}

void SmallDisk::fill()
{
    const QByteArray block(4096, 'x');
    const QByteArray name = path() + "/.filler";
    const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    while (::write(fd, block.constData(), size_t(block.size())) > 0) { }
    ::close(fd);
}

bool SmallDisk::empty()
{
    return ::unlink((path() + "/.filler").constData()) == 0;
}

static void remountReadOnly(const QByteArray &path, unsigned long flags)
{
    if (::mount("none", path.constData(), nullptr, MS_REMOUNT | MS_RDONLY | flags, nullptr) != 0)
        qFatal("cannot be made read-only: %s", std::strerror(errno));
}

void SmallDisk::setReadOnly()
{
    remountReadOnly(path(), 0);
}

void SmallDisk::setReadOnly(const QByteArray &name)
{
    const QByteArray file = path() + '/' + name;
    if (::mount(file.constData(), file.constData(), nullptr, MS_BIND, nullptr) != 0)
        qFatal("cannot be mounted: %s", std::strerror(errno));
    remountReadOnly(file, MS_BIND);
}

} // namespace windlass
