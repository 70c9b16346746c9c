// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/targetclaims.h"
#include "core/transfer/tasks/transfercontext.h"

#include <functional>

namespace windlass {

/// What the rule for existing targets says about one item. \internal
struct TargetVerdict {
    bool isWanted = true;      ///< false: the item is skipped
    TargetClaims::Claim claim; ///< of an upload or copy; to be kept while it runs
    /// The rule lets the item be written because there was nothing.
    bool isFree = false;
};

/// For an upload, copy or move. Looks at the target if the scan did not (one HEAD); with KeepBoth
/// the item may get another name, TransferItem::renamed.
QCoro::Task<Result<TargetVerdict>> checkTargetKey(TransferContext context);

/// Writes the object that an upload or copy is to make. With \a onlyIfAbsent a PreconditionFailed
/// if something stands there after all.
using WriteTarget
    = std::function<QCoro::Task<Result<>>(TransferContext context, bool onlyIfAbsent)>;

/// Calls \a write if checkTargetKey() wants the item. Where the server then says that somebody else
/// was faster, the rule is asked again, about what is there now.
TransferTask writeTarget(TransferContext context, WriteTarget write);

enum class DownloadNeed {
    Fetch,
    LeaveOut, ///< by the rule for existing files, or since somebody has changed what was in doubt
    IsThere,  ///< what was in doubt has the object's content; TransferItem::verification says how
};

/// For a download. KeepBoth is not decided here but when the file gets its name, which cannot be
/// raced (DownloadFile::place()).
QCoro::Task<Result<DownloadNeed>> downloadNeed(
    TransferContext context, std::shared_ptr<LocalFolder> folder);

} // namespace windlass
