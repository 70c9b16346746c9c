// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "readarguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

const QString rangeName = QStringLiteral("range");
const QString cacheName = QStringLiteral("cache");
const QString jsonName = QStringLiteral("json");

} // namespace

void addReadArguments(QCommandLineParser &parser)
{
    parser.addOptions({
        {rangeName, Cli::tr("Only these bytes: 0-99, 100- or, of the end, -100 (cat)."),
            QStringLiteral("FIRST-LAST")},
        {cacheName,
            Cli::tr("Keep what is read on the disk, where the window keeps it as well, and send it "
                    "again only if it has changed (cat).")},
        {jsonName,
            Cli::tr("Print a line of JSON for each (find, ls, stat), or JSON (configure list).")},
    });
}

Result<ReadArguments> readArgumentsOf(const QCommandLineParser &parser)
{
    ReadArguments arguments;
    arguments.asJson = parser.isSet(jsonName);
    arguments.usesCache = parser.isSet(cacheName);
    if (!parser.isSet(rangeName))
        return arguments;
    const Result<StreamRange> range = StreamRange::parse(parser.value(rangeName));
    if (!range)
        return fail(ErrorKind::InvalidInput,
            QStringLiteral("--%1 %2").arg(rangeName, parser.value(rangeName)),
            range.error().detail);
    arguments.range = *range;
    return arguments;
}

} // namespace windlass
