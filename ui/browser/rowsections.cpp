// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/rowsections.h"

namespace windlass {

int RowSections::waitingCount() const
{
    return int(sections[Folders].waiting.size() + sections[Others].waiting.size());
}

qint64 RowSections::entryCount() const
{
    return qint64(sections[Folders].entries.size()) + sections[Others].entries.size();
}

RowSections::Place RowSections::placeOf(int row) const
{
    const Rows &folders = shown(Folders);
    if (row < folders.size())
        return {Folders, folders[row]};
    return {Others, shown(Others)[row - folders.size()]};
}

RowSections::Finder::Finder(const RowSections &sections, const NameOrder &names)
    : m_sections(sections), m_orders {
                                RowOrder(sections.sections[Folders].entries, sections.rule, names),
                                RowOrder(sections.sections[Others].entries, sections.rule, names)}
{
}

int RowSections::Finder::rowOf(Place place) const
{
    const qsizetype row
        = m_orders[place.section].find(m_sections.shown(place.section), place.number);
    if (row < 0)
        return -1;
    return int(place.section == Folders ? row : row + m_sections.shown(Folders).size());
}

int RowSections::Finder::rowFor(Place place) const
{
    const RowOrder &order = m_orders[place.section];
    if (!order.matches(place.number))
        return -1;
    const qsizetype row = order.placeFor(m_sections.shown(place.section), place.number);
    return int(place.section == Folders ? row : row + m_sections.shown(Folders).size());
}

void RowSections::insert(Place place, const NameOrder &names)
{
    Section &section = sections[place.section];
    const RowOrder order(section.entries, rule, names);
    section.sorted.insert(order.placeFor(section.sorted, place.number), place.number);
    if (!rule.filter.isEmpty() && order.matches(place.number))
        section.matching.insert(order.placeFor(section.matching, place.number), place.number);
}

void RowSections::remove(Place place, const NameOrder &names)
{
    Section &section = sections[place.section];
    const RowOrder order(section.entries, rule, names);
    for (Rows *rows : {&section.sorted, &section.matching}) {
        const qsizetype row = order.find(*rows, place.number);
        if (row >= 0)
            rows->remove(row);
    }
}

void RowSections::arrange(Work work, const NameOrder &names, const RowOrder::Flag &isCancelled)
{
    for (Section &section : sections) {
        const RowOrder order(section.entries, rule, names, isCancelled);
        const bool isFiltered = !rule.filter.isEmpty();
        if (work.sorts) {
            section.sorted += section.waiting;
            order.sort(section.sorted);
        } else if (!section.waiting.isEmpty()) {
            order.sort(section.waiting);
            section.sorted = order.merged(section.sorted, section.waiting);
        }
        if (!isFiltered)
            section.matching.clear();
        else if (!work.isNothing())
            section.matching = order.matching(section.sorted);
        else if (!section.waiting.isEmpty())
            section.matching = order.merged(section.matching, order.matching(section.waiting));
        section.waiting.clear();
    }
}

} // namespace windlass
