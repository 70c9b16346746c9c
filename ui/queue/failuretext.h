// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/failureinbox.h"

#include <QString>

namespace windlass {

// The words of the inbox. All of them plain text.

/// That the inbox, or the history, cannot be read, and why.
QString unreadableText(const Error &error);
/// That it cannot be changed, and why.
QString unchangeableText(const Error &error);

/// A moment, in ms since 1970, as the person's clock says it.
QString whenText(qint64 time);

/// One line: the cause, the remedy, and how many there are.
QString groupText(const FailureGroup &group);
/// Several lines.
QString groupDetails(const FailureGroup &group);
/// Several lines for reading and for the clipboard: what, from where to where, why, what helps, and
/// what support would ask for.
QString failureDetails(const FailedItem &item, const QString &connection);

} // namespace windlass
