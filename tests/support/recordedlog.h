// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/logoutput.h"
#include "core/base/logsink.h"

#include <QStringList>

namespace windlass {

/// All that is said to the log as long as this lives.
class RecordedLog
{
public:
    RecordedLog()
    {
        static const bool isBegun = [] {
            qunsetenv("WINDLASS_LOG");
            return bool(beginLog());
        }();
        Q_ASSERT(isBegun);
        m_sink.setRecording(true);
    }

    /// "info windlass.net: GET …", each.
    QStringList lines() const
    {
        QStringList lines;
        for (const LogLine &line : m_sink.linesFrom(0).lines)
            lines.append(line.toString().section(QLatin1Char(' '), 1));
        return lines;
    }

private:
    LogSink m_sink;
};

} // namespace windlass
