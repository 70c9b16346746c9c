// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httptransport.h"

#include <QMutex>

#include <deque>
#include <functional>
#include <memory>
#include <variant>

namespace windlass {

/// The request stays in flight until it is cancelled.
struct HangUntilCancelled {
};

/// What happens to one request: an answer, an error on the way, or nothing.
using ScriptedReply = std::variant<HttpResponse, Error, HangUntilCancelled>;

/// An answer in one line, with an ETag as S3 gives it, unless \a headers say another.
HttpResponse scriptedAnswer(
    int status, const QByteArray &body = {}, const QList<HttpHeader> &headers = {});

/// An error as the network gives it.
Error scriptedError(ErrorKind kind, bool retryable);

/// What ScriptedTransports answer and what they were asked; any number of them, on any threads,
/// may share it. Thread-safe.
class TransportScript
{
public:
    using Handler = std::function<ScriptedReply(const HttpRequest &)>;

    /// The reply to the next request that has none yet.
    void add(ScriptedReply reply);
    /// Replies when what was added is used up. Called on the thread of the transport. Without a
    /// handler the request fails for good, which no test can take for success.
    void setHandler(Handler handler);

    /// All requests so far. The body of a source has been read into HttpRequest::body.
    QList<HttpRequest> requests() const;
    HttpRequest request(qsizetype index) const { return requests().value(index); }
    qsizetype requestCount() const { return requests().size(); }

private:
    friend class ScriptedTransport;
    ScriptedReply replyTo(const HttpRequest &request);

    mutable QMutex m_mutex;
    std::deque<ScriptedReply> m_replies; // guarded by m_mutex
    Handler m_handler;                   // guarded by m_mutex
    QList<HttpRequest> m_requests;       // guarded by m_mutex
};

/// HttpTransport that answers from a script, one turn of the event loop later, as a quick server
/// would. Heeds sources, sinks and cancellation as NetworkTransport does.
class ScriptedTransport : public HttpTransport
{
public:
    explicit ScriptedTransport(std::shared_ptr<TransportScript> script);

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

private:
    const std::shared_ptr<TransportScript> m_script;
};

} // namespace windlass
