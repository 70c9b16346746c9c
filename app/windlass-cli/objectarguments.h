// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transfer/request/objectoptions.h"

class QCommandLineParser;

namespace windlass {

/// Adds the options that say how objects are to look which cp writes; their names are those of
/// `aws s3 cp`, or of `aws s3api copy-object` where that has none.
void addObjectArguments(QCommandLineParser &parser);

/// What was said of them; what cannot be understood is an InvalidInput.
Result<ObjectOptions> objectOptionsOf(const QCommandLineParser &parser);

} // namespace windlass
