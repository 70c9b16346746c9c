// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/entrystore.h"
#include "ui/browser/nameorder.h"

#include <QList>
#include <QString>

#include <atomic>
#include <memory>

namespace windlass {

/// What rows can be sorted by.
enum class SortField { Name, Size, Modified, StorageClass };

/// Which rows are shown, and in which order.
struct RowRule {
    SortField field = SortField::Name;
    Qt::SortOrder direction = Qt::AscendingOrder;
    QString filter; ///< only names that contain it, ignoring case; empty: all
};

/// Numbers of entries, as a QList because appending to a long one does not copy it.
using Rows = QList<EntryStore::Number>;

/// Sorts and filters entries of one store by a rule: by the field, then by name. A strict total
/// order, so that the order of rows does not depend on their arrival. Pure; to be used on one
/// thread. Most steps of it end soon after \a isCancelled was set, with rows that make no sense.
class RowOrder
{
public:
    using Flag = std::shared_ptr<const std::atomic<bool>>;

    /// \a entries and \a names must outlive it.
    RowOrder(
        const EntryStore &entries, RowRule rule, const NameOrder &names, Flag isCancelled = {});

    bool less(EntryStore::Number a, EntryStore::Number b) const;
    bool matches(EntryStore::Number number) const;

    void sort(Rows &rows) const;
    /// Both must be sorted.
    Rows merged(const Rows &rows, const Rows &others) const;
    /// Those of \a rows that match the filter.
    Rows matching(const Rows &rows) const;
    /// Where \a number belongs among the sorted \a rows, or is.
    qsizetype placeFor(const Rows &rows, EntryStore::Number number) const;
    /// Where \a number is in the sorted \a rows, or -1.
    qsizetype find(const Rows &rows, EntryStore::Number number) const;

private:
    bool isCancelled() const { return m_isCancelled && *m_isCancelled; }
    int compareFields(const ObjectEntry &a, const ObjectEntry &b) const;
    int compareNames(EntryStore::Number a, EntryStore::Number b) const;
    void sortByName(Rows &rows) const;
    void sortByKeys(Rows &rows) const;

    const EntryStore &m_entries;
    const RowRule m_rule;
    const NameOrder &m_names;
    const Flag m_isCancelled;
    const QByteArray m_plainFilter; // in lower case; empty if the filter is not ASCII
};

} // namespace windlass
