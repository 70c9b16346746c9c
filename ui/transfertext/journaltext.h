// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QString>

namespace windlass {

// Texts about what is read from the journal. All are plain text.

/// Says that the inbox or the history cannot be read, and why.
QString unreadableText(const Error &error);
/// Says that it cannot be changed, and why.
QString unchangeableText(const Error &error);

/// A time, in ms since 1970, in local time.
QString whenText(qint64 time);

} // namespace windlass
