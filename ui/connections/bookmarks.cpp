// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/bookmarks.h"

#include <algorithm>

namespace windlass {

static QString settingsKey()
{
    return QStringLiteral("bookmarks");
}

Bookmarks::Bookmarks(QObject *parent) : QObject(parent), m_places(readPlaces(settingsKey())) { }

void Bookmarks::add(const Place &place)
{
    const bool isThere = std::any_of(m_places.cbegin(), m_places.cend(),
        [&place](const Place &known) { return known.isSamePlace(place); });
    if (isThere)
        return;
    m_places.append(place);
    keep();
}

void Bookmarks::rename(int index, const QString &name)
{
    m_places[index].name = name;
    keep();
}

void Bookmarks::remove(int index)
{
    m_places.removeAt(index);
    keep();
}

void Bookmarks::keep()
{
    writePlaces(settingsKey(), m_places);
    emit changed();
}

} // namespace windlass
