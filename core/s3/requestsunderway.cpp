// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/requestsunderway.h"

namespace windlass {

RequestsUnderWay::State RequestsUnderWay::state() const
{
    QMutexLocker lock(&m_mutex);
    State state = m_state;
    state.heard = *m_heard;
    return state;
}

void RequestsUnderWay::noteRetryAfter(const QDateTime &until)
{
    QMutexLocker lock(&m_mutex);
    m_state.pausedTill = until;
}

RequestsUnderWay::Attempt::Attempt(RequestsUnderWay &all, int number, int most) : m_all(all)
{
    QMutexLocker lock(&all.m_mutex);
    ++all.m_state.sent;
    all.m_state.attempt = number;
    all.m_state.attempts = most;
}

RequestsUnderWay::Attempt::~Attempt()
{
    QMutexLocker lock(&m_all.m_mutex);
    --m_all.m_state.sent;
}

} // namespace windlass
