// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"

#include <QList>
#include <QString>

namespace windlass {

class CommandOptions;

/// A command of the program.
struct CommandEntry {
    const char *name;    ///< "configure list" is below "configure", which comes before it
    QString description; ///< its first line is all that lists have
    ExitCode (*run)(const CliArguments &) = nullptr; ///< null: there are commands below it
    void (*declare)(CommandOptions &options, CliArguments &arguments) = nullptr;
};

QList<CommandEntry> commandEntries();

/// What every command takes.
void declareCommonOptions(CommandOptions &options, CliArguments &arguments);

} // namespace windlass
