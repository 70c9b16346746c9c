// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commandfacts.h"

#include <CLI/CLI.hpp>

namespace windlass {

QString commandName(const CLI::App &command)
{
    const CLI::App *parent = command.get_parent();
    if (!parent)
        return {};
    const QString name = QString::fromStdString(command.get_name());
    return (commandName(*parent) + QLatin1Char(' ') + name).trimmed();
}

QString commandSummary(const CLI::App &command)
{
    return QString::fromStdString(command.get_description()).section(QLatin1Char('\n'), 0, 0);
}

std::vector<const CLI::App *> commandsOf(const CLI::App &command)
{
    return command.get_subcommands(std::function<bool(const CLI::App *)>());
}

std::vector<const CLI::App *> allCommands(const CLI::App &command)
{
    std::vector<const CLI::App *> all;
    for (const CLI::App *one : commandsOf(command)) {
        const std::vector<const CLI::App *> below = allCommands(*one);
        if (below.empty())
            all.push_back(one);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

std::vector<const CLI::Option *> optionsOf(const CLI::App &command)
{
    const CLI::Option *repeated = command.get_parent() ? command.get_help_ptr() : nullptr;
    return command.get_options([repeated](const CLI::Option *option) {
        return option->nonpositional() && option != repeated;
    });
}

const CLI::Option *operandsOf(const CLI::App &command)
{
    const auto operands
        = command.get_options([](const CLI::Option *option) { return !option->nonpositional(); });
    return operands.empty() ? nullptr : operands.front();
}

QStringList namesOf(const CLI::Option &option)
{
    QStringList names;
    for (const std::string &name : option.get_snames())
        names.append(QLatin1Char('-') + QString::fromStdString(name));
    for (const std::string &name : option.get_lnames())
        names.append(QLatin1String("--") + QString::fromStdString(name));
    return names;
}

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

} // namespace windlass
