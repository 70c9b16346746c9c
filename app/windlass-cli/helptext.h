// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>

namespace CLI {
class App;
} // namespace CLI

namespace windlass {

/// The help of a command: how it is called, what it does, and its options below their headings,
/// those of every command at the end. Of the program: its commands, a line each.
std::string helpText(const CLI::App &command);

} // namespace windlass
