// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "nearestname.h"

#include <QList>

#include <algorithm>
#include <limits>

namespace windlass {

namespace {

/// How many letters have to be added, left out, changed or swapped with the next one.
qsizetype distance(const QString &from, const QString &to)
{
    // The distances of the beginnings of both, for the last two lengths of that of `from`.
    QList<qsizetype> before, previous, current;
    for (qsizetype j = 0; j <= to.size(); ++j)
        previous.append(j);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        current = {i};
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const qsizetype change = from[i - 1] == to[j - 1] ? 0 : 1;
            qsizetype least
                = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change});
            const bool isSwapped
                = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (isSwapped)
                least = std::min(least, before[j - 2] + 1);
            current.append(least);
        }
        before = previous;
        previous = current;
    }
    return previous.last();
}

} // namespace

QString nearestName(const QString &typed, const QStringList &names)
{
    constexpr qsizetype shortestBeginning = 3;
    const qsizetype farthest = std::max<qsizetype>(1, typed.size() / 3);
    QString nearest;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const QString &name : names) {
        const qsizetype far = distance(typed, name);
        const bool isBeginning = typed.size() >= shortestBeginning && name.startsWith(typed);
        if ((far <= farthest || isBeginning) && far < least) {
            nearest = name;
            least = far;
        }
    }
    return nearest;
}

} // namespace windlass
