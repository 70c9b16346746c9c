// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "commandoptions.h"

#include <QByteArrayList>

#include <map>
#include <memory>

namespace windlass {

struct CommandEntry;

/// The grammar of the command line: every command with its options, for parsing, help and
/// completions.
class CommandTree
{
public:
    /// What is said is put into \a arguments, which has to outlive this.
    explicit CommandTree(CliArguments &arguments);
    ~CommandTree();

    const CLI::App &program() const { return *m_program; }

    /// Does what the words of a command line say, without the name of the program: runs a command,
    /// prints help or the version, or says what cannot be understood. Once: program() is gone then.
    ExitCode run(const QByteArrayList &words);

private:
    struct Command {
        CommandOptions options;
        ExitCode (*run)(const CliArguments &);
    };

    void addHelp();
    void add(const CommandEntry &entry);
    Result<> read(const Command &command) const;

    CliArguments &m_arguments;
    std::unique_ptr<CLI::App> m_program;
    CommandOptions m_common;
    std::map<const CLI::App *, Command> m_commands; ///< those that can be run
};

} // namespace windlass
