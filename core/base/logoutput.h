// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/logline.h"
#include "core/base/result.h"

#include <functional>

namespace windlass {

// Where the messages of the log categories go: to standard error, one line each, and to a listener.

/// From now on they do; other messages, Qt's own, go where they went. WINDLASS_LOG turns categories
/// on; QT_LOGGING_RULES wins, as over all rules of programs. Fails with InvalidInput if
/// WINDLASS_LOG is not understood, and then no category is on. To be called once, in main().
Result<> beginLog();

/// Turns on what \a levels says (logRules()), instead of what WINDLASS_LOG has said.
Result<> setLogLevels(const QByteArray &levels);

/// Called for each line, on the thread that says it, one call at a time. Must not say anything
/// itself.
using LogListener = std::function<void(const LogLine &)>;

/// Hands all lines to \a listener from now on, or to nobody if it is empty. While there is one, all
/// categories are on at info, of which standard error gets no more than it did. When this has
/// returned, the listener before is not called any more. Thread-safe.
void setLogListener(LogListener listener);

} // namespace windlass
