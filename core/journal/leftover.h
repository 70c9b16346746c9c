// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// The SQL condition that nobody goes on with what a row of \a table (upload or download) stands
/// for: its item was cancelled, skipped or done otherwise, or failed and was dismissed; or its
/// batch was removed, or has ended without finding its item again. What failed else is there to be
/// tried again, what has not ended goes on.
QString isLeftOver(const QString &table);

} // namespace windlass
