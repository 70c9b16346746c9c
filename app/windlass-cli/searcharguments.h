// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/listing/objectfilter.h"

namespace windlass {

class CommandOptions;

/// What find is to look for, and how it prints it.
struct SearchArguments {
    ObjectFilter filter;
    bool endsWithNul = false; ///< addresses, instead of with a newline
};

/// Sizes and times are written as for find(1) where that has them.
void addSearchOptions(CommandOptions &options, SearchArguments &arguments);
void addNulOption(CommandOptions &options, SearchArguments &arguments);

} // namespace windlass
