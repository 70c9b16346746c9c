// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/targetclaims.h"
#include "core/transfer/tasks/transfercontext.h"

#include <functional>

namespace windlass {

/// The result of the rule for existing targets for one item. \internal
struct TargetVerdict {
    bool isWanted = true;      ///< false: the item is skipped
    TargetClaims::Claim claim; ///< for an upload or copy; to be held while it runs
    /// The rule allows writing only because the target was free.
    bool isFree = false;
};

/// For an upload, copy or move. Checks the target if the scan did not (one HEAD); with KeepBoth the
/// item may get another name, TransferItem::renamed.
QCoro::Task<Result<TargetVerdict>> checkTargetKey(TransferContext context);

/// Writes the object of an upload or copy. With \a onlyIfAbsent, fails with PreconditionFailed if
/// the target exists nevertheless.
using WriteTarget
    = std::function<QCoro::Task<Result<>>(TransferContext context, bool onlyIfAbsent)>;

/// Calls \a write if checkTargetKey() wants the item. If the server then says that somebody else
/// wrote the target first, applies the rule again to what is there now.
TransferTask writeTarget(TransferContext context, WriteTarget write);

enum class DownloadNeed {
    Fetch,
    LeaveOut, ///< because of the rule for existing files, or the file in doubt was changed since
    IsThere,  ///< the file in doubt has the object's content; TransferItem::verification says how
};

/// For a download. KeepBoth is decided later, when the file gets its name, which is free of races
/// (DownloadFile::place()).
QCoro::Task<Result<DownloadNeed>> downloadNeed(
    TransferContext context, std::shared_ptr<LocalFolder> folder);

} // namespace windlass
