// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"
#include "ui/queue/ratemeter.h"
#include "ui/queue/transfercategory.h"

#include <QHash>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace windlass {

/// One item as the queue keeps it: about 300 bytes with its strings, for there may be many.
class ItemRow
{
public:
    ItemId id = 0;
    int row = 0;
    TransferState state = TransferState::Waiting;
    RestartReason restart = RestartReason::None;
    Verification verification = Verification::None;
    quint32 finishedAs = 0; ///< the how manieth item of its batch to end
    qint64 size = 0;
    qint64 done = 0;
    QString name;
    std::unique_ptr<const Error> error;
    QByteArray retryName; ///< of one that failed

    QString source() const { return m_sourceHasName ? m_sourceStart + name : m_sourceStart; }
    QString target() const { return m_targetHasName ? m_targetStart + name : m_targetStart; }

private:
    friend class BatchRows;

    // Most sources and targets are one folder and the name: the folder's text is shared.
    QString m_sourceStart;
    QString m_targetStart;
    bool m_sourceHasName = false;
    bool m_targetHasName = false;
};

/// Rows of a batch that stand together.
struct ItemRange {
    int first;
    int last;
};

/// The rows of one batch, as TransferModel keeps them. Knows no model: who calls the functions that
/// add or remove rows tells the views.
class BatchRows
{
public:
    using Time = RateMeter::Time;

    explicit BatchRows(const BatchSnapshot &snapshot);

    int position = 0;       ///< of the batch itself among the batches
    bool isSettled = false; ///< finished, and moved behind the unfinished batches

    const BatchSnapshot &snapshot() const { return m_snapshot; }
    void setSnapshot(const BatchSnapshot &snapshot) { m_snapshot = snapshot; }

    int count() const { return int(m_rows.size()); }
    const ItemRow &at(int index) const { return *m_rows[size_t(index)]; }
    const ItemRow *find(ItemId id) const { return m_byId.value(id); }
    /// Null for an item that does not run.
    const RateMeter *meter(ItemId id) const;

    void append(const ItemSnapshot &item, Time now);
    /// \a item is here already.
    void change(const ItemSnapshot &item, Time now);
    /// The rows whose speed is no longer true.
    std::vector<int> takeStalledRows(Time now);

    /// Running items come first, then failed ones, waiting ones, and those that need nobody's
    /// attention any more; within each the order of their coming. An item that begins or ends
    /// leaves that order until sort() restores it. Sorting, and what views do about it, takes the
    /// longer the more rows there are, a few hundredths of a second for 100,000: it is due so
    /// seldom (once a second for these) that this never adds up to more than some percent.
    bool isSortDue(Time now) const;
    void sort(Time now);

    /// What has to go so that at most \a limit finished items are kept, last range first: the
    /// oldest successful ones, then cancelled ones, then failed ones. A tenth more than needed, so
    /// that it need not be done for every item.
    std::vector<ItemRange> surplus(int limit) const;
    /// The failed ones, or of them those of \a names, last range first.
    std::vector<ItemRange> failures(const QList<QByteArray> &names) const;
    /// Leaves the row numbers behind \a range as they were: renumber() comes after the last range.
    void remove(ItemRange range);
    void renumber();

    TransferCategories categories() const;

private:
    void fill(ItemRow &row, const ItemSnapshot &item, Time now);
    bool stands(int index) const;
    int &countOf(TransferState state) { return m_counts[size_t(state)]; }

    BatchSnapshot m_snapshot;
    std::vector<std::unique_ptr<ItemRow>> m_rows;
    QHash<ItemId, ItemRow *> m_byId;
    QHash<ItemId, RateMeter> m_meters; // of the running items
    std::array<int, 6> m_counts {};    // rows by state
    quint32 m_finished = 0;
    bool m_isSorted = true;
    std::optional<Time> m_sortedAt; // if it ever was
    QString m_lastSourceStart;
    QString m_lastTargetStart;
};

} // namespace windlass
