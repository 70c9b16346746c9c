// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transfer/request/snapshots.h"

#include <QByteArray>
#include <QHash>

namespace windlass {

class JournalDatabase;

/// Bytes, by ItemSpec::recordName(). \internal
using ReachedBytes = QHash<QByteArray, qint64>;

/// What an earlier run has transferred of the batch's unfinished objects: they go on from there, if
/// nothing has changed. \internal
Result<ReachedBytes> reachedBefore(JournalDatabase &database, BatchId batch);

} // namespace windlass
