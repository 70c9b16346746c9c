// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journalrecords.h"

namespace windlass {

struct TransferItem;

/// What the journal notes of \a item: what it is, and how far it has come. \internal
ItemRecord recordOf(const TransferItem &item);

/// The same of one that has come to its end, with why or how. \internal
ItemRecord endRecordOf(const TransferItem &item);

} // namespace windlass
