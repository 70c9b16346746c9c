// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "commandtree.h"
#include "console.h"
#include "shellcompletion.h"

namespace windlass {

ExitCode runCompletion(const CliArguments &arguments)
{
    CliArguments unused;
    const CommandTree commands(unused);
    const CLI::App &program = commands.program();
    const QString script = arguments.verb.endsWith("bash") ? bashCompletion(program)
        : arguments.verb.endsWith("zsh")                   ? zshCompletion(program)
                                                           : fishCompletion(program);
    printBytes(script.toUtf8());
    return ExitCode::Success;
}

} // namespace windlass
