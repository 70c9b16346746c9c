// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/copyconditions.h"

#include "core/net/httpdate.h"

#include <algorithm>

namespace windlass {

QByteArray unmetCondition(const NameValues &conditions, const ObjectHead &source)
{
    constexpr char ifMatch[] = "x-amz-copy-source-if-match";
    constexpr char ifNoneMatch[] = "x-amz-copy-source-if-none-match";
    const auto has = [&conditions](const char *name) {
        return std::any_of(conditions.begin(), conditions.end(),
            [name](const NameValue &condition) { return condition.first == name; });
    };
    for (const auto &[name, value] : conditions) {
        const QDateTime time = parseHttpDate(value);
        const bool isNewer = time.isValid() && source.lastModified > time;
        bool isMet = true;
        if (name == ifMatch)
            isMet = value == "*" || ETag(value) == source.etag;
        else if (name == ifNoneMatch)
            isMet = value != "*" && ETag(value) != source.etag;
        else if (name == "x-amz-copy-source-if-modified-since")
            isMet = isNewer || has(ifNoneMatch); // if-none-match takes precedence
        else if (name == "x-amz-copy-source-if-unmodified-since")
            isMet = !isNewer || has(ifMatch); // if-match takes precedence
        if (!isMet)
            return name + ": " + value;
    }
    return {};
}

} // namespace windlass
