// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace windlass {

/// The queue of the window. (All journals of a user are below $XDG_DATA_HOME/windlass.)
QString queueJournalPath();
/// One file for each command that is under way or was interrupted.
QString commandJournalFolder();

/// The ids of all multipart uploads that a run of the window or of a command will go on with. Reads
/// every journal there is: blocks for some milliseconds each. Any thread.
Result<QSet<QByteArray>> uploadIdsInJournals();

} // namespace windlass
