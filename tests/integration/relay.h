// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>

#include <chrono>
#include <functional>
#include <limits>
#include <memory>

namespace windlass {

class RelayServer;

/// Stands between a client and the gateway: hands every byte on, takes note of what is asked, and
/// can hold an answer back or lose it, so that a test meets a transfer in the middle as often as it
/// likes. Also works as an HTTP proxy, which makes any host name lead to the gateway. The bytes
/// move on a thread of its own; all of the public functions belong to the test's.
class Relay
{
public:
    struct Request {
        QByteArray method;
        QByteArray target; ///< path and query, as sent
        QByteArray host;
        QByteArray range;  ///< the Range field
        QByteArray region; ///< that it was signed for
        int inFlight = 0;  ///< begun and not answered to the end, this one included

        bool isFor(const char *wantedMethod, const char *inTarget) const
        {
            return method == wantedMethod && target.contains(inTarget);
        }
        /// How many bytes the range has; 0: there is none.
        qint64 rangeLength() const;
    };

    /// What becomes of a request and of its answer.
    struct Fate {
        static constexpr qint64 everything = std::numeric_limits<qint64>::max();
        qint64 bodyBytes = everything;    ///< of the answer, that pass; -1: not even the head
        bool isCut = false;               ///< the connection ends then; else the rest is held back
        bool isReset = false;             ///< it does not end in good order, but with a RST
        qint64 requestBytes = everything; ///< of the request's body, then the connection is cut
        std::chrono::milliseconds delay {0}; ///< before the answer begins
        qint64 damagedByte = -1; ///< of the request's body, or else of the answer's: it is changed
        QByteArray answer {};    ///< instead of the gateway's, which is not asked; all of it

        static Fate pass() { return {}; }
        /// The gateway has done what was asked; whoever asked does not learn it yet.
        static Fate hold(qint64 afterBytes = -1) { return {afterBytes, false}; }
        static Fate cut(qint64 afterBytes = -1) { return {afterBytes, true}; }
        static Fate reset(qint64 afterBytes = -1) { return {afterBytes, true, true}; }
        /// The gateway gets a part of the request only.
        static Fate cutRequest(qint64 afterBytes)
        {
            Fate fate;
            fate.requestBytes = afterBytes;
            return fate;
        }
        /// One bit is lost on the way.
        static Fate damage(qint64 atByte)
        {
            Fate fate;
            fate.damagedByte = atByte;
            return fate;
        }
        static Fate late(std::chrono::milliseconds delay)
        {
            Fate fate;
            fate.delay = delay;
            return fate;
        }
        /// \a status as in "503 Slow Down", \a fields as in "Retry-After: 1\r\n".
        static Fate say(
            const QByteArray &status, const QByteArray &body, const QByteArray &fields = {})
        {
            Fate fate;
            const QByteArray type = "Content-Type: application/xml\r\n";
            fate.answer = "HTTP/1.1 " + status + "\r\n" + fields
                + (fields.contains("Content-Type") ? QByteArray() : type)
                + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
            return fate;
        }
    };
    /// Called on the relay's thread, one request at a time.
    using Rule = std::function<Fate(const Request &)>;

    /// \a gateway: http://127.0.0.1:PORT
    explicit Relay(const QString &gateway);
    ~Relay();

    /// http://127.0.0.1:PORT
    QString endpoint() const;
    quint16 port() const { return m_port; }

    /// Asked about every request from now on. Without a rule everything passes.
    void setRule(Rule rule);
    /// Lets everything pass from now on, what is being held included.
    void release();
    /// Lets pass what is being held now; the rule stays.
    void releaseHeld();
    /// Forgets what was counted.
    void reset();

    QList<Request> requests() const;
    int count(const char *method, const char *inTarget = "") const;
    /// Those that the gateway did, and whose answers were handed on to the last byte.
    QList<Request> fulfilled() const;
    int fulfilled(const char *method, const char *inTarget) const;
    /// Answers that are being held back now.
    int held() const;
    /// Requests that were begun and are not answered to the end; what a client gave up counts until
    /// it has been read.
    int inFlight() const;
    /// The most requests so far that were begun and not answered to the end at the same time.
    int maxInFlight() const;

private:
    friend class RelayServer;
    friend class RelayedConnection;
    Q_DISABLE_COPY_MOVE(Relay)

    // Called on the relay's thread.
    Fate begin(Request request);
    void fulfil(const Request &request);
    void end();
    void addHeld(int delta);

    mutable QMutex m_mutex;
    Rule m_rule; // guarded by m_mutex, as all below
    QList<Request> m_requests;
    QList<Request> m_fulfilled;
    int m_held = 0;
    int m_inFlight = 0;
    int m_maxInFlight = 0;

    quint16 m_port = 0;
    QThread m_thread;
    RelayServer *m_server; // lives on m_thread
};

} // namespace windlass
