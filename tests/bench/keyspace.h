// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct KeySpaceSizes {
    std::uint64_t bigSize = 1ULL << 30;
    std::uint64_t smallCount = 10'000;
    std::uint64_t smallSize = 4096;
    std::uint64_t manyCount = 0;
    /// What larger objects repeat, so that they need no more memory; 0: nothing repeats.
    std::uint64_t contentSize = 0;
};

/// One object of the key space and where its bytes begin in Content.
struct Object {
    std::string key;
    std::uint64_t size = 0;
    std::uint64_t contentOffset = 0;
};

struct ListQuery {
    std::string prefix;
    std::string delimiter;
    /// Start behind this key or common prefix: start-after, marker and our continuation tokens
    /// alike.
    std::string after;
    std::size_t maxKeys = 1000;
};

struct ListPage {
    std::vector<Object> objects;
    std::vector<std::string> commonPrefixes;
    /// The last key or common prefix on this page; the next page starts behind it.
    std::string last;
    bool truncated = false;
};

/// The keys `big`, `many/0000000…` and `small/00000…`, in order, computed and never stored.
///
/// Immutable, hence safe to use from all threads.
class KeySpace
{
public:
    explicit KeySpace(const KeySpaceSizes &sizes);

    /// How many bytes of Content the objects are cut from.
    std::uint64_t contentSize() const { return m_contentSize; }

    std::optional<Object> find(std::string_view key) const;
    ListPage list(const ListQuery &query) const;

private:
    /// `count` keys, each the prefix and its number in `digits` digits (no number if that is 0).
    struct Group {
        std::string prefix;
        std::size_t digits;
        std::uint64_t count;
        std::uint64_t objectSize;
    };

    Object objectAt(std::uint64_t index) const;
    /// The first index whose key is not `isBefore`, which must hold for a leading run of keys only.
    std::uint64_t firstIndexNot(const std::function<bool(std::string_view)> &isBefore) const;
    std::uint64_t firstIndexBehind(const ListQuery &query) const;
    std::uint64_t firstIndexBehindPrefix(std::string_view prefix) const;

    std::vector<Group> m_groups;
    std::uint64_t m_count = 0;
    std::uint64_t m_contentSize;
};

} // namespace bench
