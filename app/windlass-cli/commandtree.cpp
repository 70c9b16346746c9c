// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commandtree.h"

#include "clitext.h"
#include "commandfacts.h"
#include "commandlist.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/logoutput.h"
#include "helptext.h"
#include "sortedwords.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace windlass {

namespace {

/// What is missing where \a command cannot be run by itself.
QString incomplete(const CLI::App &command)
{
    if (!command.get_parent())
        return Cli::tr("No command was given.");
    QStringList names;
    for (const CLI::App *below : commandsOf(command))
        names.append(QString::fromStdString(below->get_name()));
    return describe(Error(ErrorKind::InvalidInput, commandName(command),
        Cli::tr("possible are: %1.").arg(names.join(QLatin1String(", ")))));
}

ExitCode printAnswer(const std::string &text)
{
    printBytes(QByteArray::fromStdString(text));
    flushOutput();
    return ExitCode::Success;
}

} // namespace

CommandTree::CommandTree(CliArguments &arguments)
    : m_arguments(arguments),
      m_program(std::make_unique<CLI::App>(
          Cli::tr("Moves files to and from S3-compatible object storage.").toStdString(),
          "windlass-cli")),
      m_common(*m_program)
{
    m_program->formatter_fn([](const CLI::App *command, const std::string &, CLI::AppFormatMode) {
        return helpText(*command);
    });
    m_program->require_subcommand(0, 1);
    addHelp();
    declareCommonOptions(m_common, m_arguments);
    for (const CommandEntry &entry : commandEntries())
        add(entry);
}

CommandTree::~CommandTree() = default;

/// Before the commands: they take over the flag for help.
void CommandTree::addHelp()
{
    const std::string group = Cli::tr("Help").toStdString();
    m_program->set_help_flag("-h,--help", Cli::tr("Show the options of a command.").toStdString())
        ->group(group);
    m_program
        ->set_version_flag("-v,--version", "windlass-cli " WINDLASS_VERSION "\n",
            Cli::tr("Show the version.").toStdString())
        ->group(group);
}

void CommandTree::add(const CommandEntry &entry)
{
    QStringList names = QString::fromLatin1(entry.name).split(QLatin1Char(' '));
    const std::string name = names.takeLast().toStdString();
    CLI::App *parent = m_program.get();
    for (const QString &above : names)
        parent = parent->get_subcommand(above.toStdString());
    CLI::App *command = parent->add_subcommand(name, entry.description.toStdString());
    if (!entry.run)
        return;
    Command &added
        = m_commands.emplace(command, Command {CommandOptions(*command), entry.run}).first->second;
    entry.declare(added.options, m_arguments);
}

Result<> CommandTree::read(const Command &command) const
{
    if (const Result<> read = m_common.read(); !read)
        return read;
    return command.options.read();
}

ExitCode CommandTree::run(const QByteArrayList &words)
{
    const Result<SortedWords> sorted = sortWords(*m_program, words);
    if (!sorted)
        return printUsageError(describe(sorted.error()));
    try {
        // CLI11 takes the last word first.
        m_program->parse(
            std::vector<std::string>(sorted->options.rbegin(), sorted->options.rend()));
    } catch (const CLI::CallForHelp &) {
        return printAnswer(helpText(*sorted->command));
    } catch (const CLI::CallForVersion &version) {
        return printAnswer(version.what());
    } catch (const CLI::Error &error) { // sortWords() lets nothing through that is refused
        return printUsageError(QString::fromUtf8(error.what()));
    }
    const auto command = m_commands.find(sorted->command);
    if (command == m_commands.end())
        return printUsageError(incomplete(*sorted->command));
    if (!sorted->operands.isEmpty() && !operandsOf(*sorted->command))
        return printUsageError(
            describe(Error(ErrorKind::InvalidInput, displayText(sorted->operands.first()),
                Cli::tr("%1 takes no operands.").arg(commandName(*sorted->command)))));
    m_arguments.verb = commandName(*sorted->command).toUtf8();
    m_arguments.operands = sorted->operands;
    if (const Result<> done = read(command->second); !done)
        return printUsageError(describe(done.error()));
    if (m_arguments.isDebugging)
        setLogLevels("debug");
    const auto runCommand = command->second.run;
    m_commands.clear(); // the commands with their options take a fifth of a MiB
    m_program.reset();
    return runCommand(m_arguments);
}

} // namespace windlass
