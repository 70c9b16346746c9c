// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/objectfilter.h"

#include "core/base/utf8text.h"

#include <algorithm>

namespace windlass {

bool ObjectFilter::isEmpty() const
{
    return suffixes.isEmpty() && names.isEmpty() && !pattern && !smallest && !largest
        && !from.isValid() && !before.isValid();
}

bool ObjectFilter::matches(const ObjectInfo &object) const
{
    // The cheap conditions come first.
    if ((smallest && object.size < *smallest) || (largest && object.size > *largest))
        return false;
    const bool isTimed = from.isValid() || before.isValid();
    if (isTimed && !object.lastModified.isValid())
        return false;
    if (from.isValid() && object.lastModified < from)
        return false;
    if (before.isValid() && object.lastModified >= before)
        return false;
    return matchesKey(object.key);
}

bool ObjectFilter::matchesKey(const ObjectKey &key) const
{
    const auto endsWith = [&](const QByteArray &suffix) {
        return suffixCase == Qt::CaseSensitive
            ? key.bytes().endsWith(suffix)
            : utf8Text(key.bytes()).endsWith(utf8Text(suffix), suffixCase);
    };
    if (!suffixes.isEmpty() && std::none_of(suffixes.begin(), suffixes.end(), endsWith))
        return false;
    if (!names.isEmpty()) {
        QByteArray name = key.name();
        if (name.endsWith('/'))
            name.chop(1);
        const auto fits = [&name](const GlobPattern &glob) { return glob.matches(name); };
        if (std::none_of(names.begin(), names.end(), fits))
            return false;
    }
    return !pattern || pattern->match(utf8Text(key.bytes())).hasMatch();
}

} // namespace windlass
