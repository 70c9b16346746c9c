// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/names.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace windlass {

/// Applies \a delimiter where the server did not: moves the \a rows whose keys (\a keyOf) have it
/// behind \a prefix to their \a commonPrefixes. \internal
template <typename Row, typename KeyOf>
void groupByDelimiter(QList<Row> &rows, QList<ObjectKey> &commonPrefixes, const ObjectKey &prefix,
    const QByteArray &delimiter, const KeyOf &keyOf)
{
    if (delimiter.isEmpty())
        return;
    QList<Row> direct;
    for (const Row &row : std::as_const(rows)) {
        const QByteArray &key = keyOf(row).bytes();
        const qsizetype at = key.indexOf(delimiter, prefix.bytes().size());
        if (at < 0) {
            direct.append(row);
            continue;
        }
        const ObjectKey common(key.left(at + delimiter.size()));
        if (commonPrefixes.isEmpty() || commonPrefixes.last() != common)
            commonPrefixes.append(common);
    }
    if (direct.size() < rows.size())
        rows = std::move(direct);
}

/// Leaves out the first of \a commonPrefixes if the page before ended with it: where the delimiter
/// is applied here, a folder can continue. Returns the last one so far. \internal
inline ObjectKey dropContinued(QList<ObjectKey> &commonPrefixes, const ObjectKey &before)
{
    if (commonPrefixes.isEmpty())
        return before;
    const ObjectKey last = commonPrefixes.last();
    if (commonPrefixes.first() == before)
        commonPrefixes.removeFirst();
    return last;
}

} // namespace windlass
