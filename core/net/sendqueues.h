// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// Bytes that this process has given to its TCP connections and that the other sides have not
/// confirmed yet: the kernel takes megabytes long before a slow line carries them (tcp(7),
/// SIOCOUTQ). As they were at most 25 ms ago; 0 where the system does not say. On any thread.
/// \internal
qint64 bytesInSendQueues();

} // namespace windlass
