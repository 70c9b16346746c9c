// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/keynamerules.h"

#include "core/base/humantext.h"

namespace windlass {

static constexpr qsizetype longestKey = 1024; // bytes

std::optional<NameVerdict> KeyNameRules::judge(const QByteArray &name) const
{
    constexpr auto error = FieldHint::Severity::Error;
    constexpr auto warning = FieldHint::Severity::Warning;
    if (name.isEmpty())
        return NameVerdict {error, tr("Type a name.")};
    if (name.contains('/'))
        return NameVerdict {
            error, tr("A name cannot contain a slash (/): it would be two folders.")};
    const qsizetype excess = m_prefixLength + fullName(name).size() - longestKey;
    if (excess > 0)
        return NameVerdict {error,
            tr("The whole key would be longer than 1,024 bytes. Shorten the name by %Ln byte(s).",
                nullptr, pluralCount(excess))};
    if (const auto verdict = verdictOn(name))
        return verdict;
    if (name.startsWith(' ') || name.endsWith(' '))
        return NameVerdict {warning, tr("The name begins or ends with a space.")};
    if (name == "." || name == "..")
        return NameVerdict {warning, tr("Many programs cannot handle the name “.” or “..”.")};
    return {};
}

} // namespace windlass
