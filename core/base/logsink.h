// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/logline.h"

#include <QMutex>
#include <QObject>

#include <deque>

namespace windlass {

/// Keeps the last lines of the log while it records, from all threads. It costs nothing while it
/// does not. One of a program records at a time. Lives on one thread; lines come from all.
class LogSink : public QObject
{
    Q_OBJECT
public:
    static constexpr int capacity = 10'000; ///< lines; older ones are forgotten

    explicit LogSink(QObject *parent = nullptr);
    ~LogSink() override;

    void setRecording(bool records);
    bool isRecording() const { return m_isRecording; }

    /// Lines that come one after the other; the first line that there ever was has the number 0.
    struct Lines {
        quint64 first = 0; ///< the number of the first one, and how many were before
        std::deque<LogLine> lines;
    };
    /// Those from number \a from on that are still kept. Thread-safe.
    Lines linesFrom(quint64 from) const;

    /// Forgets all lines. Their numbers are not given again.
    void clear();

signals:
    void recordingChanged(bool records);
    /// There are new lines. Once for all that come until the receiver's turn comes.
    void linesAdded();

private:
    void add(const LogLine &line);
    void tell();

    bool m_isRecording = false;
    mutable QMutex m_mutex;
    std::deque<LogLine> m_lines; // guarded by m_mutex, as all that follows
    quint64 m_forgotten = 0;     // lines that were before the first one
    bool m_isTold = true;
};

} // namespace windlass
