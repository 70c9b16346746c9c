// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/fieldsyntax.h"

#include <algorithm>
#include <cstring>

namespace windlass {

bool isFieldName(const QByteArray &name)
{
    const auto isToken = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isToken);
}

bool isFieldValue(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(),
        [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

} // namespace windlass
