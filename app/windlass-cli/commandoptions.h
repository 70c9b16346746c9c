// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace windlass {

/// What an option or operand takes, as help shows it and as shells complete it.
struct ValueKind {
    enum class Type { Text, File, Choice };

    QString shown;
    Type type = Type::Text;
    QStringList choices;

    static ValueKind text(const QString &shown) { return {shown, Type::Text, {}}; }
    static ValueKind file(const QString &shown) { return {shown, Type::File, {}}; }
    /// \a shown: the choices themselves if not given.
    static ValueKind choice(const QStringList &choices, const QString &shown = {});

    /// As it was declared for \a option.
    static ValueKind of(const CLI::Option &option);
};

/// Declares what a command takes. What is said of an option is put where it belongs as it is, the
/// last time if it is said several times; readers then check it and make more of it, in the order
/// in which they were added.
class CommandOptions
{
public:
    explicit CommandOptions(CLI::App &command) : m_command(command) { }

    CLI::App &command() const { return m_command; }

    /// The options that follow are below \a title in the help of the command.
    void beginGroup(const QString &title);

    /// Operands, as the help of the command shows them. A command without them takes none.
    void addOperands(const ValueKind &kind);

    /// \a name is without hyphens; several are separated by commas.
    void addFlag(const char *name, bool &isSaid, const QString &help);
    void addText(const char *name, const ValueKind &kind, QString &text, const QString &help);
    void addText(
        const char *name, const ValueKind &kind, std::optional<QString> &text, const QString &help);
    void addBytes(const char *name, const ValueKind &kind, QByteArray &bytes, const QString &help);
    /// Each time it is said counts.
    void addTexts(const char *name, const ValueKind &kind, QStringList &texts, const QString &help);

    void addReader(std::function<Result<>()> read) { m_readers.push_back(std::move(read)); }
    /// Runs the readers up to the first that fails.
    Result<> read() const;

private:
    using Said = std::vector<std::string>;
    void add(const char *name, const ValueKind &kind, const QString &help,
        std::function<void(const Said &)> store);

    CLI::App &m_command;
    std::string m_group;
    std::vector<std::function<Result<>()>> m_readers;
};

} // namespace windlass
