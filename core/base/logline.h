// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QtGlobal>

namespace windlass {

/// One message of a log category, safe to be shown as one line of plain text. A plain value.
struct LogLine {
    qint64 time = 0; ///< milliseconds since 1970, UTC
    QtMsgType level = QtInfoMsg;
    QByteArray category; ///< "windlass.net"
    QString text;        ///< without what could end the line or move a terminal's cursor

    QDateTime dateTime() const { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC); }
    /// Whether something went wrong.
    bool isFailure() const
    {
        return level == QtWarningMsg || level == QtCriticalMsg || level == QtFatalMsg;
    }
    /// "info", as WINDLASS_LOG has it.
    static const char *levelName(QtMsgType level);
    /// "2026-01-31T12:00:00.123Z info windlass.net: GET http://…"
    QString toString() const;
};

} // namespace windlass
