// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/objectoptions.h"

#include <QString>

namespace windlass {

/// A sentence about what S3 would reject in \a options; empty if nothing (Amazon S3 User Guide,
/// "Working with object metadata", "Categorizing your storage using tags"). Pure.
QString objectionTo(const ObjectOptions &options);

} // namespace windlass
