// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace windlass {

class S3Service;

/// Returns the service of a connection by the connection's id; fails if it no longer exists.
using ServiceFinder = std::function<Result<std::shared_ptr<S3Service>>(const QString &connection)>;

} // namespace windlass
