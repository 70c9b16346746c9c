// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace windlass {

/// Bytes that this process has given to its TCP connections and that the other sides have not
/// confirmed yet: the kernel takes megabytes long before a slow line carries them (tcp(7),
/// SIOCOUTQ). As many as at most \a age ago: to count takes some 2 µs for each open file. 0 where
/// the system does not say. On any thread. \internal
qint64 bytesInSendQueues(std::chrono::milliseconds age = std::chrono::milliseconds(0));

} // namespace windlass
