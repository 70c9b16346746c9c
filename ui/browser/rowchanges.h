// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QSet>

namespace windlass {

/// What a transfer, or something else in this program, has done to the rows of a location, by their
/// names.
struct RowChanges {
    QSet<QByteArray> changed; ///< written or deleted, a folder's ends with a slash; empty: anything
    QSet<QByteArray> arrived; ///< to be selected, unless others are
    bool replaces = false;    ///< they are selected in place of those that are
};

} // namespace windlass
