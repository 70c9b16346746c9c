// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/bandwidthlimit.h"
#include "core/net/httpmessage.h"

#include <QBasicTimer>
#include <QObject>
#include <QPointer>
#include <QSslError>

#include <coroutine>
#include <optional>

class QNetworkReply;

namespace windlass {

class PacedDevice;

/// One QNetworkReply from its start to its end: moves the body into the sink through a bounded
/// buffer, as fast as the bandwidth limit allows, listens for cancellation, notices silence and
/// heads without end, and turns Qt's failures into our errors. Lives on the thread of its reply.
/// \internal
class NetworkExchange : public QObject
{
    Q_OBJECT
public:
    /// \a body: what the request reads its body from, if that is paced; goes with the reply.
    NetworkExchange(HttpRequest request, QNetworkReply *reply, PacedDevice *body = nullptr);
    ~NetworkExchange() override;

    struct Awaiter {
        NetworkExchange *exchange;
        bool await_ready() const noexcept { return exchange->m_finished; }
        void await_suspend(std::coroutine_handle<> handle) noexcept
        {
            exchange->m_waiting = handle;
        }
        Result<HttpResponse> await_resume() { return exchange->takeResult(); }
    };

    /// `co_await exchange.response()`, once.
    Awaiter response() { return {this}; }

    /// Why Qt cannot read the answer that has come.
    enum class Unreadable {
        No,
        InterimAnswer, ///< Qt takes 103 and the like for the whole answer
        Head,          ///< it has more than 100 fields, or a field that Qt does not take
    };
    Unreadable unreadable() const { return m_unreadable; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    Result<HttpResponse> takeResult();
    /// Whether much is to arrive.
    bool isLargeBody() const { return m_request.isBulk && m_request.sink; }
    void handleReadyRead();
    void handleFinished();
    void handleTurn();
    void handleIdle();
    void startIdleTimer(std::chrono::milliseconds left);
    /// Whether this process has taken so much memory since this request began to wait for its
    /// answer's head that the head can have no end: Qt reads one of any size.
    bool isHeadEndless();
    Result<void> drain();
    /// Bytes that may be read now; 0: none, and m_turnTimer runs until there are.
    qint64 share();
    void complete();
    Result<void> beginAnswer();
    Error networkError() const;
    void stop(Error error);

    HttpRequest m_request;
    QPointer<QNetworkReply> m_reply;
    QPointer<PacedDevice> m_body;
    HttpResponse m_response;
    std::optional<Error> m_ownError; ///< why we ended it ourselves
    QList<QSslError> m_tlsErrors;
    std::coroutine_handle<> m_waiting;
    qint64 m_promised = -1; ///< bytes of the body by Content-Length; -1: not said
    qint64 m_received = 0;
    Unreadable m_unreadable = Unreadable::No;
    bool m_headSeen = false;
    bool m_replyFinished = false; ///< nothing comes any more; some may be waiting for its turn
    bool m_finished = false;

    QBasicTimer m_turnTimer; ///< runs until our turn comes to read on
    std::optional<BandwidthLimit::Turn> m_turn;
    QBasicTimer m_idleTimer;
    std::chrono::steady_clock::time_point m_lastActivity;
    qint64 m_memoryBefore = -1; ///< memoryInUse() when the head had not come at once
};

} // namespace windlass
