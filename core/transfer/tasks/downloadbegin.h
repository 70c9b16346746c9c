// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/downloadfile.h"
#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/partplan.h"
#include "core/transfer/tasks/transfercontext.h"

#include <chrono>
#include <vector>

namespace windlass {

/// A download in parts with its file: new, or resumed from an earlier run. \internal
struct PartialDownload {
    ResumeJournal::Claim claim; ///< held while the file is in use
    qint64 record = 0;          ///< in the journal; 0: none
    PartPlan plan;
    std::vector<qint64> written; ///< for each part, the bytes from its beginning
    std::shared_ptr<DownloadFile> file;
    std::chrono::milliseconds answerTime {0}; ///< the server's, for one request

    bool isWhole(int index) const { return written[size_t(index)] == plan.range(index).length; }
};

/// What a request for a whole object has written before it was stopped. \internal
struct DownloadBeginning {
    std::shared_ptr<DownloadFile> file; ///< null: nothing
    qint64 bytes = 0;
    ETag etag; ///< of the object that they belong to
};

/// Whether an unfinished download could be found again later: there is a journal, it is worth it,
/// and the object can be told from another version. \internal
bool canBeKept(const TransferContext &context);

/// Whether the journal may know an unfinished download of it, though it is no object of which that
/// is expected; costs next to nothing. \internal
bool mayBeBegun(const TransferContext &context);

/// Whether the journal knows an unfinished download to the same place. \internal
QCoro::Task<bool> wasDownloadBegun(TransferContext context);

/// Resumes the unfinished download of the same object to the same place, if the journal knows one
/// and its file still exists, or starts one, with \a beginning if there is one. A partial download
/// of another object is removed. The item's size and ETag must be known. \internal
QCoro::Task<Result<PartialDownload>> beginDownload(
    TransferContext context, std::shared_ptr<LocalFolder> folder, DownloadBeginning beginning = {});

} // namespace windlass
