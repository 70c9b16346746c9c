// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace windlass {

// What is declared of commands and options, for those who parse, explain and complete them.

/// As it is typed: "configure list". Empty: the program.
QString commandName(const CLI::App &command);

/// One line about it: the first of its description.
QString commandSummary(const CLI::App &command);

/// Those right below \a command.
std::vector<const CLI::App *> commandsOf(const CLI::App &command);

/// Those below \a command that can be run: what has commands below it cannot be run by itself.
std::vector<const CLI::App *> allCommands(const CLI::App &command);

/// The options of \a command itself, in the order in which they were declared. Every command has a
/// flag for its help, which counts as one of the program alone.
std::vector<const CLI::Option *> optionsOf(const CLI::App &command);
/// How operands are declared; null: the command takes none.
const CLI::Option *operandsOf(const CLI::App &command);

/// As they are typed, with hyphens.
QStringList namesOf(const CLI::Option &option);
bool takesValue(const CLI::Option &option);

} // namespace windlass
