// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/paceddevice.h"

#include <algorithm>

namespace windlass {

PacedDevice::PacedDevice(std::unique_ptr<QIODevice> source, std::shared_ptr<Bandwidth> bandwidth)
    : m_source(std::move(source)), m_bandwidth(std::move(bandwidth))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PacedDevice::handleTimeout);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool PacedDevice::seek(qint64 position)
{
    m_granted = 0;
    return QIODevice::seek(position) && m_source->seek(position);
}

qint64 PacedDevice::readData(char *data, qint64 maxSize)
{
    if (!m_bandwidth->up->isLimiting())
        return m_source->read(data, maxSize);
    const qint64 allowed = share();
    if (allowed == 0 && m_timer.isActive())
        return 0;
    const qint64 n = m_source->read(data, std::min(maxSize, allowed));
    m_granted -= std::max<qint64>(0, n);
    return n;
}

qint64 PacedDevice::share()
{
    if (m_granted > 0)
        return m_granted;
    if (!m_turn) {
        const qint64 rest = size() - pos();
        if (rest <= 0)
            return 0;
        m_turn = m_bandwidth->up->takeTurn(rest);
    }
    const std::chrono::milliseconds wait = m_bandwidth->up->timeUntil(*m_turn);
    if (wait.count() > 0) {
        if (!m_timer.isActive())
            m_timer.start(wait);
        return 0;
    }
    m_timer.stop();
    m_granted = m_turn->bytes;
    m_turn.reset();
    return m_granted;
}

void PacedDevice::handleTimeout()
{
    const std::chrono::milliseconds wait
        = m_turn ? m_bandwidth->up->timeUntil(*m_turn) : std::chrono::milliseconds(0);
    if (wait.count() > 0)
        m_timer.start(wait);
    else
        emit readyRead();
}

qint64 PacedDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace windlass
