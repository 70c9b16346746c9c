// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace windlass {

/// The longest size that is likely in a table, and times with every month's name: for
/// columnWidthFor().
QString widestSize();
QStringList widestTimes();

} // namespace windlass
