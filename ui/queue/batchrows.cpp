// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/batchrows.h"

#include "core/base/humantext.h"

#include <QSet>

#include <algorithm>

namespace windlass {

namespace {

/// Splits \a name off the end of \a text; \a last is the result of the previous row, whose data is
/// shared if it is equal. True if there was a name to split off.
bool shareStart(QString &start, QString &last, const QString &text, const QString &name)
{
    const bool hasName = !name.isEmpty() && text.endsWith(name);
    const auto view = QStringView(text).chopped(hasName ? name.size() : 0);
    if (view != last)
        last = view.toString();
    start = last;
    return hasName;
}

/// The lower classes are removed first.
int keepingClass(TransferState state)
{
    switch (state) {
    case TransferState::Cancelled:
        return 1;
    case TransferState::Failed:
        return 2;
    default:
        return 0;
    }
}

/// The order of states within a batch: first what people look for.
int rankOf(TransferState state)
{
    switch (state) {
    case TransferState::Running:
        return 0;
    case TransferState::Failed:
        return 1;
    case TransferState::Waiting:
        return 2;
    case TransferState::Done:
    case TransferState::Skipped:
    case TransferState::Cancelled:
        break;
    }
    return 3;
}

/// Ids are in the order of arrival.
std::pair<int, ItemId> sortKey(const ItemRow &row)
{
    return {rankOf(row.state), row.id};
}

/// Combines adjacent rows; \a rows must be in descending order.
std::vector<ItemRange> rangesOf(const std::vector<const ItemRow *> &rows)
{
    std::vector<ItemRange> ranges;
    for (const ItemRow *row : rows) {
        if (!ranges.empty() && ranges.back().first == row->row + 1)
            ranges.back().first = row->row;
        else
            ranges.push_back({row->row, row->row});
    }
    return ranges;
}

} // namespace

BatchRows::BatchRows(const BatchSnapshot &snapshot) : m_snapshot(snapshot) { }

const ItemRow *BatchRows::onlyItem() const
{
    const bool isComplete = !m_snapshot.isScanning || m_snapshot.isReviewed;
    return isComplete && m_snapshot.total == 1 && count() == 1 ? &at(0) : nullptr;
}

void BatchRows::append(const ItemSnapshot &item)
{
    auto added = std::make_unique<ItemRow>();
    added->id = item.id;
    added->row = count();
    ++countOf(added->state);
    fill(*added, item);
    m_byId.insert(item.id, added.get());
    m_rows.push_back(std::move(added));
    m_isSorted = m_isSorted && stands(count() - 1);
}

void BatchRows::change(const ItemSnapshot &item)
{
    ItemRow *row = m_byId.value(item.id);
    if (!row)
        return;
    fill(*row, item);
    m_isSorted = m_isSorted && stands(row->row);
}

/// Whether the row is in order with its neighbours. If this is true for all rows, all are in order.
bool BatchRows::stands(int index) const
{
    return (index == 0 || sortKey(at(index - 1)) < sortKey(at(index)))
        && (index + 1 == count() || sortKey(at(index)) < sortKey(at(index + 1)));
}

bool BatchRows::isSortDue(Time now) const
{
    const Time pause(count() / 100);
    return !m_isSorted && (m_snapshot.isFinished || !m_sortedAt || now - *m_sortedAt >= pause);
}

void BatchRows::sort(Time now)
{
    // Keys in contiguous memory: following a pointer for each comparison takes ten times as long.
    std::vector<std::pair<std::pair<int, ItemId>, std::unique_ptr<ItemRow>>> keyed;
    keyed.reserve(m_rows.size());
    for (std::unique_ptr<ItemRow> &row : m_rows)
        keyed.emplace_back(sortKey(*row), std::move(row));
    std::sort(
        keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < keyed.size(); ++i)
        m_rows[i] = std::move(keyed[i].second);
    renumber();
    m_isSorted = true;
    m_sortedAt = now;
}

void BatchRows::fill(ItemRow &row, const ItemSnapshot &item)
{
    if (isFinal(item.state) && !isFinal(row.state))
        row.finishedAs = ++m_finished;
    --countOf(row.state);
    ++countOf(item.state);
    row.state = item.state;
    row.restart = item.restart;
    row.verification = item.verification;
    row.isStalled = item.isStalled;
    row.size = item.size;
    row.done = item.done;
    row.name = displayText(item.name.toUtf8());
    row.m_sourceHasName = shareStart(row.m_sourceStart, m_lastSourceStart, item.source, row.name);
    row.m_targetHasName = shareStart(row.m_targetStart, m_lastTargetStart, item.target, row.name);
    row.retryName = item.retryName;
    row.error = item.error ? std::make_unique<const Error>(*item.error) : nullptr;

    if (item.state == TransferState::Running)
        m_speeds.insert(item.id, item.bytesPerSecond);
    else
        m_speeds.remove(item.id);
}

std::vector<ItemRange> BatchRows::surplus(int limit) const
{
    std::vector<const ItemRow *> finished;
    const int unfinished
        = m_counts[size_t(TransferState::Waiting)] + m_counts[size_t(TransferState::Running)];
    if (count() - unfinished <= limit)
        return {};
    finished.reserve(size_t(count() - unfinished));
    for (const auto &row : m_rows) {
        if (isFinal(row->state))
            finished.push_back(row.get());
    }
    const auto end = finished.begin() + (int(finished.size()) - limit + limit / 10);
    std::nth_element(
        finished.begin(), end - 1, finished.end(), [](const ItemRow *a, const ItemRow *b) {
            return std::pair(keepingClass(a->state), a->finishedAs)
                < std::pair(keepingClass(b->state), b->finishedAs);
        });
    std::sort(
        finished.begin(), end, [](const ItemRow *a, const ItemRow *b) { return a->row > b->row; });

    return rangesOf({finished.begin(), end});
}

std::vector<ItemRange> BatchRows::failures(const QList<QByteArray> &names) const
{
    const QSet<QByteArray> wanted(names.begin(), names.end());
    std::vector<const ItemRow *> found;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if ((*row)->state == TransferState::Failed
            && (wanted.isEmpty() || wanted.contains((*row)->retryName)))
            found.push_back(row->get());
    }
    return rangesOf(found);
}

void BatchRows::remove(ItemRange range)
{
    for (int i = range.first; i <= range.last; ++i) {
        --countOf(at(i).state);
        m_speeds.remove(at(i).id);
        m_byId.remove(at(i).id);
    }
    m_rows.erase(m_rows.begin() + range.first, m_rows.begin() + range.last + 1);
}

void BatchRows::renumber()
{
    for (int i = 0; i < count(); ++i)
        m_rows[size_t(i)]->row = i;
}

TransferCategories BatchRows::categories() const
{
    TransferCategories categories = categoriesOf(m_snapshot);
    for (size_t state = 0; state < m_counts.size(); ++state) {
        if (m_counts[state] > 0)
            categories |= categoriesOf(TransferState(state));
    }
    return categories;
}

} // namespace windlass
