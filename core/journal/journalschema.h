// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journaldatabase.h"

namespace windlass {

/// Opens or makes the file at \a path, makes the tables of a new journal, and brings those of an
/// older version up to date, step by step. An empty \a path keeps everything in memory. Fails with
/// JournalTooNew on a journal that a newer version wrote, and does not touch it.
Result<std::unique_ptr<JournalDatabase>> openJournalDatabase(const QString &path);

} // namespace windlass
