// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// Does the item's work according to its request, and tells the queue how it ended.
QCoro::Task<> runItem(TransferContext context);

} // namespace windlass
