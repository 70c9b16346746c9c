// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connections/place.h"

namespace windlass {

/// The places that were shown last, the newest first.
class RecentPlaces
{
public:
    static constexpr int most = 10;

    RecentPlaces();

    const QList<Place> &places() const { return m_places; }
    void add(const Place &place);

private:
    QList<Place> m_places;
};

} // namespace windlass
