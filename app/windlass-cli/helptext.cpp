// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "helptext.h"

#include "clitext.h"
#include "commandfacts.h"
#include "commandoptions.h"

#include <CLI/CLI.hpp>
#include <QStringList>

#include <algorithm>

namespace windlass {

namespace {

constexpr qsizetype lineWidth = 79;
constexpr qsizetype optionColumn = 28;
constexpr qsizetype commandColumn = 19;

/// \a text in lines of at most \a width letters; a word that is longer has a line of its own.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines {QString()};
    for (const QString &word : text.split(QLatin1Char(' '))) {
        QString &line = lines.last();
        if (line.isEmpty())
            line = word;
        else if (line.size() + 1 + word.size() <= width)
            line += QLatin1Char(' ') + word;
        else
            lines.append(word);
    }
    return lines;
}

/// A row of two columns, the second at \a column. Where the first one is too long, the second
/// begins a line below.
QString row(const QString &name, const QString &help, qsizetype column)
{
    const QStringList lines = wrapped(help, lineWidth - column);
    QString text = QLatin1String("  ") + name;
    qsizetype next = 0;
    if (text.size() < column - 1)
        text = text.leftJustified(column) + lines[next++];
    text += QLatin1Char('\n');
    for (; next < lines.size(); ++next)
        text += QString(column, QLatin1Char(' ')) + lines[next] + QLatin1Char('\n');
    return text;
}

const CLI::App &programOf(const CLI::App &command)
{
    return command.get_parent() ? programOf(*command.get_parent()) : command;
}

QString optionRow(const CLI::Option &option)
{
    QString name = namesOf(option).join(QLatin1String(", "));
    if (takesValue(option))
        name += QLatin1Char(' ') + ValueKind::of(option).shown;
    return row(name, QString::fromStdString(option.get_description()), optionColumn);
}

/// The options of \a app below their headings, in the order in which these came; how to get help
/// comes last.
QString groups(const CLI::App &app)
{
    QString text;
    std::string last;
    std::vector<const CLI::Option *> options = optionsOf(app);
    const std::string helpGroup = app.get_help_ptr()->get_group();
    std::stable_partition(options.begin(), options.end(),
        [&helpGroup](const CLI::Option *option) { return option->get_group() != helpGroup; });
    for (const CLI::Option *option : options) {
        if (option->get_group() != last) {
            last = option->get_group();
            text += QLatin1Char('\n') + QString::fromStdString(last) + QLatin1String(":\n");
        }
        text += optionRow(*option);
    }
    return text;
}

QString usage(const CLI::App &command)
{
    QStringList words {QString::fromStdString(programOf(command).get_name())};
    if (command.get_parent())
        words.append(commandName(command));
    words.append(Cli::tr("[OPTIONS]"));
    if (!allCommands(command).empty())
        words.append(Cli::tr("COMMAND [ARGUMENTS]"));
    if (const CLI::Option *operands = operandsOf(command))
        words.append(ValueKind::of(*operands).shown);
    return Cli::tr("Usage: %1").arg(words.join(QLatin1Char(' '))) + QLatin1Char('\n');
}

QString commandRows(const CLI::App &parent)
{
    QString text = QLatin1Char('\n') + Cli::tr("Commands:") + QLatin1Char('\n');
    for (const CLI::App *command : allCommands(parent))
        text += row(commandName(*command), commandSummary(*command), commandColumn);
    return text;
}

QString moreHelp()
{
    return Cli::tr("“windlass-cli COMMAND --help” shows the options of a command.");
}

} // namespace

std::string helpText(const CLI::App &command)
{
    const CLI::App &program = programOf(command);
    const QString description = QString::fromStdString(command.get_description())
                                    .replace(QLatin1Char('\n'), QLatin1Char(' '));
    QString text = usage(command) + QLatin1Char('\n')
        + wrapped(description, lineWidth).join(QLatin1Char('\n')) + QLatin1Char('\n');
    if (!allCommands(command).empty())
        text += commandRows(command);
    else
        text += groups(command);
    text += groups(program);
    if (&command == &program)
        text += QLatin1Char('\n') + moreHelp() + QLatin1Char('\n');
    return text.toStdString();
}

} // namespace windlass
