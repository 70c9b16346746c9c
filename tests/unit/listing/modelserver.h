// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/s3operations.h"

#include <QByteArray>

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace windlass {

using Keys = std::set<QByteArray>;

/// A server in memory that answers requests one round trip after they were sent; it may be odd.
struct ModelServer {
    Keys keys;
    bool ignoresStartAfter = false;
    bool refusesStartAfter = false;
    bool refusesDelimiter = false;
    bool isUnordered = false; ///< lists in the order of lower-case letters
    bool hasTokens = true;
    std::function<void()> beforeEach = [] {};
    QByteArray failsBehind {};
    int requests = 0;
    qsizetype returned = 0; ///< entries

    Result<ListObjectsPage> list(const ListObjectsInput &input)
    {
        beforeEach();
        ++requests;
        const QByteArray prefix = input.prefix.bytes();
        const bool goesOn = input.position.has_value();
        if (refusesDelimiter && !input.delimiter.isEmpty())
            return fail(ErrorKind::InvalidInput);
        if (refusesStartAfter && !input.startAfter.isEmpty())
            return fail(ErrorKind::InvalidInput);
        QByteArray after = ignoresStartAfter ? QByteArray() : input.startAfter.bytes();
        if (goesOn)
            after = hasTokens ? QByteArray::fromHex(input.position->continuationToken)
                              : input.position->marker.bytes();
        if (!failsBehind.isEmpty() && failsBehind < after)
            return fail(ErrorKind::AccessDenied);
        return isUnordered ? page(sortedOddly(), after, input) : page(keys, after, input);
    }

private:
    std::vector<QByteArray> sortedOddly() const
    {
        std::vector<QByteArray> sorted(keys.begin(), keys.end());
        std::sort(sorted.begin(), sorted.end(), isOddlyBefore);
        return sorted;
    }
    static bool isOddlyBefore(const QByteArray &a, const QByteArray &b)
    {
        return std::pair(a.toLower(), a) < std::pair(b.toLower(), b);
    }

    template <typename Sorted>
    ListObjectsPage page(
        const Sorted &sorted, const QByteArray &after, const ListObjectsInput &input)
    {
        ListObjectsPage page;
        const QByteArray prefix = input.prefix.bytes();
        const auto isBefore = [this](const QByteArray &a, const QByteArray &b) {
            return isUnordered ? isOddlyBefore(a, b) : a < b;
        };
        QByteArray last;
        auto it = sorted.begin();
        if constexpr (std::is_same_v<Sorted, Keys>)
            it = sorted.upper_bound(std::max(after, prefix));
        if constexpr (std::is_same_v<Sorted, Keys>) {
            if (after < prefix)
                it = sorted.lower_bound(prefix);
        }
        for (; it != sorted.end(); ++it) {
            if (!after.isEmpty() && !isBefore(after, *it))
                continue;
            if (!it->startsWith(prefix)) {
                if (!isUnordered)
                    break;
                continue;
            }
            const qsizetype at
                = input.delimiter.isEmpty() ? -1 : it->indexOf(input.delimiter, prefix.size());
            const QByteArray entry = at < 0 ? *it : it->left(at + 1);
            if (!page.commonPrefixes.isEmpty() && page.commonPrefixes.last().bytes() == entry)
                continue;
            if (at >= 0 && entry == after)
                continue;
            if (page.objects.size() + page.commonPrefixes.size() == input.maxKeys) {
                page.next = ListPosition();
                if (hasTokens)
                    page.next->continuationToken = last.toHex();
                else
                    page.next->marker = ObjectKey(last);
                break;
            }
            last = entry;
            if (at < 0)
                page.objects.append(ObjectInfo {ObjectKey(entry), 1, {}, {}, {}});
            else
                page.commonPrefixes.append(ObjectKey(entry));
        }
        returned += page.objects.size() + page.commonPrefixes.size();
        return page;
    }
};

} // namespace windlass
