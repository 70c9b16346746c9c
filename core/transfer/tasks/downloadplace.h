// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/downloadfile.h"
#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// The last step of a download: gives the \a file, which is complete, its name, and applies the
/// rule for existing files once more. \internal
Result<TransferOutcome> placeDownload(
    const TransferContext &context, LocalFolder &folder, DownloadFile &file);

} // namespace windlass
