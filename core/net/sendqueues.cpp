// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/sendqueues.h"

#include <QMutex>

#include <cstdlib>
#include <dirent.h>
#include <linux/sockios.h>
#include <memory>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace windlass {

static bool isTcp(int descriptor)
{
    int protocol = 0;
    socklen_t size = sizeof(protocol);
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PROTOCOL, &protocol, &size) == 0
        && protocol == IPPROTO_TCP;
}

static qint64 countNow()
{
    const std::unique_ptr<DIR, int (*)(DIR *)> all(::opendir("/proc/self/fd"), ::closedir);
    qint64 sum = 0;
    while (const dirent *entry = all ? ::readdir(all.get()) : nullptr) {
        // A descriptor that is closed meanwhile, or opened as another, is only asked in vain.
        const int descriptor = std::atoi(entry->d_name);
        int queued = 0;
        if (isTcp(descriptor) && ::ioctl(descriptor, SIOCOUTQ, &queued) == 0)
            sum += queued;
    }
    return sum;
}

qint64 bytesInSendQueues(std::chrono::milliseconds age)
{
    using Clock = std::chrono::steady_clock;
    static QMutex mutex;
    static Clock::time_point counted; // guarded by mutex, as sum
    static qint64 sum = 0;
    QMutexLocker lock(&mutex);
    const Clock::time_point now = Clock::now();
    if (now - counted >= age) {
        sum = countNow();
        counted = now;
    }
    return sum;
}

} // namespace windlass
