// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace windlass {

class S3Service;

/// The service of a connection, by the connection's id; fails if there is none any more.
using ServiceFinder = std::function<Result<std::shared_ptr<S3Service>>(const QString &connection)>;

} // namespace windlass
