// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>

#include <functional>

namespace windlass {

/// What the preferences need for the cache of read objects. No call blocks.
struct CacheControls {
    QString folder; ///< where it is
    std::function<QFuture<qint64>()> usedBytes;
    std::function<QFuture<Result<>>()> clear;
};

} // namespace windlass
