// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/roworder.h"

#include <algorithm>
#include <vector>

namespace windlass {

namespace {

using Number = EntryStore::Number;

/// Rows between two looks at whether it is cancelled: some milliseconds.
constexpr qsizetype sliceSize = 32 * 1024;

int compareNumbers(qint64 a, qint64 b)
{
    return a < b ? -1 : int(a > b);
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

QByteArray plainLower(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(),
        [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
    return isPlain ? text.toLatin1().toLower() : QByteArray();
}

/// A stable merge sort that can be stopped, and takes one pass over what is sorted already.
template <typename Less, typename IsCancelled>
void stableSort(Rows &rows, Less less, IsCancelled isCancelled)
{
    const qsizetype count = rows.size();
    const auto at = [&](qsizetype place) { return rows.begin() + std::min(place, count); };
    for (qsizetype begin = 0; begin < count && !isCancelled(); begin += sliceSize)
        std::stable_sort(at(begin), at(begin + sliceSize), less);
    for (qsizetype size = sliceSize; size < count; size *= 2) {
        for (qsizetype begin = 0; begin + size < count && !isCancelled(); begin += 2 * size) {
            const auto middle = at(begin + size);
            if (less(*middle, *(middle - 1)))
                std::inplace_merge(at(begin), middle, at(begin + 2 * size), less);
        }
    }
}

/// Both sorted. The others mostly lie far apart, so the place of each is looked for in steps that
/// double: not all rows are compared.
template <typename Less, typename IsCancelled>
Rows mergedRows(const Rows &rows, const Rows &others, Less less, IsCancelled isCancelled)
{
    Rows all;
    all.reserve(rows.size() + others.size());
    auto next = rows.cbegin();
    for (const Number other : others) {
        if (isCancelled())
            break;
        auto begin = next;
        auto end = next;
        for (qsizetype step = 1; end != rows.cend() && !less(other, *end); step *= 2) {
            begin = end + 1;
            end += std::min(step, rows.cend() - end);
        }
        const auto place = std::upper_bound(begin, end, other, less);
        std::copy(next, place, std::back_inserter(all));
        all.append(other);
        next = place;
    }
    std::copy(next, rows.cend(), std::back_inserter(all));
    return all;
}

} // namespace

RowOrder::RowOrder(
    const EntryStore &entries, RowRule rule, const NameOrder &names, Flag isCancelled)
    : m_entries(entries), m_rule(std::move(rule)), m_names(names),
      m_isCancelled(std::move(isCancelled)), m_plainFilter(plainLower(m_rule.filter))
{
}

// --- the order ---

int RowOrder::compareFields(const ObjectEntry &a, const ObjectEntry &b) const
{
    switch (m_rule.field) {
    case SortField::Name:
        return m_names.compare(a, b);
    case SortField::Size:
        return compareNumbers(a.size, b.size);
    case SortField::Modified:
        return compareNumbers(a.modified, b.modified);
    case SortField::StorageClass:
        return a.storageClass == b.storageClass
            ? 0
            : m_entries.storageClass(a).compare(m_entries.storageClass(b));
    }
    return 0;
}

int RowOrder::compareNames(Number a, Number b) const
{
    const int compared = m_names.compare(m_entries[a], m_entries[b]);
    if (compared != 0)
        return compared;
    const QByteArrayView nameA = m_entries[a].nameView();
    const QByteArrayView nameB = m_entries[b].nameView();
    // A server that lists a key twice must not confuse the order.
    return nameA < nameB ? -1 : nameB < nameA ? 1 : compareNumbers(a, b);
}

bool RowOrder::less(Number a, Number b) const
{
    const bool isUp = m_rule.direction == Qt::AscendingOrder;
    if (m_rule.field == SortField::Name)
        return isUp ? compareNames(a, b) < 0 : compareNames(b, a) < 0;
    const int compared = compareFields(m_entries[a], m_entries[b]);
    if (compared != 0)
        return isUp ? compared < 0 : compared > 0;
    return compareNames(a, b) < 0;
}

/// Where names must be compared by a collator, keys are made for the time of the sorting.
void RowOrder::sortByKeys(Rows &rows) const
{
    struct Keyed {
        QCollatorSortKey key;
        Number number;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(size_t(rows.size()));
    for (const Number number : std::as_const(rows)) {
        if (isCancelled())
            return;
        keyed.push_back({m_names.sortKey(m_entries[number]), number});
    }
    std::sort(keyed.begin(), keyed.end(), [this](const Keyed &a, const Keyed &b) {
        const int compared = a.key.compare(b.key);
        return compared != 0 ? compared < 0 : compareNames(a.number, b.number) < 0;
    });
    std::transform(
        keyed.begin(), keyed.end(), rows.begin(), [](const Keyed &one) { return one.number; });
}

void RowOrder::sortByName(Rows &rows) const
{
    const auto less = [this](Number a, Number b) { return compareNames(a, b) < 0; };
    std::sort(rows.begin(), rows.end()); // as they arrived, which is nearly the order of names
    if (std::is_sorted(rows.cbegin(), rows.cend(), less))
        return;
    const auto isDone = [this] { return isCancelled(); };
    const auto slow = std::stable_partition(rows.begin(), rows.end(),
        [this](Number number) { return m_names.isFastFor(m_entries[number]); });
    Rows others(slow, rows.end());
    rows.erase(slow, rows.end());
    stableSort(rows, less, isDone);
    if (others.isEmpty())
        return;
    sortByKeys(others);
    rows = mergedRows(rows, others, less, isDone);
}

void RowOrder::sort(Rows &rows) const
{
    sortByName(rows);
    const bool isUp = m_rule.direction == Qt::AscendingOrder;
    if (m_rule.field == SortField::Name) {
        if (!isUp)
            std::reverse(rows.begin(), rows.end());
        return;
    }
    // Names are in order where the field is the same, because this is stable.
    const auto less = [this, isUp](Number a, Number b) {
        const int compared = compareFields(m_entries[a], m_entries[b]);
        return isUp ? compared < 0 : compared > 0;
    };
    stableSort(rows, less, [this] { return isCancelled(); });
}

Rows RowOrder::merged(const Rows &rows, const Rows &others) const
{
    return mergedRows(
        rows, others, [this](Number a, Number b) { return less(a, b); },
        [this] { return isCancelled(); });
}

qsizetype RowOrder::placeFor(const Rows &rows, Number number) const
{
    const auto place = std::lower_bound(
        rows.cbegin(), rows.cend(), number, [this](Number a, Number b) { return less(a, b); });
    return place - rows.cbegin();
}

qsizetype RowOrder::find(const Rows &rows, Number number) const
{
    const qsizetype place = placeFor(rows, number);
    return place < rows.size() && rows[place] == number ? place : -1;
}

// --- the filter ---

bool RowOrder::matches(Number number) const
{
    if (m_rule.filter.isEmpty())
        return true;
    const ObjectEntry &entry = m_entries[number];
    if (!entry.isPlain || m_plainFilter.isEmpty())
        return shownName(entry).contains(m_rule.filter, Qt::CaseInsensitive);
    const QByteArrayView name = plainName(entry);
    return std::search(name.begin(), name.end(), m_plainFilter.begin(), m_plainFilter.end(),
               [](char a, char b) { return lower(a) == b; })
        != name.end();
}

Rows RowOrder::matching(const Rows &rows) const
{
    Rows found;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i % sliceSize == 0 && isCancelled())
            break;
        if (matches(rows[i]))
            found.append(rows[i]);
    }
    return found;
}

} // namespace windlass
