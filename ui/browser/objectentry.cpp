// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objectentry.h"

namespace windlass {

namespace {

int compareNumbers(qint64 a, qint64 b)
{
    return a < b ? -1 : int(a > b);
}

int compareNames(const ObjectEntry &a, const ObjectEntry &b)
{
    const int compared = a.sortKey.compare(b.sortKey);
    return compared != 0 ? compared : a.name.compare(b.name);
}

int compareFields(const ObjectEntry &a, const ObjectEntry &b, SortField field)
{
    switch (field) {
    case SortField::Name:
        return compareNames(a, b);
    case SortField::Size:
        return compareNumbers(a.size, b.size);
    case SortField::Modified:
        return compareNumbers(a.modified, b.modified);
    case SortField::StorageClass:
        return a.storageClass.compare(b.storageClass);
    }
    return 0;
}

} // namespace

bool standsBefore(
    const ObjectEntry &a, const ObjectEntry &b, SortField field, Qt::SortOrder direction)
{
    if (a.isFolder() != b.isFolder())
        return a.isFolder();
    const int compared = compareFields(a, b, field);
    if (compared != 0)
        return direction == Qt::AscendingOrder ? compared < 0 : compared > 0;
    return compareNames(a, b) < 0;
}

} // namespace windlass
