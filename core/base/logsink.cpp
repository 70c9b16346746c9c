// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logsink.h"

#include "core/base/logoutput.h"

#include <algorithm>
#include <utility>

namespace windlass {

LogSink::LogSink(QObject *parent) : QObject(parent) { }

LogSink::~LogSink()
{
    if (m_isRecording)
        setLogListener({});
}

void LogSink::setRecording(bool records)
{
    if (std::exchange(m_isRecording, records) == records)
        return;
    setLogListener(records ? LogListener([this](const LogLine &line) { add(line); }) : nullptr);
    emit recordingChanged(records);
}

LogSink::Lines LogSink::linesFrom(quint64 from) const
{
    const QMutexLocker lock(&m_mutex);
    const quint64 end = m_forgotten + m_lines.size();
    const quint64 first = std::clamp(from, m_forgotten, end);
    const auto begin = m_lines.cbegin() + qsizetype(first - m_forgotten);
    return {first, std::deque<LogLine>(begin, m_lines.cend())};
}

void LogSink::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_forgotten += m_lines.size();
    std::deque<LogLine>().swap(m_lines);
}

void LogSink::add(const LogLine &line)
{
    const QMutexLocker lock(&m_mutex);
    m_lines.push_back(line);
    if (m_lines.size() > size_t(capacity)) {
        m_lines.pop_front();
        ++m_forgotten;
    }
    if (std::exchange(m_isTold, false))
        QMetaObject::invokeMethod(this, &LogSink::tell, Qt::QueuedConnection);
}

void LogSink::tell()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isTold = true;
    }
    emit linesAdded();
}

} // namespace windlass
