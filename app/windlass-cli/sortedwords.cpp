// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "sortedwords.h"

#include "clitext.h"
#include "commandfacts.h"
#include "core/base/humantext.h"
#include "nearestname.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>

namespace windlass {

namespace {

using Commands = std::vector<const CLI::App *>;

/// An option as it was typed, with its hyphens.
struct TypedOption {
    std::string name;
    std::optional<std::string> value;
};

struct TypedWords {
    std::vector<TypedOption> options;
    QByteArrayList operands;
};

TypedOption typedOption(const QByteArray &word)
{
    const qsizetype equals = word.startsWith("--") ? word.indexOf('=') : -1;
    if (equals < 0)
        return {word.toStdString(), {}};
    return {word.left(equals).toStdString(), word.mid(equals + 1).toStdString()};
}

Commands ownersOf(const CLI::App &program, const std::string &option)
{
    Commands owners = allCommands(program);
    std::erase_if(
        owners, [&option](const CLI::App *one) { return !one->get_option_no_throw(option); });
    return owners;
}

/// Whether the word behind an option is its value. An option takes one with every command that has
/// it, or with none.
bool anyTakesValue(const CLI::App &program, const std::string &name)
{
    const CLI::Option *option = program.get_option_no_throw(name);
    if (const Commands owners = ownersOf(program, name); !option && !owners.empty())
        option = owners.front()->get_option_no_throw(name);
    return option && takesValue(*option);
}

TypedWords typedWords(const CLI::App &program, const QByteArrayList &words)
{
    TypedWords typed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray &word = words[i];
        if (word == "--") {
            typed.operands += words.mid(i + 1);
            break;
        }
        if (!word.startsWith('-') || word == "-") {
            typed.operands.append(word);
            continue;
        }
        TypedOption option = typedOption(word);
        if (!option.value && i + 1 < words.size() && anyTakesValue(program, option.name))
            option.value = words[++i].toStdString();
        typed.options.push_back(std::move(option));
    }
    return typed;
}

QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return Cli::tr("%1 and %2")
        .arg(names.mid(0, names.size() - 1).join(QLatin1String(", ")), names.last());
}

QStringList knownOptionNames(const CLI::App &command)
{
    QStringList names;
    for (const CLI::Option *option : optionsOf(command))
        names += namesOf(*option);
    return names;
}

/// \a command: the program itself if none was named.
Error unknownOption(const CLI::App &program, const CLI::App &command, const std::string &typed)
{
    const QString name = displayText(QByteArray::fromStdString(typed));
    QStringList owners;
    for (const CLI::App *owner : ownersOf(program, typed))
        owners.append(commandName(*owner));
    if (!owners.isEmpty())
        return Error(ErrorKind::InvalidInput, name,
            Cli::tr("it is an option of %1, not of %2.").arg(joined(owners), commandName(command)));
    QStringList names = knownOptionNames(command) + knownOptionNames(program);
    if (&command == &program) {
        for (const CLI::App *other : allCommands(program))
            names += knownOptionNames(*other);
    }
    // "-recursive" as well.
    const QString nearest
        = nearestName(name.startsWith(QLatin1String("--")) ? name : QLatin1Char('-') + name, names);
    return Error(ErrorKind::InvalidInput, name,
        nearest.isEmpty() ? Cli::tr("unknown option.")
                          : Cli::tr("unknown option; did you mean %1?").arg(nearest));
}

/// \a typed is where a command below \a command was expected.
Error unknownCommand(const CLI::App &command, const QByteArray &typed)
{
    const QString above = commandName(command);
    const auto whole
        = [&above](const QString &name) { return (above + QLatin1Char(' ') + name).trimmed(); };
    QStringList names;
    for (const CLI::App *one : commandsOf(command))
        names.append(QString::fromStdString(one->get_name()));
    const QString name = displayText(typed);
    const QString nearest = nearestName(name, names);
    return Error(ErrorKind::InvalidInput, whole(name),
        nearest.isEmpty() ? Cli::tr("unknown command. Possible are %1.").arg(joined(names))
                          : Cli::tr("unknown command; did you mean %1?").arg(whole(nearest)));
}

/// Takes the name of the command from the front of \a operands.
Result<const CLI::App *> takeCommand(const CLI::App &program, QByteArrayList &operands)
{
    const CLI::App *command = &program;
    while (!operands.isEmpty()) {
        const Commands commands = commandsOf(*command);
        if (commands.empty())
            break;
        const QByteArray typed = operands.takeFirst();
        const auto found = std::find_if(commands.begin(), commands.end(),
            [&typed](const CLI::App *one) { return one->get_name() == typed.toStdString(); });
        if (found == commands.end())
            return fail(unknownCommand(*command, typed));
        command = *found;
    }
    return command;
}

/// Whether \a option can be said as it was.
Result<> checkValue(const CLI::Option &option, const TypedOption &typed)
{
    const QString name = QString::fromStdString(typed.name);
    if (takesValue(option) && !typed.value)
        return fail(ErrorKind::InvalidInput, name, Cli::tr("its value is missing."));
    if (!takesValue(option) && typed.value)
        return fail(ErrorKind::InvalidInput, name, Cli::tr("it takes no value."));
    return {};
}

void append(std::vector<std::string> &words, const TypedOption &option)
{
    words.push_back(option.name);
    if (option.value)
        words.push_back(*option.value);
}

} // namespace

Result<SortedWords> sortWords(const CLI::App &program, const QByteArrayList &words)
{
    TypedWords typed = typedWords(program, words);
    const Result<const CLI::App *> named = takeCommand(program, typed.operands);
    const CLI::App &command = named ? **named : program;
    SortedWords sorted;
    std::vector<std::string> ofCommand;
    for (const TypedOption &option : typed.options) {
        const CLI::Option *own = command.get_option_no_throw(option.name);
        const CLI::Option *found = own ? own : program.get_option_no_throw(option.name);
        if (!found) {
            // That no command was understood is worse than an option of some command. But of an
            // unknown option nobody knows whether the word behind it was meant as a command.
            if (&command == &program && !ownersOf(program, option.name).empty())
                continue;
            return fail(unknownOption(program, command, option.name));
        }
        if (const Result<> checked = checkValue(*found, option); !checked)
            return fail(checked.error());
        append(own ? ofCommand : sorted.options, option);
    }
    if (!named)
        return fail(named.error());
    sorted.command = &command;
    sorted.operands = typed.operands;
    for (const QString &name : commandName(command).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        sorted.options.push_back(name.toStdString());
    sorted.options.insert(sorted.options.end(), ofCommand.begin(), ofCommand.end());
    return sorted;
}

} // namespace windlass
