// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/requestsunderway.h"

namespace windlass {

RequestsUnderWay::State RequestsUnderWay::state() const
{
    QMutexLocker lock(&m_mutex);
    State state = m_state;
    state.bytes = *m_bytes;
    return state;
}

RequestsUnderWay::Request::Request(std::shared_ptr<RequestsUnderWay> all)
    : m_all(std::move(all)) { }

RequestsUnderWay::Request::~Request()
{
    if (!m_all)
        return;
    QMutexLocker lock(&m_all->m_mutex);
    stopWaiting();
    endPause();
}

void RequestsUnderWay::Request::stopWaiting()
{
    if (m_isWaiting)
        --m_all->m_state.waiting;
    m_isWaiting = false;
}

void RequestsUnderWay::Request::endPause()
{
    if (m_pausedTill.isValid() && m_all->m_state.pausedTill == m_pausedTill)
        m_all->m_state.pausedTill = {};
    m_pausedTill = {};
}

void RequestsUnderWay::Request::noteSent(int attempt, int attempts)
{
    if (!m_all)
        return;
    QMutexLocker lock(&m_all->m_mutex);
    endPause();
    if (!m_isWaiting)
        ++m_all->m_state.waiting;
    m_isWaiting = true;
    m_all->m_state.attempt = attempt;
    m_all->m_state.attempts = attempts;
}

void RequestsUnderWay::Request::noteAnswer()
{
    if (!m_all)
        return;
    QMutexLocker lock(&m_all->m_mutex);
    stopWaiting();
    ++m_all->m_state.answers;
}

void RequestsUnderWay::Request::notePause(const QDateTime &until)
{
    if (!m_all)
        return;
    QMutexLocker lock(&m_all->m_mutex);
    m_pausedTill = until;
    m_all->m_state.pausedTill = until;
}

} // namespace windlass
