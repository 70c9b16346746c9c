// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/resumejournal.h"

#include <chrono>
#include <optional>

namespace windlass {

/// Notes in the journal how much of one part of a download is in the file: now and then, so that
/// a killed program loses little, and when its request ends. For one lane. \internal
class PartNotes
{
public:
    static constexpr std::chrono::milliseconds interval {1000};

    /// \a written bytes of it are there. Notes nothing if \a download is 0.
    PartNotes(std::optional<ResumeJournal> journal, qint64 download, int part, qint64 written);

    /// \a bytes more have been written to the file; negative: another attempt writes these again.
    void add(qint64 bytes);
    /// The request has failed: what has come of it stays.
    void noteBeginning();
    void noteAll();
    /// Bytes of the part that are in the file.
    qint64 written() const { return m_written; }

private:
    using Clock = std::chrono::steady_clock;

    void note(qint64 bytes);

    const std::optional<ResumeJournal> m_journal;
    const qint64 m_download;
    const int m_part;
    qint64 m_position;
    qint64 m_written; // the most that m_position ever was
    qint64 m_noted;
    Clock::time_point m_last = Clock::now();
};

} // namespace windlass
