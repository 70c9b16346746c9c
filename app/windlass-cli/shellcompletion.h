// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace CLI {
class App;
} // namespace CLI

namespace windlass {

// What shells complete a command line by: commands, the options of each, their values where these
// are files or some of a few, and files where operands are. Each is a script for its shell.

QString bashCompletion(const CLI::App &program);
QString zshCompletion(const CLI::App &program);
QString fishCompletion(const CLI::App &program);

} // namespace windlass
