// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/objectoptions.h"

#include <QString>

namespace windlass {

/// What S3 would not take of \a options, as a sentence; empty if there is nothing (Amazon S3 User
/// Guide, "Working with object metadata", "Categorizing your storage using tags"). Pure.
QString objectionTo(const ObjectOptions &options);

} // namespace windlass
