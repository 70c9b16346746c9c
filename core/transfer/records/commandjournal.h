// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filelock.h"
#include "core/journal/journal.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

#include <memory>

namespace windlass {

/// Whether an earlier run of the command was cut off and left something to go on from.
bool hasInterruptedRun(const TransferRequest &request);

/// What an interrupted command leaves for the next run of the same command to go on from: a journal
/// for each command, in the user's data folder. The same command said twice at a time has it once.
class CommandJournal
{
public:
    explicit CommandJournal(const TransferRequest &request);

    /// Null if this command has none: it goes on from nothing, or another run of it is under way.
    const std::shared_ptr<Journal> &journal() const { return m_journal; }

    /// The command's batch \a last has ended well: what earlier runs had begun and it did not take
    /// up nobody goes on with.
    void giveUpEarlier(BatchId last);

    /// The command has come to its end: the file goes, unless a large file that failed is to go on
    /// where it was when the command is run again, or what is left over could not be discarded.
    void finish();

private:
    FileLock m_lock;
    std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
