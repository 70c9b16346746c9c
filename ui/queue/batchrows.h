// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"
#include "ui/queue/transfercategory.h"

#include <QHash>
#include <QString>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace windlass {

/// An item in the queue, kept small (about 300 bytes with its strings), because there may be many.
class ItemRow
{
public:
    ItemId id = 0;
    int row = 0;
    TransferState state = TransferState::Waiting;
    RestartReason restart = RestartReason::None;
    Verification verification = Verification::None;
    bool isStalled = false;
    quint32 finishedAs = 0; ///< its number in the order in which the batch's items ended
    qint64 size = 0;
    qint64 done = 0;
    QString name;
    std::unique_ptr<const Error> error;
    QByteArray retryName; ///< of a failed item

    QString source() const { return m_sourceHasName ? m_sourceStart + name : m_sourceStart; }
    QString target() const { return m_targetHasName ? m_targetStart + name : m_targetStart; }

private:
    friend class BatchRows;

    // Most sources and targets are a common folder and a name: the folder's text is shared.
    QString m_sourceStart;
    QString m_targetStart;
    bool m_sourceHasName = false;
    bool m_targetHasName = false;
};

/// Consecutive rows of a batch.
struct ItemRange {
    int first;
    int last;
};

/// The rows of one batch in a TransferModel. Does not know the model: callers of functions that add
/// or remove rows must notify the views.
class BatchRows
{
public:
    using Time = std::chrono::milliseconds; ///< since any fixed moment

    explicit BatchRows(const BatchSnapshot &snapshot);

    int position = 0;       ///< of the batch among all batches
    bool isSettled = false; ///< finished, and moved after the unfinished batches

    const BatchSnapshot &snapshot() const { return m_snapshot; }
    void setSnapshot(const BatchSnapshot &snapshot) { m_snapshot = snapshot; }

    int count() const { return int(m_rows.size()); }
    const ItemRow &at(int index) const { return *m_rows[size_t(index)]; }
    const ItemRow *find(ItemId id) const { return m_byId.value(id); }
    /// In bytes per second; 0 if it is not running, or not known.
    double speed(ItemId id) const { return m_speeds.value(id); }
    /// The item, if the batch is about no other: it needs no row of its own.
    const ItemRow *onlyItem() const;

    void append(const ItemSnapshot &item);
    /// \a item must already be in the list.
    void change(const ItemSnapshot &item);

    /// Running items come first, then failed ones, waiting ones, and those that need no attention
    /// any more; each in their order of arrival. An item that starts or ends is out of order until
    /// sort(). The time for sorting, and for the views' update, grows with the number of rows (some
    /// hundredths of a second for 100,000); it is due so rarely (once a second for these) that it
    /// takes only a few percent of the time.
    bool isSortDue(Time now) const;
    void sort(Time now);

    /// The rows to remove so that at most \a limit finished items are kept, last range first: the
    /// oldest successful ones, then cancelled ones, then failed ones. A tenth more than necessary,
    /// so that it is not needed for every item.
    std::vector<ItemRange> surplus(int limit) const;
    /// The failed rows, or those among them with \a names, last range first.
    std::vector<ItemRange> failures(const QList<QByteArray> &names) const;
    /// Does not update the row numbers after \a range: call renumber() after the last range.
    void remove(ItemRange range);
    void renumber();

    TransferCategories categories() const;

private:
    void fill(ItemRow &row, const ItemSnapshot &item);
    bool stands(int index) const;
    int &countOf(TransferState state) { return m_counts[size_t(state)]; }

    BatchSnapshot m_snapshot;
    std::vector<std::unique_ptr<ItemRow>> m_rows;
    QHash<ItemId, ItemRow *> m_byId;
    QHash<ItemId, double> m_speeds; // of the running items
    std::array<int, 6> m_counts {}; // rows by state
    quint32 m_finished = 0;
    bool m_isSorted = true;
    std::optional<Time> m_sortedAt; // empty: never
    QString m_lastSourceStart;
    QString m_lastTargetStart;
};

} // namespace windlass
