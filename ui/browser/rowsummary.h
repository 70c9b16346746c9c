// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/objectentry.h"

#include <QString>

namespace windlass {

/// The number of rows of each kind, and the total size of the objects.
struct RowSummary {
    int buckets = 0;
    int folders = 0;
    int objects = 0;
    qint64 bytes = 0;

    int rows() const { return buckets + folders + objects; }
    void add(const ObjectEntry &entry);
    /// One that was added before.
    void remove(const ObjectEntry &entry);

    /// "2 folders, 12,345 objects, 3.4 GiB"; "Empty" if there are none.
    QString text() const;
    /// "3 selected (12 MiB)".
    QString selectedText() const;
};

} // namespace windlass
