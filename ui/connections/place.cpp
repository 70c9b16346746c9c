// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/place.h"

#include <QSettings>

namespace windlass {

QString placeName(const S3Uri &location, const QString &connectionName)
{
    if (location.bucket.isEmpty())
        return connectionName;
    if (location.key.isEmpty())
        return location.bucket.display();
    QByteArray name = location.key.name();
    if (name.endsWith('/'))
        name.chop(1);
    return name.isEmpty() ? location.display() : displayText(name);
}

QList<Place> readPlaces(const QString &key)
{
    QSettings settings;
    QList<Place> places;
    const int count = settings.beginReadArray(key);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const Result<S3Uri> location
            = S3Uri::parse(settings.value(QStringLiteral("location")).toByteArray());
        if (location)
            places.append({settings.value(QStringLiteral("connection")).toString(), *location,
                settings.value(QStringLiteral("name")).toString(),
                settings.value(QStringLiteral("versions")).toBool()});
    }
    settings.endArray();
    return places;
}

void writePlaces(const QString &key, const QList<Place> &places)
{
    QSettings settings;
    settings.remove(key);
    settings.beginWriteArray(key, int(places.size()));
    for (int i = 0; i < places.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("connection"), places.at(i).connectionId);
        settings.setValue(QStringLiteral("location"), places.at(i).location.toBytes());
        if (!places.at(i).name.isEmpty())
            settings.setValue(QStringLiteral("name"), places.at(i).name);
        if (places.at(i).showsVersions)
            settings.setValue(QStringLiteral("versions"), true);
    }
    settings.endArray();
}

} // namespace windlass
