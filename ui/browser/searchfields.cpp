// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/searchfields.h"

#include "core/listing/filtertext.h"

namespace windlass {

namespace {

/// A name without special characters matches anywhere in a name; ".jpg" matches an ending.
void readName(const QString &text, ObjectFilter &filter)
{
    const QByteArray name = text.trimmed().toUtf8();
    if (name.isEmpty())
        return;
    filter.suffixCase = Qt::CaseInsensitive;
    if (GlobPattern::isPattern(name))
        filter.names.append(GlobPattern(name, Qt::CaseInsensitive));
    else if (name.startsWith('.'))
        filter.suffixes.append(name);
    else
        filter.names.append(GlobPattern::containing(name, Qt::CaseInsensitive));
}

QList<S3Uri> readFolders(const QString &text, const S3Uri &location)
{
    QList<S3Uri> prefixes;
    for (const QString &part : text.split(QLatin1Char(';'))) {
        QByteArray folder = part.trimmed().toUtf8();
        while (folder.startsWith('/'))
            folder.remove(0, 1);
        if (folder.isEmpty())
            continue;
        prefixes.append(S3Uri {location.bucket, ObjectKey(location.key.bytes() + folder)});
    }
    return prefixes.isEmpty() ? QList<S3Uri> {location} : prefixes;
}

} // namespace

Result<LocationSearch> SearchFields::read(const S3Uri &location, const QDateTime &now) const
{
    LocationSearch search;
    search.prefixes = readFolders(folders, location);
    readName(name, search.filter);
    if (sizeKind != Size::Any && !size.trimmed().isEmpty()) {
        const Result<qint64> bytes = parseByteCount(size);
        if (!bytes)
            return fail(bytes.error());
        (sizeKind == Size::AtLeast ? search.filter.smallest : search.filter.largest) = *bytes;
    }
    if (timeKind != Time::Any && !time.trimmed().isEmpty()) {
        const Result<QDateTime> moment = parseMoment(time, now);
        if (!moment)
            return fail(moment.error());
        (timeKind == Time::Since ? search.filter.from : search.filter.before) = *moment;
    }
    return search;
}

} // namespace windlass
