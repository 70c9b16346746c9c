// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace windlass {

/// The window's queue. (All journals of a user are below $XDG_DATA_HOME/windlass.)
QString queueJournalPath();
/// One file for each command that is running or was interrupted.
QString commandJournalFolder();

/// The ids of all multipart uploads that the window or a command can resume. Reads all journals:
/// blocks for some milliseconds for each. Any thread.
Result<QSet<QByteArray>> uploadIdsInJournals();

} // namespace windlass
