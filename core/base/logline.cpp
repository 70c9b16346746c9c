// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logline.h"

namespace windlass {

const char *LogLine::levelName(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

QString LogLine::toString() const
{
    return QStringLiteral("%1 %2 %3: %4")
        .arg(dateTime().toString(Qt::ISODateWithMs), QLatin1String(levelName(level)),
            QString::fromLatin1(category), text);
}

} // namespace windlass
