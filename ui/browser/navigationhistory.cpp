// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/navigationhistory.h"

namespace windlass {

void NavigationHistory::visit(const S3Uri &location)
{
    constexpr qsizetype most = 200;
    if (m_position >= 0 && m_entries.at(m_position).location == location)
        return;
    m_entries.resize(m_position + 1);
    m_entries.append({location, {}});
    if (m_entries.size() > most)
        m_entries.removeFirst();
    m_position = m_entries.size() - 1;
}

void NavigationHistory::replace(const S3Uri &location)
{
    if (m_position >= 0)
        m_entries[m_position] = {location, {}};
}

void NavigationHistory::keep(const RowView &view)
{
    if (m_position >= 0)
        m_entries[m_position].view = view;
}

RowView NavigationHistory::view() const
{
    return m_position >= 0 ? m_entries.at(m_position).view : RowView();
}

S3Uri NavigationHistory::goBack()
{
    Q_ASSERT(canGoBack());
    return m_entries.at(--m_position).location;
}

S3Uri NavigationHistory::goForward()
{
    Q_ASSERT(canGoForward());
    return m_entries.at(++m_position).location;
}

void NavigationHistory::clear()
{
    m_entries.clear();
    m_position = -1;
}

} // namespace windlass
