// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "keyspace.h"

#include <algorithm>

namespace bench {

namespace {

/// Enough digits for every number below `count`, so that the order of keys is the order of numbers.
std::size_t digitsFor(std::uint64_t count, std::size_t atLeast)
{
    return std::max(atLeast, std::to_string(count == 0 ? 0 : count - 1).size());
}

std::string numberedKey(const std::string &prefix, std::uint64_t number, std::size_t digits)
{
    if (digits == 0)
        return prefix;
    const std::string text = std::to_string(number);
    std::string key = prefix;
    key.append(digits - text.size(), '0');
    key += text;
    return key;
}

} // namespace

KeySpace::KeySpace(const KeySpaceSizes &sizes)
    // The groups are in the order of their keys.
    : m_groups {{"big", 0, 1, sizes.bigSize},
        {"many/", digitsFor(sizes.manyCount, 7), sizes.manyCount, sizes.smallSize},
        {"small/", digitsFor(sizes.smallCount, 5), sizes.smallCount, sizes.smallSize}},
      m_contentSize(sizes.contentSize > 0
              ? sizes.contentSize
              : std::max({sizes.bigSize, sizes.smallCount * sizes.smallSize, sizes.smallSize}))
{
    for (const Group &group : m_groups)
        m_count += group.count;
}

std::optional<Object> KeySpace::find(std::string_view key) const
{
    const std::uint64_t index
        = firstIndexNot([key](std::string_view other) { return other < key; });
    if (index == m_count)
        return std::nullopt;
    Object object = objectAt(index);
    if (object.key != key)
        return std::nullopt;
    return object;
}

ListPage KeySpace::list(const ListQuery &query) const
{
    ListPage page;
    std::uint64_t index = firstIndexBehind(query);
    while (index < m_count) {
        Object object = objectAt(index);
        if (!object.key.starts_with(query.prefix))
            break;
        if (page.objects.size() + page.commonPrefixes.size() == query.maxKeys) {
            page.truncated = true;
            break;
        }

        const std::size_t delimiterAt = query.delimiter.empty()
            ? std::string::npos
            : object.key.find(query.delimiter, query.prefix.size());
        if (delimiterAt == std::string::npos) {
            page.last = object.key;
            page.objects.push_back(std::move(object));
            ++index;
        } else {
            page.last = object.key.substr(0, delimiterAt + query.delimiter.size());
            page.commonPrefixes.push_back(page.last);
            index = firstIndexBehindPrefix(page.last);
        }
    }
    return page;
}

Object KeySpace::objectAt(std::uint64_t index) const
{
    auto group = m_groups.begin();
    while (index >= group->count) {
        index -= group->count;
        ++group;
    }
    // Neighbours get different bytes; a group larger than the content begins anew.
    const std::uint64_t places
        = std::max<std::uint64_t>(1, m_contentSize / std::max<std::uint64_t>(1, group->objectSize));
    return {numberedKey(group->prefix, index, group->digits), group->objectSize,
        index % places * group->objectSize};
}

std::uint64_t KeySpace::firstIndexNot(const std::function<bool(std::string_view)> &isBefore) const
{
    std::uint64_t low = 0;
    std::uint64_t high = m_count;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (isBefore(objectAt(middle).key))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::uint64_t KeySpace::firstIndexBehind(const ListQuery &query) const
{
    const std::uint64_t firstOfPrefix
        = firstIndexNot([&query](std::string_view key) { return key < query.prefix; });
    if (query.after.empty())
        return firstOfPrefix;

    const bool afterIsCommonPrefix
        = !query.delimiter.empty() && query.after.ends_with(query.delimiter);
    const std::uint64_t firstAfter = afterIsCommonPrefix
        ? firstIndexBehindPrefix(query.after)
        : firstIndexNot([&query](std::string_view key) { return key <= query.after; });
    return std::max(firstOfPrefix, firstAfter);
}

std::uint64_t KeySpace::firstIndexBehindPrefix(std::string_view prefix) const
{
    return firstIndexNot(
        [prefix](std::string_view key) { return key < prefix || key.starts_with(prefix); });
}

} // namespace bench
