// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/recentplaces.h"

namespace windlass {

static QString settingsKey()
{
    return QStringLiteral("recent");
}

RecentPlaces::RecentPlaces() : m_places(readPlaces(settingsKey())) { }

void RecentPlaces::add(const Place &place)
{
    m_places.removeIf([&place](const Place &known) { return known.isSamePlace(place); });
    m_places.prepend(place);
    if (m_places.size() > most)
        m_places.resize(most);
    writePlaces(settingsKey(), m_places);
}

} // namespace windlass
