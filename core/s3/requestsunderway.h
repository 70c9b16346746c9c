// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QMutex>

#include <atomic>
#include <memory>

namespace windlass {

/// The requests to one service that wait for a server at this moment, for people who wait with
/// them. Thread-safe.
class RequestsUnderWay
{
public:
    struct State {
        int sent = 0;         ///< requests without a whole answer
        quint64 heard = 0;    ///< grows whenever bytes of any of them move
        int attempt = 0;      ///< of the request that was sent last
        int attempts = 0;     ///< how many it may have
        QDateTime pausedTill; ///< the server asked to wait until then; invalid: it did not
    };
    State state() const;

    /// Counts what HttpRequest::heard counts.
    const std::shared_ptr<std::atomic<quint64>> &heard() const { return m_heard; }
    void noteRetryAfter(const QDateTime &until);

    /// One attempt, as long as it exists.
    class Attempt
    {
    public:
        Attempt(RequestsUnderWay &all, int number, int most);
        ~Attempt();
        Attempt(const Attempt &) = delete;
        Attempt &operator=(const Attempt &) = delete;

    private:
        RequestsUnderWay &m_all;
    };

private:
    const std::shared_ptr<std::atomic<quint64>> m_heard = std::make_shared<std::atomic<quint64>>(0);
    mutable QMutex m_mutex;
    State m_state; // guarded by m_mutex; without heard
};

} // namespace windlass
