// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/roworder.h"

namespace windlass {

/// The rows of a table by their entries: first all folders, then all else. A value that can be
/// arranged on another thread; copies share what they have in common.
struct RowSections {
    enum Name { Folders, Others, Count };

    struct Section {
        EntryStore entries;
        Rows sorted;   ///< all of them but the waiting ones
        Rows matching; ///< of the sorted ones; empty if there is no filter
        Rows waiting;  ///< have arrived and are not in their places yet
    };

    struct Place {
        Name section = Folders;
        EntryStore::Number number = 0;
    };

    /// What is to be done besides putting the waiting rows into their places.
    struct Work {
        bool sorts = false;   ///< sorted is in another order
        bool filters = false; ///< matching is for another filter

        bool isNothing() const { return !sorts && !filters; }
        void add(Work other)
        {
            sorts = sorts || other.sorts;
            filters = filters || other.filters;
        }
    };

    std::array<Section, Count> sections;
    RowRule rule;

    Rows &shown(Name section)
    {
        return rule.filter.isEmpty() ? sections[section].sorted : sections[section].matching;
    }
    const Rows &shown(Name section) const
    {
        return const_cast<RowSections *>(this)->shown(section);
    }
    int shownCount() const { return int(shown(Folders).size() + shown(Others).size()); }
    int waitingCount() const;
    qint64 entryCount() const;

    Place placeOf(int row) const;
    /// Says which row shows an entry, or -1. Takes few steps.
    class Finder
    {
    public:
        /// Both must outlive it, unchanged.
        Finder(const RowSections &sections, const NameOrder &names);
        int rowOf(Place place) const;
        /// The row that would show an entry, or does; -1 if the filter hides it.
        int rowFor(Place place) const;

    private:
        const RowSections &m_sections;
        const RowOrder m_orders[Count];
    };
    const ObjectEntry &entry(Place place) const
    {
        return sections[place.section].entries[place.number];
    }

    /// An entry gets its row, or loses it.
    void insert(Place place, const NameOrder &names);
    void remove(Place place, const NameOrder &names);

    /// Takes a while if there are many rows.
    void arrange(Work work, const NameOrder &names, const RowOrder::Flag &isCancelled = {});
};

} // namespace windlass
