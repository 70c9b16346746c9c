// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QMutex>

#include <atomic>
#include <memory>

namespace windlass {

/// The requests of one piece of work that wait for a server at this moment, for people who wait
/// with them. Thread-safe.
class RequestsUnderWay
{
public:
    struct State {
        int waiting = 0;      ///< requests without a whole answer
        quint64 answers = 0;  ///< so far
        quint64 bytes = 0;    ///< of bodies, sent and received so far
        int attempt = 0;      ///< of the request that was sent last
        int attempts = 0;     ///< how many it may have
        QDateTime pausedTill; ///< the server asked to wait until then; invalid: it did not
    };
    State state() const;

    /// Counts what HttpRequest::moved counts.
    const std::shared_ptr<std::atomic<quint64>> &bytes() const { return m_bytes; }

    /// One request with all its attempts. Waits from its first attempt until there is an answer, if
    /// need be past the pauses between attempts.
    class Request
    {
    public:
        /// \a all may be null: nobody wants to know.
        explicit Request(std::shared_ptr<RequestsUnderWay> all);
        ~Request();
        Request(const Request &) = delete;
        Request &operator=(const Request &) = delete;

        void noteSent(int attempt, int attempts);
        void noteAnswer();
        /// The server asked to wait; only for as long as this exists.
        void notePause(const QDateTime &until);

    private:
        // Under the lock
        void stopWaiting();
        void endPause();

        const std::shared_ptr<RequestsUnderWay> m_all;
        bool m_isWaiting = false;
        QDateTime m_pausedTill;
    };

private:
    const std::shared_ptr<std::atomic<quint64>> m_bytes = std::make_shared<std::atomic<quint64>>(0);
    mutable QMutex m_mutex;
    State m_state; // guarded by m_mutex; without bytes
};

} // namespace windlass
