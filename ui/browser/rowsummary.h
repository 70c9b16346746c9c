// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/objectentry.h"

#include <QString>

namespace windlass {

/// How many rows of which kind there are and how large the objects are together.
struct RowSummary {
    int buckets = 0;
    int folders = 0;
    int objects = 0;
    qint64 bytes = 0;

    int rows() const { return buckets + folders + objects; }
    void add(const ObjectEntry &entry);

    /// "2 folders, 12,345 objects, 3.4 GiB"; "Empty" when there is nothing.
    QString text() const;
    /// "3 selected (12 MiB)".
    QString selectedText() const;
};

} // namespace windlass
