// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <functional>

namespace windlass {

/// Called with the number of bytes sent or received; negative when an attempt failed and its bytes
/// no longer count. Called on lanes.
using ProgressSink = std::function<void(qint64 delta)>;

} // namespace windlass
