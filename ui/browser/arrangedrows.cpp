// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/arrangedrows.h"

#include "core/base/whendone.h"

#include <QHash>
#include <QPromise>
#include <QThreadPool>

#include <numeric>

namespace windlass {

/// So many are arranged in less time than it takes to paint them.
static constexpr qint64 fewEntries = 20'000;

ArrangedRows::ArrangedRows(QObject *parent) : QAbstractTableModel(parent)
{
    using namespace std::chrono_literals;
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, &ArrangedRows::settle);
}

ArrangedRows::~ArrangedRows()
{
    cancelJob();
}

// --- the entries ---

int ArrangedRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown.shownCount() + m_extraRows;
}

RowSections::Place ArrangedRows::placeOf(int row) const
{
    return row < m_shown.shownCount() ? m_shown.placeOf(row) : m_extraPlace;
}

std::optional<RowSections::Place> ArrangedRows::find(const QByteArray &name) const
{
    for (const Section section : {RowSections::Folders, RowSections::Others}) {
        if (const auto number = entries(section).find(name))
            return RowSections::Place {section, *number};
    }
    return std::nullopt;
}

void ArrangedRows::beginReset()
{
    beginResetModel();
    cancelJob();
    m_patience.stop();
    // It takes a while to free millions.
    auto old = std::make_shared<RowSections>(std::move(m_shown));
    if (old->entryCount() > fewEntries)
        QThreadPool::globalInstance()->start([old = std::move(old)]() mutable { old.reset(); });
    m_shown = {};
    m_shown.rule = m_wanted;
    m_work = {};
    m_handled = {};
}

void ArrangedRows::endReset()
{
    endResetModel();
}

const ObjectEntry &ArrangedRows::append(Section section, const EntryStore::NewEntry &entry)
{
    m_isSettling = false;
    return m_shown.sections[section].entries.append(entry);
}

void ArrangedRows::showAppended()
{
    showAppended(RowSections::Folders);
    showAppended(RowSections::Others);
    const qint64 waiting = m_shown.waitingCount();
    if (waiting == 0 || m_isCancelled)
        return;
    constexpr int worthIt
        = 8; // with so many passes over all rows in all, each of them grows by 1/8
    const qint64 placed = m_shown.entryCount() - waiting;
    if (m_shown.entryCount() <= fewEntries || waiting > placed / worthIt)
        request({});
    else if (!m_patience.isActive())
        m_patience.start();
}

void ArrangedRows::showAppended(Section name)
{
    RowSections::Section &section = m_shown.sections[name];
    Rows fresh(qsizetype(section.entries.size() - m_handled[name]));
    std::iota(fresh.begin(), fresh.end(), m_handled[name]);
    m_handled[name] = section.entries.size();
    if (fresh.isEmpty())
        return;
    if (m_isCancelled || !section.waiting.isEmpty()) {
        section.waiting += fresh;
        return;
    }
    const RowOrder order(section.entries, m_shown.rule, m_names);
    order.sort(fresh);
    if (section.sorted.isEmpty() || order.less(section.sorted.last(), fresh.first()))
        appendRows(name, fresh);
    else
        section.waiting += fresh;
}

void ArrangedRows::appendRows(Section name, const Rows &rows)
{
    RowSections::Section &section = m_shown.sections[name];
    const bool isFiltered = !m_shown.rule.filter.isEmpty();
    const Rows shown
        = isFiltered ? RowOrder(section.entries, m_shown.rule, m_names).matching(rows) : rows;
    if (isFiltered)
        section.sorted += rows;
    if (shown.isEmpty())
        return;
    const int end = name == RowSections::Folders ? int(m_shown.shown(name).size()) : rowCount();
    beginInsertRows({}, end, end + int(shown.size()) - 1);
    m_shown.shown(name) += shown;
    endInsertRows();
}

// --- single rows ---

void ArrangedRows::showLast(Section section, std::optional<RowSections::Place> old)
{
    Q_ASSERT(!isArranging());
    const RowSections::Place last {section, entries(section).size() - 1};
    m_handled[section] = entries(section).size();
    if (old)
        replaceRow(*old, last);
    else
        insertRow(last);
}

void ArrangedRows::insertRow(RowSections::Place place)
{
    const int row = finder().rowFor(place);
    if (row >= 0)
        beginInsertRows({}, row, row);
    m_shown.insert(place, m_names);
    if (row >= 0)
        endInsertRows();
}

void ArrangedRows::removeRow(RowSections::Place place)
{
    Q_ASSERT(!isArranging());
    const int row = rowOf(place);
    if (row >= 0)
        beginRemoveRows({}, row, row);
    m_shown.remove(place, m_names);
    m_shown.sections[place.section].entries.forget(place.number);
    if (row >= 0)
        endRemoveRows();
}

/// Both have the same name, but what they are sorted by may differ.
void ArrangedRows::replaceRow(RowSections::Place old, RowSections::Place fresh)
{
    const int from = rowOf(old);
    const int to = finder().rowFor(fresh); // among the rows as they are before it moves
    const bool moves = from >= 0 && to != from && to != from + 1;
    if (moves)
        beginMoveRows({}, from, from, {}, to);
    m_shown.remove(old, m_names);
    m_shown.sections[old.section].entries.forget(old.number);
    m_shown.insert(fresh, m_names);
    if (moves)
        endMoveRows();
    const int row = rowOf(fresh);
    if (row >= 0)
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

// --- order and filter ---

void ArrangedRows::setOrder(SortField field, Qt::SortOrder direction)
{
    m_wanted.field = field;
    m_wanted.direction = direction;
    request({true, false});
}

void ArrangedRows::setFilter(const QString &text)
{
    m_wanted.filter = text;
    request({false, true});
}

bool ArrangedRows::isArranging() const
{
    return m_isCancelled || !m_work.isNothing() || m_shown.waitingCount() > 0;
}

void ArrangedRows::settle()
{
    m_isSettling = m_isCancelled != nullptr;
    if (!m_isCancelled && isArranging())
        request({});
}

/// Whatever is under way already is done together with \a work.
void ArrangedRows::request(RowSections::Work work)
{
    m_work.add(work);
    if (m_isCancelled) {
        if (!work.isNothing())
            *m_isCancelled = true; // handleJob() begins again
        return;
    }
    m_patience.stop();
    if (m_shown.entryCount() > fewEntries) {
        startJob();
        return;
    }
    RowSections result = m_shown;
    result.rule = m_wanted;
    result.arrange(m_work, m_names);
    for (Section section : {RowSections::Folders, RowSections::Others})
        m_rowsInJob[section] = int(m_shown.sections[section].waiting.size());
    adopt(std::move(result));
}

void ArrangedRows::startJob()
{
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    for (Section section : {RowSections::Folders, RowSections::Others})
        m_rowsInJob[section] = int(m_shown.sections[section].waiting.size());
    auto promise = std::make_shared<QPromise<RowSections>>();
    promise->start();
    whenDone(this, promise->future(),
        [this, job = m_job](RowSections result) { handleJob(job, std::move(result)); });
    auto sections = std::make_shared<RowSections>(m_shown);
    sections->rule = m_wanted;
    QThreadPool::globalInstance()->start(
        [promise, sections, work = m_work, isCancelled = m_isCancelled] {
            sections->arrange(work, NameOrder(), isCancelled);
            if (*isCancelled)
                *sections = {}; // nobody reads it, and to free millions takes a while
            promise->addResult(std::move(*sections));
            promise->finish();
        });
}

void ArrangedRows::handleJob(int job, RowSections result)
{
    if (job != m_job)
        return; // of rows that are not there any more
    const bool isUseless = *m_isCancelled;
    m_isCancelled.reset();
    if (!isUseless)
        adopt(std::move(result));
    if (!m_work.isNothing() || (m_isSettling && isArranging()))
        request({});
    else
        showAppended(); // what has arrived meanwhile may be enough
    if (!isArranging())
        emit arranged();
}

/// Nothing comes from it any more.
void ArrangedRows::cancelJob()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_isCancelled.reset();
    ++m_job;
}

// --- the new rows take the place of the old ones ---

void ArrangedRows::adopt(RowSections result)
{
    m_work = {};
    const int before = m_shown.shownCount();
    const int after = result.shownCount();
    if (before == 0 && after > 0) {
        beginInsertRows({}, 0, after - 1);
        takeRows(result);
        endInsertRows();
    } else if (after == 0 && before > 0) {
        beginRemoveRows({}, 0, before - 1);
        takeRows(result);
        endRemoveRows();
    } else if (after < before) {
        shrink(result, before - after);
    } else if (after > before) {
        grow(result, after - before);
    } else {
        rearrange(result);
    }
}

/// Entries have arrived since the work began, and some of them wait.
void ArrangedRows::takeRows(RowSections &result)
{
    for (const Section name : {RowSections::Folders, RowSections::Others}) {
        RowSections::Section &section = m_shown.sections[name];
        section.sorted = std::move(result.sections[name].sorted);
        section.matching = std::move(result.sections[name].matching);
        section.waiting.remove(0, m_rowsInJob[name]);
    }
    m_shown.rule = result.rule;
}

void ArrangedRows::grow(RowSections &result, int rows)
{
    const int end = m_shown.shownCount();
    beginInsertRows({}, end, end + rows - 1);
    m_extraRows = rows;
    m_extraPlace = result.placeOf(0);
    endInsertRows();
    rearrange(result);
}

void ArrangedRows::shrink(RowSections &result, int rows)
{
    const int end = result.shownCount();
    m_extraPlace = result.placeOf(0);
    rearrange(result);
    beginRemoveRows({}, end, end + rows - 1);
    m_extraRows = 0;
    endRemoveRows();
}

void ArrangedRows::rearrange(RowSections &result)
{
    const int rows = rowCount();
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QModelIndexList after = moved(before, result);
    takeRows(result);
    m_extraRows = rows - m_shown.shownCount();
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

/// What is not shown any more goes to the end, where it is removed, if there is room.
QModelIndexList ArrangedRows::moved(const QModelIndexList &before, const RowSections &result) const
{
    QModelIndexList after;
    after.reserve(before.size());
    QHash<int, int> gone;
    const RowSections::Finder finder(result, m_names);
    for (const QModelIndex &index : before) {
        int row = finder.rowOf(placeOf(index.row()));
        if (row < 0) {
            const int atEnd = result.shownCount() + int(gone.size());
            row = *gone.insert(index.row(), gone.value(index.row(), atEnd));
        }
        after.append(row < rowCount() ? createIndex(row, index.column()) : QModelIndex());
    }
    return after;
}

} // namespace windlass
