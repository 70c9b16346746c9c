// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "shellcompletion.h"

#include "commandfacts.h"
#include "commandoptions.h"

#include <CLI/CLI.hpp>

namespace windlass {

namespace {

// What comes before the tables: which command is being typed, and whether an option waits for its
// value. Readline takes "=" for a word of its own.
constexpr const char *beginning
    = R"(# bash completion for windlass-cli, printed by "windlass-cli completion bash"

_windlass_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} command= expects= operands= options= choices= files=
    local word i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ -n $expects ]]; then
            [[ $word == '=' ]] || expects=
        elif [[ $word == -- ]]; then
            operands=only
        elif [[ -z $operands && $word == -?* ]]; then
            case $word in
                @VALUED@) expects=$word ;;
            esac
        else
            case ${command:+$command }$word in
                @COMMANDS@) command=${command:+$command }$word ;;
            esac
        fi
    done
)";

constexpr const char *middle = R"(    if [[ -n $expects ]]; then
        [[ $current != '=' ]] || current=
        case $command' '$expects in
)";

constexpr const char *end = R"(        esac
    elif [[ -z $operands && $current == -* ]]; then
        choices=$options files=
    fi
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
    fi
}

complete -F _windlass_cli windlass-cli
)";

QString quotedForBash(const QString &text)
{
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

QStringList optionNames(const CLI::App &command)
{
    QStringList names;
    for (const CLI::Option *option : optionsOf(command))
        names += namesOf(*option);
    names.removeDuplicates();
    return names;
}

/// The names of all options that take a value, as a pattern.
QString valuedPattern(const CLI::App &program)
{
    std::vector<const CLI::App *> commands = allCommands(program);
    commands.push_back(&program);
    QStringList names;
    for (const CLI::App *command : commands) {
        for (const CLI::Option *option : optionsOf(*command)) {
            if (takesValue(*option))
                names += namesOf(*option);
        }
    }
    names.removeDuplicates();
    return names.join(QLatin1Char('|'));
}

/// The command and those below it, the program itself left out.
void collect(const CLI::App &command, QList<const CLI::App *> &all)
{
    for (const CLI::App *below : commandsOf(command)) {
        all.append(below);
        collect(*below, all);
    }
}

QString completionRow(const QString &pattern, const QString &action)
{
    return QStringLiteral("            %1) %2 ;;\n").arg(pattern, action);
}

/// What can stand where no option waits for a value: commands or files, and the options.
QString commandRow(const CLI::App &command, const QString &commonOptions)
{
    QStringList below;
    for (const CLI::App *one : commandsOf(command))
        below.append(QString::fromStdString(one->get_name()));
    const CLI::Option *operands = operandsOf(command);
    const bool takesFiles = operands && ValueKind::of(*operands).type == ValueKind::Type::File;
    QString action = QLatin1String("options=")
        + quotedForBash(
            (optionNames(command).join(QLatin1Char(' ')) + QLatin1Char(' ') + commonOptions)
                .trimmed());
    if (!below.isEmpty())
        action += QLatin1String(" choices=") + quotedForBash(below.join(QLatin1Char(' ')));
    if (takesFiles)
        action += QLatin1String(" files=yes");
    return completionRow(quotedForBash(commandName(command)), action);
}

QString valueRow(const QString &command, const CLI::Option &option)
{
    const ValueKind kind = ValueKind::of(option);
    QStringList patterns;
    for (const QString &name : namesOf(option))
        patterns.append(command + quotedForBash(QLatin1Char(' ') + name));
    const QString pattern = patterns.join(QLatin1Char('|'));
    switch (kind.type) {
    case ValueKind::Type::Text:
        break;
    case ValueKind::Type::File:
        return completionRow(pattern, QStringLiteral("files=yes"));
    case ValueKind::Type::Choice:
        return completionRow(pattern,
            QLatin1String("choices=") + quotedForBash(kind.choices.join(QLatin1Char(' '))));
    }
    return {};
}

QString valueRows(const QString &command, const CLI::App &owner)
{
    QString rows;
    for (const CLI::Option *option : optionsOf(owner)) {
        if (takesValue(*option))
            rows += valueRow(command, *option);
    }
    return rows;
}

} // namespace

QString bashCompletion(const CLI::App &program)
{
    QList<const CLI::App *> commands;
    collect(program, commands);
    QStringList names;
    for (const CLI::App *command : commands)
        names.append(quotedForBash(commandName(*command)));
    QString text = QString::fromLatin1(beginning)
                       .replace(QLatin1String("@VALUED@"), valuedPattern(program))
                       .replace(QLatin1String("@COMMANDS@"), names.join(QLatin1Char('|')));
    const QString common = optionNames(program).join(QLatin1Char(' '));
    text += QLatin1String("    if [[ -z $expects ]]; then\n        case $command in\n");
    text += commandRow(program, {});
    for (const CLI::App *command : commands)
        text += commandRow(*command, common);
    text += QLatin1String("        esac\n    fi\n") + QLatin1String(middle);
    text += valueRows(QStringLiteral("*"), program);
    for (const CLI::App *command : commands)
        text += valueRows(quotedForBash(commandName(*command)), *command);
    return text + QLatin1String(end);
}

} // namespace windlass
