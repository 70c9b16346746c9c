// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArrayList>

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace windlass {

/// The words of a command line, told apart.
///
/// CLI11 2.1 cannot do it: it knows no option of a command before the command, loses operands like
/// "++" or those behind "--", splits "[a,b]" at the comma, and takes the next word for the value of
/// "--name=". So it is given what is plain: the command and its options, each value a word of its
/// own.
struct SortedWords {
    const CLI::App *command = nullptr; ///< the program itself if none was named
    std::vector<std::string> options;  ///< for CLI::App::parse(), in the order of typing
    QByteArrayList operands;           ///< as they were typed
};

/// Options may stand anywhere before "--", and belong to the command or to the program. What
/// belongs to neither is an InvalidInput that names what is near.
Result<SortedWords> sortWords(const CLI::App &program, const QByteArrayList &words);

} // namespace windlass
