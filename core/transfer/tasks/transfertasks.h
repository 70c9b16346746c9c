// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

// One item from start to end, each to be read from top to bottom. A failure or cancellation leaves
// no visible partial file, and no multipart upload that the journal does not know.

TransferTask uploadItem(TransferContext context);
TransferTask downloadItem(TransferContext context);
/// A copy by the server, or through this machine if the server cannot; a Move deletes the source
/// after its copy was verified.
TransferTask copyItem(TransferContext context);
TransferTask deleteItem(TransferContext context);

} // namespace windlass
