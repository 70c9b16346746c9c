// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <functional>
#include <vector>

namespace windlass {

/// A model's signals for changed rows, both ends included.
struct RowSignals {
    std::function<void(int first, int last)> beginInsert;
    std::function<void()> endInsert;
    std::function<void(int first, int last)> beginRemove;
    std::function<void()> endRemove;
};

/// Turns \a rows into \a fresh in such a way that rows which are in both stay, with the selection
/// and the scroll bar. Both are sorted by \a isBefore.
template <typename Row, typename Before>
void mergeRows(
    std::vector<Row> &rows, const QList<Row> &fresh, Before isBefore, const RowSignals &signals_)
{
    size_t row = 0;
    qsizetype next = 0;
    const auto isGone = [&](size_t i) {
        return i < rows.size() && (next == fresh.size() || isBefore(rows[i], fresh[next]));
    };
    const auto isNew = [&](qsizetype j) {
        return j < fresh.size() && (row == rows.size() || isBefore(fresh[j], rows[row]));
    };
    while (row < rows.size() || next < fresh.size()) {
        if (isGone(row)) {
            size_t end = row;
            while (isGone(end))
                ++end;
            signals_.beginRemove(int(row), int(end) - 1);
            rows.erase(rows.begin() + std::ptrdiff_t(row), rows.begin() + std::ptrdiff_t(end));
            signals_.endRemove();
        } else if (isNew(next)) {
            qsizetype end = next;
            while (isNew(end))
                ++end;
            signals_.beginInsert(int(row), int(row) + int(end - next) - 1);
            rows.insert(
                rows.begin() + std::ptrdiff_t(row), fresh.begin() + next, fresh.begin() + end);
            signals_.endInsert();
            row += size_t(end - next);
            next = end;
        } else {
            rows[row++] = fresh[next++];
        }
    }
}

} // namespace windlass
