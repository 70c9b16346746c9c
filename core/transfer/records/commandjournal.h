// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filelock.h"
#include "core/journal/journal.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

#include <memory>

namespace windlass {

/// Whether an earlier run of the command was interrupted and left something to resume.
bool hasInterruptedRun(const TransferRequest &request);

/// What an interrupted command leaves for its next run to resume from: a journal for each command,
/// in the user's data folder. If the same command runs twice at a time, only one run has it.
class CommandJournal
{
public:
    explicit CommandJournal(const TransferRequest &request);

    /// Null if this command has none: it resumes nothing, or another run of it is in progress.
    const std::shared_ptr<Journal> &journal() const { return m_journal; }

    /// The command's batch \a last has succeeded: partial transfers of earlier runs that it did not
    /// take over are not resumed any more.
    void giveUpEarlier(BatchId last);

    /// The command has ended: removes the file, unless a large file that failed can be resumed when
    /// the command is run again, or leftovers could not be discarded.
    void finish();

private:
    FileLock m_lock;
    std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
