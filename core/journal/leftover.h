// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// The SQL condition that nothing will resume what a row of \a table (upload or download) stands
/// for: its item was cancelled, skipped or done in another way, or failed and was dismissed; or its
/// batch was removed, or has ended without finding the item again. Other failed items can be
/// retried, and unfinished ones resume.
QString isLeftOver(const QString &table);

} // namespace windlass
