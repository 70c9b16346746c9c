// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transfer/streams/streamdownload.h"

#include <optional>

class QCommandLineParser;

namespace windlass {

/// What of an object is read, and how it is shown.
struct ReadArguments {
    std::optional<StreamRange> range;
    bool asJson = false;
    bool usesCache = false; ///< that of the window
};

void addReadArguments(QCommandLineParser &parser);

/// What was said of them; what cannot be understood is an InvalidInput.
Result<ReadArguments> readArgumentsOf(const QCommandLineParser &parser);

} // namespace windlass
