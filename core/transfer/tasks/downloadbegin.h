// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/downloadfile.h"
#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/partplan.h"
#include "core/transfer/tasks/transfercontext.h"

#include <vector>

namespace windlass {

/// A download in parts that has a file: a new one, or one that an earlier run has begun. \internal
struct BegunDownload {
    ResumeJournal::Claim claim; ///< held as long as the file is worked on
    qint64 record = 0;          ///< in the journal; 0: in none
    PartPlan plan;
    std::vector<bool> isWritten; ///< for each part
    std::shared_ptr<DownloadFile> file;
};

/// Takes up the unfinished download of the same object to the same place, if the journal knows one
/// and its file is still there, or begins one. What was begun from another object is removed.
/// The item's size and ETag are known.
QCoro::Task<Result<BegunDownload>> beginDownload(
    TransferContext context, std::shared_ptr<LocalFolder> folder);

} // namespace windlass
