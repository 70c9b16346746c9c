// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

// One item from its start to its end, each read from top to bottom. Whatever fails or is cancelled
// leaves no half file that anybody sees, and no multipart upload that the journal does not know.

TransferTask uploadItem(TransferContext context);
TransferTask downloadItem(TransferContext context);
/// A copy by the server, or through this machine where it cannot; for a Move the source is deleted
/// after its copy was verified.
TransferTask copyItem(TransferContext context);
TransferTask deleteItem(TransferContext context);

} // namespace windlass
