// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/objectoptions.h"

namespace windlass {

class CommandOptions;

// How objects are to look that are written. The names of the options are those of `aws s3 cp`, or
// of `aws s3api copy-object` where that has none.

void addFieldOptions(CommandOptions &options, ObjectOptions &object);
/// What copies keep of their sources.
void addDirectiveOptions(CommandOptions &options, ObjectOptions &object);

} // namespace windlass
