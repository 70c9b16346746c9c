// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QCommandLineParser;

namespace windlass {

/// What becomes of what fails, and what a command must not do without being told.
struct RetryArguments {
    QString failuresFile;      ///< empty: no list is written
    bool mergesFolders = true; ///< into a folder that is there already
    bool mayDelete = false;    ///< retry: lists that delete or move
};

void addRetryArguments(QCommandLineParser &parser);
RetryArguments retryArgumentsOf(const QCommandLineParser &parser);

} // namespace windlass
