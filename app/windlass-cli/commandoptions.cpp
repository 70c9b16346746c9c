// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commandoptions.h"

#include <CLI/CLI.hpp>

namespace windlass {

namespace {

// CLI11 knows the type of an option, and a text that help shows instead of it. The type is one of
// these, or the choices, separated by bars.
constexpr const char *textType = "TEXT";
constexpr const char *fileType = "FILE";

std::string withHyphens(const char *names)
{
    QStringList all = QString::fromLatin1(names).split(QLatin1Char(','));
    for (QString &name : all)
        name.prepend(QLatin1String("--"));
    return all.join(QLatin1Char(',')).toStdString();
}

std::string typeName(const ValueKind &kind)
{
    switch (kind.type) {
    case ValueKind::Type::Text:
        return textType;
    case ValueKind::Type::File:
        return fileType;
    case ValueKind::Type::Choice:
        return kind.choices.join(QLatin1Char('|')).toStdString();
    }
    return {};
}

} // namespace

ValueKind ValueKind::choice(const QStringList &choices, const QString &shown)
{
    return {shown.isEmpty() ? choices.join(QLatin1Char('|')) : shown, Type::Choice, choices};
}

ValueKind ValueKind::of(const CLI::Option &option)
{
    const QString shown = QString::fromStdString(option.get_option_text());
    const std::string type = option.get_type_name();
    if (type == textType)
        return text(shown);
    if (type == fileType)
        return file(shown);
    return choice(QString::fromStdString(type).split(QLatin1Char('|')), shown);
}

void CommandOptions::beginGroup(const QString &title)
{
    m_group = title.toStdString();
}

void CommandOptions::addOperands(const ValueKind &kind)
{
    // For the help and for shells: sortWords() keeps the operands themselves away from CLI11.
    m_command.add_option("OPERANDS")
        ->type_name(typeName(kind))
        ->option_text(kind.shown.toStdString());
}

void CommandOptions::addFlag(const char *name, bool &isSaid, const QString &help)
{
    m_command
        .add_flag_function(
            withHyphens(name), [&isSaid](std::int64_t) { isSaid = true; }, help.toStdString())
        ->group(m_group);
}

void CommandOptions::add(const char *name, const ValueKind &kind, const QString &help,
    std::function<void(const Said &)> store)
{
    const CLI::callback_t callback = [store = std::move(store)](const Said &said) {
        store(said);
        return true;
    };
    m_command.add_option(withHyphens(name), callback, help.toStdString())
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name(typeName(kind))
        ->option_text(kind.shown.toStdString())
        ->group(m_group);
}

void CommandOptions::addText(
    const char *name, const ValueKind &kind, QString &text, const QString &help)
{
    add(name, kind, help,
        [&text](const Said &said) { text = QString::fromStdString(said.back()); });
}

void CommandOptions::addText(
    const char *name, const ValueKind &kind, std::optional<QString> &text, const QString &help)
{
    add(name, kind, help,
        [&text](const Said &said) { text = QString::fromStdString(said.back()); });
}

void CommandOptions::addBytes(
    const char *name, const ValueKind &kind, QByteArray &bytes, const QString &help)
{
    add(name, kind, help,
        [&bytes](const Said &said) { bytes = QByteArray::fromStdString(said.back()); });
}

void CommandOptions::addTexts(
    const char *name, const ValueKind &kind, QStringList &texts, const QString &help)
{
    add(name, kind, help, [&texts](const Said &said) {
        for (const std::string &text : said)
            texts.append(QString::fromStdString(text));
    });
}

Result<> CommandOptions::read() const
{
    for (const auto &read : m_readers) {
        if (const Result<> done = read(); !done)
            return done;
    }
    return {};
}

} // namespace windlass
