// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QTreeView;

namespace windlass {

/// The width that a column of \a tree, which has a RowDelegate, needs for its title and each of \a
/// texts, in pixels; \a hasIcon: beside an icon.
int columnWidthFor(
    const QTreeView &tree, int column, const QStringList &texts, bool hasIcon = false);

} // namespace windlass
