// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/networkexchange.h"

#include "core/base/processlimits.h"
#include "core/net/paceddevice.h"

#include <QNetworkReply>
#include <QTimerEvent>

#include <atomic>

namespace windlass {

namespace {
// Bounds memory per request; a larger one is no faster.
constexpr qint64 largestReadBuffer = 256 * 1024;
// Large bodies that are arriving share this much: 2 MiB and 4 MiB were slower.
constexpr qint64 allReadBuffers = 3 * 1024 * 1024;
constexpr qint64 smallestReadBuffer = 32 * 1024;
std::atomic_int largeBodies {0};
// How often memory is checked while the head has not come, and by how much it may grow. Nothing
// else takes this much while a request waits; if something does, the request is only sent again.
constexpr std::chrono::milliseconds headPatience {250};
constexpr qint64 largestGrowth = 256 * 1024 * 1024;
constexpr double leastRate = 16; // bytes of a body per second
} // namespace

NetworkExchange::NetworkExchange(HttpRequest request, QNetworkReply *reply, PacedDevice *body)
    : m_request(std::move(request)), m_reply(reply), m_body(body),
      m_lastActivity(std::chrono::steady_clock::now()), m_checked(m_lastActivity)
{
    const int bodies = isLargeBody() ? ++largeBodies : 1;
    m_reply->setReadBufferSize(
        std::clamp(allReadBuffers / bodies, smallestReadBuffer, largestReadBuffer));
    connect(m_reply, &QNetworkReply::readyRead, this, &NetworkExchange::handleReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &NetworkExchange::handleFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    if (m_request.source || !m_request.body.isEmpty()) {
        connect(
            m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) { noteSent(sent); });
    }
    startIdleTimer(m_request.idleTimeout);
    m_request.cancel.onCancel(this, [this] {
        Error error;
        error.kind = ErrorKind::Cancelled;
        stop(error);
    });
}

NetworkExchange::~NetworkExchange()
{
    if (isLargeBody())
        --largeBodies;
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater();
}

/// \a sent: bytes of the body so far; Qt begins anew where it sends them again.
void NetworkExchange::noteSent(qint64 sent)
{
    noteActivity(std::max<qint64>(0, sent - m_sent));
    if (m_request.traffic && sent > m_sent)
        m_request.traffic->sent += sent - m_sent;
    m_sent = sent;
}

Result<HttpResponse> NetworkExchange::takeResult()
{
    if (m_ownError)
        return fail(*m_ownError);
    if (m_reply->error() != QNetworkReply::NoError && !m_headSeen)
        return fail(networkError());
    // A reply with a status was received: what QNetworkReply calls an error is then only that
    // status. But a body that ends early is a lost connection.
    const QNetworkReply::NetworkError code = m_reply->error();
    if (code != QNetworkReply::NoError && code < QNetworkReply::ContentAccessDenied)
        return fail(networkError());
    // With a bounded read buffer, Qt sometimes mistakes a connection that ends early for the end of
    // the body.
    if (m_promised >= 0 && m_received != m_promised) {
        Error error = networkError();
        error.kind = ErrorKind::ConnectionLost;
        error.detail = QStringLiteral("%1 of %2 bytes").arg(m_received).arg(m_promised);
        error.retryable = true;
        return fail(std::move(error));
    }
    return std::move(m_response);
}

Result<void> NetworkExchange::beginResponse()
{
    m_headSeen = true;
    m_checked = std::chrono::steady_clock::now(); // until now it was no body that we waited for
    m_movedBefore = m_sent;
    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto received = m_reply->rawHeaderPairs(); // Qt has joined fields of the same name
    QList<HttpHeader> fields;
    fields.reserve(received.size());
    for (const auto &[name, value] : received)
        fields.append({name, value});
    m_response.headers = HttpHeaders(std::move(fields));
    if (m_response.status / 100 == 1)
        m_unreadable = Unreadable::InterimResponse;
    else if (received.isEmpty()) // Qt returns all of them or none
        m_unreadable = Unreadable::Head;
    if (m_unreadable != Unreadable::No) {
        Error error(ErrorKind::MalformedResponse, m_request.url.host(),
            m_unreadable == Unreadable::Head
                ? QStringLiteral("a head of no fields, of more than 100, or of wrong ones")
                : QStringLiteral("HTTP %1").arg(m_response.status));
        error.retryable = true;
        return fail(std::move(error));
    }
    const bool hasBody
        = m_request.method != "HEAD" && m_response.status != 204 && m_response.status != 304;
    bool isNumber = false;
    const qint64 length = m_response.headers.value("Content-Length").toLongLong(&isNumber);
    m_promised = hasBody && isNumber ? length : -1;
    m_received = 0;
    if (m_request.sink && m_response.status / 100 == 2)
        return m_request.sink->begin(m_response);
    // Growing step by step would sometimes need twice the memory. Reserved memory is not touched
    // before bytes arrive, so a false Content-Length costs nothing.
    m_response.body.reserve(std::clamp<qint64>(m_promised, 0, m_request.longestBody));
    return {};
}

Result<void> NetworkExchange::drain()
{
    if (!m_headSeen) {
        if (Result<void> started = beginResponse(); !started)
            return started;
    }
    const bool toSink = m_request.sink && m_response.status / 100 == 2;
    static thread_local QByteArray buffer(largestReadBuffer, Qt::Uninitialized);
    for (;;) {
        const qint64 n = m_reply->read(buffer.data(), share());
        if (n <= 0)
            return {};
        noteActivity(n);
        m_received += n;
        if (m_request.traffic)
            m_request.traffic->received += n;
        if (toSink) {
            if (Result<void> written = m_request.sink->write(buffer.constData(), n); !written)
                return written;
        } else if (m_response.body.size() + n > m_request.longestBody) {
            return fail(ErrorKind::MalformedResponse, m_request.url.host(),
                QStringLiteral("more than %1 bytes").arg(m_request.longestBody));
        } else {
            m_response.body.append(buffer.constData(), n);
        }
    }
}

qint64 NetworkExchange::share()
{
    if (!m_request.bandwidth || !m_request.bandwidth->down->isLimiting())
        return largestReadBuffer;
    if (m_turnTimer.isActive())
        return 0;
    BandwidthLimit &limit = *m_request.bandwidth->down;
    if (!m_turn) {
        // A turn only for bytes that have arrived: others would wait for a turn that is not used.
        const qint64 available = std::min(m_reply->bytesAvailable(), largestReadBuffer);
        if (available <= 0)
            return 0;
        m_turn = limit.takeTurn(available);
    }
    const std::chrono::milliseconds wait = limit.timeUntil(*m_turn);
    if (wait.count() > 0) {
        m_turnTimer.start(int(wait.count()), Qt::PreciseTimer, this);
        return 0;
    }
    return std::exchange(m_turn, std::nullopt)->bytes;
}

void NetworkExchange::handleReadyRead()
{
    if (m_ownError || m_finished)
        return;
    if (Result<void> drained = drain(); !drained)
        stop(drained.error());
}

void NetworkExchange::timerEvent(QTimerEvent *event)
{
    const bool isTurn = event->timerId() == m_turnTimer.timerId();
    (isTurn ? m_turnTimer : m_idleTimer).stop(); // QBasicTimer repeats
    if (isTurn)
        handleTurn();
    else
        handleIdle();
}

void NetworkExchange::handleTurn()
{
    if (m_ownError || m_finished)
        return;
    if (Result<void> drained = drain(); !drained)
        stop(drained.error());
    else if (m_replyFinished && !m_turnTimer.isActive())
        complete();
}

void NetworkExchange::startIdleTimer(std::chrono::milliseconds left)
{
    const auto checked = std::chrono::steady_clock::now() - m_checked;
    const auto untilCheck
        = std::chrono::ceil<std::chrono::milliseconds>(m_request.crawlTimeout - checked);
    const auto wait = std::min(left, m_headSeen ? untilCheck : headPatience);
    m_idleTimer.start(int(std::max<qint64>(1, wait.count())), Qt::CoarseTimer, this);
}

void NetworkExchange::noteActivity(qint64 bytes)
{
    m_lastActivity = std::chrono::steady_clock::now();
    if (m_request.moved)
        *m_request.moved += quint64(bytes);
}

bool NetworkExchange::isCrawling()
{
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> time = now - m_checked;
    if (time < m_request.crawlTimeout)
        return false;
    const qint64 moved = m_sent + m_received;
    const bool isTooLittle = double(moved - m_movedBefore) < leastRate * time.count();
    m_checked = now;
    m_movedBefore = moved;
    // Servers send a blank now and then while they copy or put parts together.
    const bool isBody = m_request.sink || m_request.source || m_request.method == "GET";
    const bool isOwnLimit = m_request.bandwidth
        && (m_request.bandwidth->down->isLimiting() || m_request.bandwidth->up->isLimiting());
    return isTooLittle && isBody && !isOwnLimit;
}

bool NetworkExchange::isHeadEndless()
{
    const qint64 now = memoryInUse();
    if (m_memoryBefore < 0)
        m_memoryBefore = now;
    return now - m_memoryBefore > largestGrowth;
}

void NetworkExchange::handleIdle()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_turnTimer.isActive() || (m_body && m_body->isWaiting()))
        m_lastActivity = now; // our own limit is the reason for the silence
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(
        m_request.idleTimeout - (now - m_lastActivity));
    if (!m_headSeen && isHeadEndless()) {
        Error error(ErrorKind::MalformedResponse, m_request.url.host(),
            QStringLiteral("a head without an end"));
        error.retryable = true;
        stop(std::move(error));
        return;
    }
    if (left.count() > 0 && !isCrawling()) {
        startIdleTimer(left);
        return;
    }
    Error error = networkError();
    error.kind = ErrorKind::Timeout;
    error.detail.clear();
    error.retryable = true;
    stop(std::move(error));
}

void NetworkExchange::handleFinished()
{
    if (m_finished)
        return;
    m_replyFinished = true;
    const bool answered = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (!m_ownError && answered && m_reply->isOpen()) { // it is closed after a timeout
        if (Result<void> drained = drain(); !drained)
            m_ownError = drained.error();
        else if (m_turnTimer.isActive())
            return; // the rest of the body has arrived, but its turn has not come
    }
    complete();
}

void NetworkExchange::complete()
{
    if (m_finished)
        return;
    m_finished = true;
    m_turnTimer.stop();
    m_idleTimer.stop();
    if (m_waiting)
        m_waiting.resume(); // may destroy this
}

void NetworkExchange::stop(Error error)
{
    if (m_finished || m_ownError)
        return;
    m_ownError = std::move(error);
    if (m_replyFinished)
        complete();
    else
        m_reply->abort(); // emits finished()
}

static ErrorKind kindOf(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ContentReSendError: // Qt wanted to send the body again, and must not
        return ErrorKind::ConnectionLost;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // our own aborts were handled before
        return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError: // tlsErrorKind() is more precise
        return ErrorKind::CertificateUntrusted;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::ProxyFailed;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ErrorKind::MalformedResponse;
    default:
        return ErrorKind::NetworkFailed;
    }
}

/// What went wrong with TLS: from the certificate's errors, or else from OpenSSL's message, for
/// there is nothing else.
static ErrorKind tlsErrorKind(const QList<QSslError> &errors, const QString &words)
{
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            return ErrorKind::CertificateExpired;
        case QSslError::HostNameMismatch:
            return ErrorKind::CertificateOfOtherHost;
        default:
            break;
        }
    }
    const auto says = [&words](const char *text) {
        return words.contains(QLatin1String(text), Qt::CaseInsensitive);
    };
    if (!errors.isEmpty())
        return ErrorKind::CertificateUntrusted;
    if (says("unsupported protocol") || says("protocol version") || says("no protocols available"))
        return ErrorKind::TlsTooOld;
    if (says("wrong version number") || says("packet length too long") || says("http request"))
        return ErrorKind::TlsNotSpoken;
    return ErrorKind::CertificateUntrusted;
}

Error NetworkExchange::networkError() const
{
    Error error;
    error.kind = kindOf(m_reply->error());
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        error.kind = tlsErrorKind(m_tlsErrors, m_reply->errorString());
    error.subject = m_request.url.host();
    if (m_request.url.port() > 0)
        error.subject += QLatin1Char(':') + QString::number(m_request.url.port());
    error.detail
        = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors.first().errorString();
    error.retryable = error.kind == ErrorKind::ConnectionRefused
        || error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::NetworkFailed || error.kind == ErrorKind::MalformedResponse;
    return error;
}

} // namespace windlass
