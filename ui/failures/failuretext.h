// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failureinbox.h"

#include <QString>

namespace windlass {

// Texts of the inbox. All are plain text.

/// One line: the cause, the remedy, and the number of failures.
QString groupText(const FailureGroup &group);
/// Several lines.
QString groupDetails(const FailureGroup &group);
/// Several lines for reading and for the clipboard: what, from where to where, why, the remedy, and
/// what support would ask for.
QString failureDetails(const FailedItem &item, const QString &connection);

} // namespace windlass
