// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QList>
#include <QString>

namespace windlass {

/// A location through a connection, as it is kept from one run of the program to the next.
struct Place {
    QString connectionId;
    S3Uri location;
    QString name {};            ///< given by the person; empty: the location's own
    bool showsVersions = false; ///< of a tab

    bool isSamePlace(const Place &other) const
    {
        return connectionId == other.connectionId && location == other.location;
    }
};

/// The folder's name, the bucket's, or \a connectionName at "s3://".
QString placeName(const S3Uri &location, const QString &connectionName);

/// The places below \a key of the settings; what cannot be read is left out.
QList<Place> readPlaces(const QString &key);
void writePlaces(const QString &key, const QList<Place> &places);

} // namespace windlass
