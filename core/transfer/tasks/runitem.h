// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// Does with the item what its request asks for, and tells the queue how it has ended.
QCoro::Task<> runItem(TransferContext context);

} // namespace windlass
