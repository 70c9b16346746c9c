// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/fieldhint.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace windlass {

/// Whether a location has a row with this name; a folder's ends with a slash.
using NameExists = std::function<bool(const QByteArray &name)>;

/// An error refuses a name, a warning does not.
struct NameVerdict {
    FieldHint::Severity severity = FieldHint::Severity::Error;
    QString hint {}; ///< may be empty

    bool isRefusal() const { return severity == FieldHint::Severity::Error; }
};

/// What the last part of a key may be: the rules for all names, and with verdictOn() others.
class KeyNameRules
{
    Q_DECLARE_TR_FUNCTIONS(windlass::KeyNameRules)
public:
    /// \a prefixLength: number of bytes of the key before the name.
    explicit KeyNameRules(qsizetype prefixLength) : m_prefixLength(prefixLength) { }
    virtual ~KeyNameRules() = default;

    /// About \a name without a slash at its end. Nothing: the name is fine.
    std::optional<NameVerdict> judge(const QByteArray &name) const;
    /// The name as in the key.
    virtual QByteArray fullName(const QByteArray &name) const = 0;

protected:
    /// Only called for names that are possible in a key.
    virtual std::optional<NameVerdict> verdictOn(const QByteArray &name) const = 0;

private:
    const qsizetype m_prefixLength;
};

} // namespace windlass
