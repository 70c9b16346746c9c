// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journaldatabase.h"

namespace windlass {

/// Opens or creates the file at \a path, creates the tables of a new journal, and updates those of
/// an older version step by step. An empty \a path keeps everything in memory. Fails with
/// JournalTooNew for a journal from a newer version, without changing it.
Result<std::unique_ptr<JournalDatabase>> openJournalDatabase(const QString &path);

} // namespace windlass
