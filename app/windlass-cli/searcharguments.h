// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/listing/objectfilter.h"

class QCommandLineParser;

namespace windlass {

/// What find is to look for, and how it prints it.
struct SearchArguments {
    ObjectFilter filter;
    bool endsWithNul = false; ///< addresses, instead of with a newline
};

/// Adds the options; sizes and times are written as for find(1) where that has them.
void addSearchArguments(QCommandLineParser &parser);

/// What was said of them; what cannot be understood is an InvalidInput.
Result<SearchArguments> searchArgumentsOf(const QCommandLineParser &parser);

} // namespace windlass
