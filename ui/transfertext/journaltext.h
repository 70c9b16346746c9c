// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QString>

namespace windlass {

// The words of what is read from the journal. All of them plain text.

/// That the inbox, or the history, cannot be read, and why.
QString unreadableText(const Error &error);
/// That it cannot be changed, and why.
QString unchangeableText(const Error &error);

/// A moment, in ms since 1970, as the person's clock says it.
QString whenText(qint64 time);

} // namespace windlass
