// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace windlass {

class JournalDatabase;

/// Makes the tables of a new journal, or brings those of an older version up to date, step by step.
/// Fails with JournalTooNew on a journal that a newer version wrote.
Result<> migrateJournal(JournalDatabase &database);

} // namespace windlass
