// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <functional>

namespace windlass {

/// Told how many bytes went over the wire; negative when an attempt failed and its bytes count no
/// longer. Called on lanes.
using ProgressSink = std::function<void(qint64 delta)>;

} // namespace windlass
