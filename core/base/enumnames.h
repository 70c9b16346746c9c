// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace windlass {

/// One value of an enum and what it is called in files.
template <typename Enum> struct EnumName {
    Enum value;
    const char *name;
};

/// What the values of an enum are called in files, so that an enumerator can be put in the middle
/// without changing what was written. Earlier versions wrote numbers: row N of the table is what
/// they wrote as N. So rows stay where they are, and new ones come last.
template <typename Enum, size_t count> class EnumNames
{
public:
    constexpr explicit EnumNames(const std::array<EnumName<Enum>, count> &rows) : m_rows(rows) { }

    /// Whether all values up to \a last are in it, each with a name of its own. For static_assert.
    constexpr bool isComplete(Enum last) const
    {
        for (size_t i = 0; i < count; ++i) {
            for (size_t other = 0; other < i; ++other) {
                if (m_rows[i].value == m_rows[other].value
                    || std::string_view(m_rows[i].name) == m_rows[other].name)
                    return false;
            }
            if (m_rows[i].value < Enum(0) || m_rows[i].value > last)
                return false;
        }
        return count == size_t(last) + 1;
    }

    /// \a value is in the table.
    const char *nameOf(Enum value) const { return rowOf(value)->name; }
    /// What earlier versions wrote for it.
    int numberOf(Enum value) const { return int(rowOf(value) - m_rows.begin()); }

    std::optional<Enum> named(const QString &name) const
    {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
            [&name](const EnumName<Enum> &one) { return name == QLatin1String(one.name); });
        return row == m_rows.end() ? std::nullopt : std::optional(row->value);
    }
    /// A name, or a number of an earlier version; nothing if it is neither.
    std::optional<Enum> fromJson(const QJsonValue &json) const
    {
        if (json.isString())
            return named(json.toString());
        const int number = json.toInt(-1);
        const bool isRow = number >= 0 && size_t(number) < count;
        return isRow ? std::optional(m_rows[size_t(number)].value) : std::nullopt;
    }

private:
    auto rowOf(Enum value) const
    {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
            [value](const EnumName<Enum> &one) { return one.value == value; });
        Q_ASSERT(row != m_rows.end());
        return row;
    }

    std::array<EnumName<Enum>, count> m_rows;
};

} // namespace windlass
