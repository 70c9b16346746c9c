// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedtransport.h"

#include "core/base/clock.h"

#include <QIODevice>

namespace windlass {

HttpResponse scriptedAnswer(int status, const QByteArray &body, const QList<HttpHeader> &headers)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers.set("ETag", "\"scripted\"");
    response.headers.set("Content-Length", QByteArray::number(body.size()));
    for (const HttpHeader &field : headers)
        response.headers.set(field.name, field.value);
    return response;
}

Error scriptedError(ErrorKind kind, bool retryable)
{
    Error error;
    error.kind = kind;
    error.subject = QStringLiteral("scripted.example");
    error.detail = QStringLiteral("scripted");
    error.retryable = retryable;
    return error;
}

void TransportScript::add(ScriptedReply reply)
{
    QMutexLocker lock(&m_mutex);
    m_replies.push_back(std::move(reply));
}

void TransportScript::setHandler(Handler handler)
{
    QMutexLocker lock(&m_mutex);
    m_handler = std::move(handler);
}

QList<HttpRequest> TransportScript::requests() const
{
    QMutexLocker lock(&m_mutex);
    return m_requests;
}

ScriptedReply TransportScript::replyTo(const HttpRequest &request)
{
    QMutexLocker lock(&m_mutex);
    m_requests.append(request);
    if (!m_replies.empty()) {
        ScriptedReply reply = std::move(m_replies.front());
        m_replies.pop_front();
        return reply;
    }
    const Handler handler = m_handler;
    lock.unlock(); // the handler may look at the script
    return handler ? handler(request)
                   : ScriptedReply(scriptedError(ErrorKind::NetworkFailed, false));
}

ScriptedTransport::ScriptedTransport(std::shared_ptr<TransportScript> script)
    : m_script(std::move(script))
{
}

static Result<> readSource(HttpRequest &request)
{
    Result<std::unique_ptr<QIODevice>> device = request.source->open();
    if (!device)
        return fail(device.error());
    request.body = (*device)->readAll();
    return request.source->check();
}

static Result<> fillSink(BodySink &sink, HttpResponse &response)
{
    if (Result<> begun = sink.begin(response); !begun)
        return begun;
    const QByteArray body = std::exchange(response.body, {});
    return body.isEmpty() ? Result<>() : sink.write(body.constData(), body.size());
}

QCoro::Task<Result<HttpResponse>> ScriptedTransport::send(HttpRequest request)
{
    if (request.cancel.isCancelled())
        co_return fail(ErrorKind::Cancelled);
    if (request.source) {
        if (Result<> read = readSource(request); !read)
            co_return fail(read.error());
    }
    ScriptedReply reply = m_script->replyTo(request);
    const bool hangs = std::holds_alternative<HangUntilCancelled>(reply);
    SystemClock clock;
    co_await clock.sleep(
        hangs ? std::chrono::hours(24) : std::chrono::milliseconds(0), request.cancel);
    if (request.cancel.isCancelled())
        co_return fail(ErrorKind::Cancelled);
    if (const Error *error = std::get_if<Error>(&reply))
        co_return fail(*error);
    HttpResponse response = std::get<HttpResponse>(std::move(reply));
    if (request.sink && response.status / 100 == 2) {
        if (Result<> filled = fillSink(*request.sink, response); !filled)
            co_return fail(filled.error());
    }
    co_return response;
}

} // namespace windlass
