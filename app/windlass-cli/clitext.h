// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace windlass {

/// Cli::tr() translates what the program says.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

} // namespace windlass
