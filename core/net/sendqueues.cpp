// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/sendqueues.h"

#include <QMutex>

#include <algorithm>
#include <cstdlib>
#include <dirent.h>
#include <linux/sockios.h>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
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

/// Calls \a visit with the descriptor of each TCP connection. One that is closed meanwhile, or
/// opened as another, is only asked in vain.
template <typename Visit> static void visitConnections(Visit visit)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> all(::opendir("/proc/self/fd"), ::closedir);
    while (const dirent *entry = all ? ::readdir(all.get()) : nullptr) {
        const int descriptor = std::atoi(entry->d_name);
        if (isTcp(descriptor))
            visit(descriptor);
    }
}

static SendQueues countNow()
{
    SendQueues queues;
    visitConnections([&queues](int descriptor) {
        int queued = 0;
        if (::ioctl(descriptor, SIOCOUTQ, &queued) != 0)
            return;
        queues.bytes += queued;
        queues.largest = std::max<qint64>(queues.largest, queued);
    });
    return queues;
}

SendQueues sendQueues(std::chrono::milliseconds age)
{
    using Clock = std::chrono::steady_clock;
    static QMutex mutex;
    static Clock::time_point counted; // guarded by mutex, as queues
    static SendQueues queues;
    QMutexLocker lock(&mutex);
    const Clock::time_point now = Clock::now();
    if (now - counted >= age) {
        queues = countNow();
        counted = now;
    }
    return queues;
}

void keepSendQueuesShort()
{
    visitConnections([](int descriptor) {
        ::setsockopt(
            descriptor, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &longestUnsent, sizeof(longestUnsent));
    });
}

} // namespace windlass
