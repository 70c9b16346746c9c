// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "shellcompletion.h"

#include "commandfacts.h"
#include "commandoptions.h"

#include <CLI/CLI.hpp>

namespace windlass {

namespace {

QString quotedForZsh(QString text)
{
    text.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

/// For a part of what _arguments takes, whose parts are separated by colons and brackets.
QString part(QString text)
{
    for (const char *special : {"\\", ":", "[", "]"})
        text.replace(QLatin1String(special), QLatin1Char('\\') + QLatin1String(special));
    return text;
}

/// What completes a value.
QString action(const ValueKind &kind)
{
    switch (kind.type) {
    case ValueKind::Type::Text:
        break;
    case ValueKind::Type::File:
        return QStringLiteral("_files");
    case ValueKind::Type::Choice:
        return QLatin1Char('(') + part(kind.choices.join(QLatin1Char(' '))) + QLatin1Char(')');
    }
    return QStringLiteral(" ");
}

/// Options as _arguments takes them, each a word; they may be said several times.
QString optionWords(const CLI::App &command)
{
    QString words;
    for (const CLI::Option *option : optionsOf(command)) {
        const QString help = part(QString::fromStdString(option->get_description()));
        for (const QString &name : namesOf(*option)) {
            QString word = QLatin1Char('*') + name;
            if (takesValue(*option)) {
                const ValueKind kind = ValueKind::of(*option);
                word += QStringLiteral("=[%1]:%2:%3").arg(help, part(kind.shown), action(kind));
            } else {
                word += QStringLiteral("[%1]").arg(help);
            }
            words += QLatin1String("        ") + quotedForZsh(word) + QLatin1Char('\n');
        }
    }
    return words;
}

/// The words that _arguments takes for a command: options, operands, commands below it.
QString argumentWords(const CLI::App &command)
{
    QString words = optionWords(command);
    QStringList below;
    for (const CLI::App *one : commandsOf(command)) {
        below.append(QString::fromStdString(one->get_name()));
        words += optionWords(*one);
    }
    if (!below.isEmpty())
        return words + QLatin1String("        ")
            + quotedForZsh(QStringLiteral("1:command:(%1)").arg(below.join(QLatin1Char(' '))))
            + QLatin1Char('\n');
    const CLI::Option *operands = operandsOf(command);
    if (!operands)
        return words;
    const ValueKind kind = ValueKind::of(*operands);
    return words + QLatin1String("        ")
        + quotedForZsh(QStringLiteral("*:%1:%2").arg(part(kind.shown), action(kind)))
        + QLatin1Char('\n');
}

QString commandList(const CLI::App &program)
{
    QString words;
    for (const CLI::App *command : commandsOf(program))
        words += QLatin1String("        ")
            + quotedForZsh(QString::fromStdString(command->get_name()) + QLatin1Char(':')
                + commandSummary(*command))
            + QLatin1Char('\n');
    return words;
}

} // namespace

QString zshCompletion(const CLI::App &program)
{
    QString text
        = QStringLiteral("#compdef windlass-cli\n"
                         "# zsh completion for windlass-cli, printed by \"windlass-cli completion "
                         "zsh\"\n\n"
                         "_windlass_cli() {\n"
                         "    local curcontext=$curcontext state line context\n"
                         "    typeset -A opt_args\n"
                         "    local -a common commands own\n"
                         "    common=(\n%1    )\n"
                         "    commands=(\n%2    )\n"
                         "    _arguments -C $common '1: :->command' '*:: :->operands' && return\n"
                         "    if [[ $state == command ]]; then\n"
                         "        _describe -t commands command commands\n"
                         "        return\n"
                         "    fi\n"
                         "    case $words[1] in\n")
              .arg(optionWords(program), commandList(program));
    for (const CLI::App *command : commandsOf(program))
        text += QStringLiteral("    %1) own=(\n%2    ) ;;\n")
                    .arg(QString::fromStdString(command->get_name()), argumentWords(*command));
    return text
        + QLatin1String("    esac\n"
                        "    _arguments $common $own\n"
                        "}\n\n"
                        "_windlass_cli \"$@\"\n");
}

} // namespace windlass
