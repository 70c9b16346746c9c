// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/keyplaces.h"

#include <algorithm>
#include <iterator>

namespace windlass {

namespace {

/// Whether keys in the folder \a prefix, behind the folder in it that \a low is in, can lie before
/// \a high.
bool reaches(const QByteArray &prefix, const QByteArray &low, const std::optional<QByteArray> &high)
{
    const qsizetype end = low.indexOf(KeyPlaces::delimiter, prefix.size());
    return end >= 0 && (!high || !high->startsWith(low.left(end + 1)));
}

} // namespace

KeyPlaces::KeyPlaces(QByteArray prefix, bool isFlat) : m_prefix(std::move(prefix)), m_isFlat(isFlat)
{
}

std::pair<KeyPlaces::Found::const_iterator, KeyPlaces::Found::const_iterator> KeyPlaces::found(
    const QByteArray &low, const std::optional<QByteArray> &high) const
{
    const auto begin = std::upper_bound(m_found.begin(), m_found.end(), low);
    return {begin, high ? std::lower_bound(begin, m_found.end(), *high) : m_found.end()};
}

std::optional<QByteArray> KeyPlaces::between(
    const QByteArray &low, const std::optional<QByteArray> &high) const
{
    const auto [begin, end] = found(low, high);
    return begin == end ? std::nullopt : std::optional(*std::next(begin, (end - begin) / 2));
}

qsizetype KeyPlaces::count(const QByteArray &low, const std::optional<QByteArray> &high) const
{
    const auto [begin, end] = found(low, high);
    return end - begin;
}

std::optional<KeyPlaces::Place> KeyPlaces::next(
    const QByteArray &low, const std::optional<QByteArray> &high, int pages) const
{
    constexpr int askedAnyway = 8;
    constexpr int pagesForOne = 4;
    if (m_isFlat || m_asked >= askedAnyway + pages / pagesForOne || !low.startsWith(m_prefix))
        return {};
    for (qsizetype size = m_prefix.size(); size >= 0;) {
        const QByteArray folder = low.left(size);
        const qsizetype end = low.indexOf(delimiter, size);
        if (end < 0)
            return {}; // low is an object of this folder
        const auto seen = m_seen.find(folder);
        const bool isNew = seen == m_seen.end() || (seen->second && *seen->second <= low);
        if (isNew && reaches(folder, low, high))
            return Place {folder, low};
        size = end + 1;
    }
    return {};
}

void KeyPlaces::begin(int id, const Place &place)
{
    ++m_asked;
    m_seen[place.prefix].reset(); // not twice at a time
    m_waiting.emplace(id, place);
}

bool KeyPlaces::isLookedFor(const QByteArray &low, const std::optional<QByteArray> &high) const
{
    for (const auto &[id, place] : m_waiting) {
        if (low.startsWith(place.prefix) && reaches(place.prefix, low, high))
            return true;
    }
    return false;
}

void KeyPlaces::end(int id, const ListObjectsPage *page, const QByteArray &listed)
{
    const Place place = m_waiting.at(id);
    m_waiting.erase(id);
    if (!page)
        return;
    Found fresh;
    for (const ObjectKey &folder : page->commonPrefixes)
        fresh.push_back(folder.bytes());
    // Servers may list in any order, and twice.
    std::sort(fresh.begin(), fresh.end());
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    if (page->next && !fresh.empty())
        m_seen[place.prefix] = fresh.back();
    Found all;
    std::set_union(std::upper_bound(m_found.begin(), m_found.end(), listed), m_found.end(),
        fresh.begin(), fresh.end(), std::back_inserter(all));
    m_found = std::move(all);
}

} // namespace windlass
