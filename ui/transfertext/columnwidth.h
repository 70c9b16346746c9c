// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QTreeView;

namespace windlass {

/// The width that a column of \a tree needs for its title and each of \a texts, in pixels; \a
/// hasIcon: beside an icon.
int columnWidthFor(
    const QTreeView &tree, int column, const QStringList &texts, bool hasIcon = false);

/// The longest size that is likely in a table, and times with every month's name.
QString widestSize();
QStringList widestTimes();

} // namespace windlass
