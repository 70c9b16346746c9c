// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "shellcompletion.h"

#include "commandfacts.h"
#include "commandoptions.h"

#include <CLI/CLI.hpp>

namespace windlass {

namespace {

QString quotedForFish(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    text.replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

/// A line of the script: \a what holds where \a condition does, or always.
QString rule(const QString &condition, const QString &what)
{
    const QString when
        = condition.isEmpty() ? QString() : QLatin1String(" -n ") + quotedForFish(condition);
    return QLatin1String("complete -c windlass-cli") + when + QLatin1Char(' ') + what
        + QLatin1Char('\n');
}

/// That \a command was typed. Empty for the program.
QString typed(const CLI::App &command)
{
    QStringList conditions;
    for (const QString &name : commandName(command).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        conditions.append(QLatin1String("__fish_seen_subcommand_from ") + name);
    return conditions.join(QLatin1String("; and "));
}

QString optionRule(const CLI::App &command, const CLI::Option &option)
{
    QString what;
    for (const QString &name : namesOf(option))
        what += name.startsWith(QLatin1String("--"))
            ? QLatin1String("-l ") + name.mid(2) + QLatin1Char(' ')
            : QLatin1String("-s ") + name.mid(1) + QLatin1Char(' ');
    const ValueKind kind = ValueKind::of(option);
    if (takesValue(option) && kind.type == ValueKind::Type::File)
        what += QLatin1String("-r -F ");
    else if (takesValue(option))
        what += QLatin1String("-x ");
    if (kind.type == ValueKind::Type::Choice && takesValue(option))
        what += QLatin1String("-a ") + quotedForFish(kind.choices.join(QLatin1Char(' ')))
            + QLatin1Char(' ');
    const QString help = QString::fromStdString(option.get_description());
    return rule(typed(command), what + QLatin1String("-d ") + quotedForFish(help));
}

/// Options and operands of \a command, and the commands below it.
QString rules(const CLI::App &command)
{
    QString text;
    for (const CLI::Option *option : optionsOf(command))
        text += optionRule(command, *option);
    const CLI::Option *operands = operandsOf(command);
    if (operands && ValueKind::of(*operands).type == ValueKind::Type::File)
        text += rule(typed(command), QStringLiteral("-F"));
    QStringList names;
    for (const CLI::App *below : commandsOf(command))
        names.append(QString::fromStdString(below->get_name()));
    const QString none = command.get_parent() ? typed(command)
            + QLatin1String("; and not __fish_seen_subcommand_from ") + names.join(QLatin1Char(' '))
                                              : QStringLiteral("__fish_use_subcommand");
    for (const CLI::App *below : commandsOf(command)) {
        text += rule(none,
            QStringLiteral("-a %1 -d ").arg(QString::fromStdString(below->get_name()))
                + quotedForFish(commandSummary(*below)));
        text += rules(*below);
    }
    return text;
}

} // namespace

QString fishCompletion(const CLI::App &program)
{
    return QLatin1String("# fish completion for windlass-cli, printed by \"windlass-cli completion "
                         "fish\"\n\n")
        + rule({}, QStringLiteral("-f")) + rules(program);
}

} // namespace windlass
