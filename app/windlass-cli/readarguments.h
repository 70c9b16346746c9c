// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transfer/streams/streamdownload.h"

#include <optional>

namespace windlass {

class CommandOptions;

/// What of an object is read, and how it is shown.
struct ReadArguments {
    std::optional<StreamRange> range;
    bool asJson = false;
    bool usesCache = false; ///< that of the window
};

/// cat: which bytes are read, and from where.
void addRangeOptions(CommandOptions &options, ReadArguments &arguments);
void addJsonOption(CommandOptions &options, ReadArguments &arguments);

} // namespace windlass
