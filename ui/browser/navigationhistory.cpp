// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/navigationhistory.h"

namespace windlass {

void NavigationHistory::visit(const S3Uri &location)
{
    constexpr qsizetype most = 200;
    if (m_position >= 0 && m_locations.at(m_position) == location)
        return;
    m_locations.resize(m_position + 1);
    m_locations.append(location);
    if (m_locations.size() > most)
        m_locations.removeFirst();
    m_position = m_locations.size() - 1;
}

void NavigationHistory::replace(const S3Uri &location)
{
    if (m_position >= 0)
        m_locations[m_position] = location;
}

S3Uri NavigationHistory::goBack()
{
    Q_ASSERT(canGoBack());
    return m_locations.at(--m_position);
}

S3Uri NavigationHistory::goForward()
{
    Q_ASSERT(canGoForward());
    return m_locations.at(++m_position);
}

void NavigationHistory::clear()
{
    m_locations.clear();
    m_position = -1;
}

} // namespace windlass
