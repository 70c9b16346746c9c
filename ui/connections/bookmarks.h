// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connections/place.h"

#include <QObject>

namespace windlass {

/// The places that a person wants to find again, in the order in which they were added. Every
/// change is kept at once.
class Bookmarks : public QObject
{
    Q_OBJECT
public:
    explicit Bookmarks(QObject *parent = nullptr);

    const QList<Place> &places() const { return m_places; }
    /// A place that is there already stays as it is.
    void add(const Place &place);
    void rename(int index, const QString &name);
    void remove(int index);

signals:
    void changed();

private:
    void keep();

    QList<Place> m_places;
};

} // namespace windlass
