// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/linknotes.h"

#include "ui/sharing/hostreach.h"

#include <QCoreApplication>
#include <QLocale>

namespace windlass {

namespace {

struct LinkNotes {
    Q_DECLARE_TR_FUNCTIONS(windlass::LinkNotes)
};

} // namespace

QString untilText(const QDateTime &moment)
{
    return LinkNotes::tr("Works until %1")
        .arg(QLocale().toString(moment.toLocalTime(),
            LinkNotes::tr("ddd d MMM yyyy HH:mm", "date format, see QLocale::toString")));
}

QString reachNote(const QString &host)
{
    switch (reachOf(host)) {
    case HostReach::ThisComputer:
        return LinkNotes::tr(
            "The server is on this computer, so others cannot reach it by this link.");
    case HostReach::LocalNetwork:
        return LinkNotes::tr(
            "The server is in a local network, so people elsewhere may not reach it.");
    case HostReach::Anywhere:
        return {};
    }
    return {};
}

} // namespace windlass
