// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

class CommandOptions;

/// What becomes of what fails, and what a command must not do without being told.
struct RetryArguments {
    QString failuresFile;        ///< empty: no list is written
    bool refusesFolders = false; ///< to copy into a folder that is there already
    bool mayDelete = false;      ///< retry: lists that delete or move
};

void addFailuresOption(CommandOptions &options, RetryArguments &arguments);
void addFolderOption(CommandOptions &options, RetryArguments &arguments);
void addDeletionsOption(CommandOptions &options, RetryArguments &arguments);

} // namespace windlass
