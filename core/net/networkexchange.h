// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QObject>
#include <QPointer>
#include <QSslError>

#include <coroutine>
#include <optional>

class QNetworkReply;

namespace windlass {

/// One QNetworkReply from its start to its end: moves the body into the sink through a bounded
/// buffer, listens for cancellation, and turns Qt's failures into our errors. Lives on the thread
/// of its reply. \internal
class NetworkExchange : public QObject
{
    Q_OBJECT
public:
    NetworkExchange(HttpRequest request, QNetworkReply *reply);
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

private:
    Result<HttpResponse> takeResult();
    void handleReadyRead();
    void handleFinished();
    Result<void> drain();
    Result<void> beginAnswer();
    Error networkError() const;
    void stop(Error error);

    HttpRequest m_request;
    QPointer<QNetworkReply> m_reply;
    HttpResponse m_response;
    std::optional<Error> m_ownError; ///< why we ended it ourselves
    QList<QSslError> m_tlsErrors;
    std::coroutine_handle<> m_waiting;
    qint64 m_promised = -1; ///< bytes of the body by Content-Length; -1: not said
    qint64 m_received = 0;
    bool m_headSeen = false;
    bool m_finished = false;
};

} // namespace windlass
