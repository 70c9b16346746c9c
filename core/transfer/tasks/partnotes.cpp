// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/partnotes.h"

#include <algorithm>

namespace windlass {

PartNotes::PartNotes(
    std::optional<ResumeJournal> journal, qint64 download, int part, qint64 written)
    : m_journal(std::move(journal)), m_download(download), m_part(part), m_position(written),
      m_written(written), m_noted(written)
{
}

void PartNotes::add(qint64 bytes)
{
    m_position += bytes;
    m_written = std::max(m_written, m_position);
    const Clock::time_point now = Clock::now();
    if (now - m_last < interval)
        return;
    m_last = now;
    noteBeginning();
}

void PartNotes::noteBeginning()
{
    if (m_written == m_noted)
        return;
    m_noted = m_written;
    note(m_written);
}

void PartNotes::noteAll()
{
    note(DownloadedPart::all);
}

void PartNotes::note(qint64 bytes)
{
    if (m_journal && m_download != 0)
        m_journal->notePart(m_download, DownloadedPart {m_part, false, bytes});
}

} // namespace windlass
