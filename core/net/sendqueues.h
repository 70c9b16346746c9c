// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace windlass {

/// What the kernel has taken for TCP connections. \internal
struct SendQueues {
    qint64 bytes = 0;   ///< of all
    qint64 largest = 0; ///< bytes of one
};

/// Bytes that this process has given to its TCP connections and that the other sides have not
/// confirmed yet: the kernel takes megabytes long before a slow line carries them (tcp(7),
/// SIOCOUTQ). As many as at most \a age ago: to count takes some 2 µs for each open file. None
/// where the system does not say. On any thread. \internal
SendQueues sendQueues(std::chrono::milliseconds age = std::chrono::milliseconds(0));

/// The kernel is to take no more than this of what a connection has not sent yet. That is
/// a millisecond of a line that carries 250 MiB in a second.
constexpr int longestUnsent = 256 * 1024;

/// Sets that limit for each open TCP connection of this process (TCP_NOTSENT_LOWAT, see
/// tcp_notsent_lowat in the kernel's ip-sysctl). What the kernel has, it sends, also after a
/// request was stopped: megabytes that nobody needs, on a slow line before everything else. On any
/// thread. \internal
void keepSendQueuesShort();

} // namespace windlass
