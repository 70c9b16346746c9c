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

/// One QNetworkReply from start to end: moves the body into the sink through a bounded buffer, as
/// fast as the bandwidth limit allows, listens for cancellation, detects silence and endless heads,
/// and converts Qt's failures into our errors. Lives on the thread of its reply. \internal
class NetworkExchange : public QObject
{
    Q_OBJECT
public:
    /// \a body: the device that the request's body is read from, if it is paced; deleted with the
    /// reply.
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

    /// Why Qt cannot read the response that has arrived.
    enum class Unreadable {
        No,
        InterimResponse, ///< Qt takes 103 and the like for the whole response
        Head,            ///< it has more than 100 fields, or a field that Qt rejects
    };
    Unreadable unreadable() const { return m_unreadable; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    Result<HttpResponse> takeResult();
    /// Whether a large body is expected.
    bool isLargeBody() const { return m_request.isBulk && m_request.sink; }
    void noteSent(qint64 sent);
    void handleReadyRead();
    void handleFinished();
    void handleTurn();
    void handleIdle();
    void noteActivity(qint64 bytes);
    /// Whether too little of a body has moved for too long: see HttpRequest::crawlTimeout.
    bool isCrawling();
    /// \a left: until it is a timeout, if nothing moves before.
    void startIdleTimer(std::chrono::milliseconds left);
    /// Whether the head is endless: this process has taken very much memory since the request began
    /// to wait for it. Qt reads a head of any size.
    bool isHeadEndless();
    Result<void> drain();
    /// Number of bytes that may be read now; 0: none, and m_turnTimer runs until there are some.
    qint64 share();
    void complete();
    Result<void> beginResponse();
    Error networkError() const;
    void stop(Error error);

    HttpRequest m_request;
    QPointer<QNetworkReply> m_reply;
    QPointer<PacedDevice> m_body;
    HttpResponse m_response;
    std::optional<Error> m_ownError; ///< why this exchange ended itself
    QList<QSslError> m_tlsErrors;
    std::coroutine_handle<> m_waiting;
    qint64 m_promised = -1; ///< size of the body by Content-Length; -1: not given
    qint64 m_received = 0;
    qint64 m_sent = 0;
    Unreadable m_unreadable = Unreadable::No;
    bool m_headSeen = false;
    bool m_replyFinished = false; ///< nothing more arrives; some bytes may be waiting for their
                                  ///< turn
    bool m_finished = false;

    QBasicTimer m_turnTimer; ///< runs until our turn to read comes
    std::optional<BandwidthLimit::Turn> m_turn;
    QBasicTimer m_idleTimer;
    std::chrono::steady_clock::time_point m_lastActivity;
    std::chrono::steady_clock::time_point m_checked; ///< when isCrawling() last looked
    qint64 m_movedBefore = 0;                        ///< bytes, either way, by then
    qint64 m_memoryBefore = -1; ///< memoryInUse() at the first check without a head
};

} // namespace windlass
