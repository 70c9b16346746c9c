// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/curlexchange.h"

#include "core/net/bandwidthlimit.h"
#include "core/net/curllibrary.h"

#include <QIODevice>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QThread>

#include <algorithm>

namespace windlass {

struct CurlExchange::Callbacks {
    static size_t header(char *data, size_t, size_t size, void *self)
    {
        return static_cast<CurlExchange *>(self)->handleHeader(QByteArray(data, qsizetype(size)));
    }
    static size_t write(char *data, size_t, size_t size, void *self)
    {
        return static_cast<CurlExchange *>(self)->handleBody(data, size);
    }
    static size_t read(char *data, size_t, size_t size, void *self)
    {
        return static_cast<CurlExchange *>(self)->giveBody(data, size);
    }
    static int seek(void *self, curl_off_t offset, int origin)
    {
        QIODevice *body = static_cast<CurlExchange *>(self)->m_body.get();
        const bool isDone = body && origin == SEEK_SET && body->seek(offset);
        return isDone ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_CANTSEEK;
    }
    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        return static_cast<CurlExchange *>(self)->isStopped() ? 1 : 0;
    }
};

CurlExchange::CurlExchange(
    HttpRequest request, std::unique_ptr<QIODevice> body, const QNetworkProxy &proxy)
    : m_request(std::move(request)), m_body(std::move(body)), m_proxy(proxy),
      m_library(CurlLibrary::get()), m_curl(m_library ? m_library->easyInit() : nullptr),
      m_failure(CURL_ERROR_SIZE, '\0')
{
}

CurlExchange::~CurlExchange()
{
    if (m_curl)
        m_library->easyCleanup(m_curl);
}

bool CurlExchange::isStopped() const
{
    return m_ownError || m_request.cancel.isCancelled();
}

void CurlExchange::noteMoved(qint64 bytes) const
{
    if (m_request.moved)
        *m_request.moved += quint64(bytes);
}

/// Blocks until there have been turns for all of \a bytes.
void CurlExchange::waitForTurns(BandwidthLimit &limit, qint64 bytes) const
{
    while (bytes > 0 && limit.isLimiting() && !isStopped()) {
        const BandwidthLimit::Turn turn = limit.takeTurn(bytes);
        for (auto wait = limit.timeUntil(turn); wait.count() > 0 && !isStopped();
             wait = limit.timeUntil(turn))
            QThread::msleep(ulong(std::min<qint64>(wait.count(), 100)));
        bytes -= turn.bytes;
    }
}

// libcurl bounds each field (100 KiB), not their number.
static constexpr qint64 longestHead = 1024 * 1024;

size_t CurlExchange::handleHeader(const QByteArray &whole)
{
    m_headBytes += whole.size();
    if (m_headBytes > longestHead) {
        m_ownError = error(ErrorKind::MalformedResponse,
            QStringLiteral("a head of more than %1 bytes").arg(longestHead));
        return 0;
    }
    const QByteArray line = whole.trimmed();
    if (line.startsWith("HTTP/")) { // there may be several: 100, 103, and then the response's own
        m_response = {};
        m_response.status = line.mid(line.indexOf(' ') + 1, 3).toInt();
        return size_t(whole.size());
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0) {
        const QByteArray name = line.left(colon);
        const QByteArray value = line.mid(colon + 1).trimmed();
        const QByteArray before = m_response.headers.value(name);
        m_response.headers.set(name, before.isEmpty() ? value : before + ", " + value);
    }
    return size_t(whole.size());
}

Result<void> CurlExchange::beginResponse()
{
    m_hasStarted = true;
    const bool isForSink = m_request.sink && m_response.status / 100 == 2;
    return isForSink ? m_request.sink->begin(m_response) : Result<void>();
}

size_t CurlExchange::handleBody(const char *data, size_t size)
{
    Result<void> done = m_hasStarted ? Result<void>() : beginResponse();
    const qint64 bytes = qint64(size);
    noteMoved(bytes);
    if (m_request.traffic)
        m_request.traffic->received += bytes;
    if (done && m_request.bandwidth)
        waitForTurns(*m_request.bandwidth->down, bytes);
    const bool isForSink = m_request.sink && m_response.status / 100 == 2;
    if (done && isForSink)
        done = m_request.sink->write(data, bytes);
    else if (done && m_response.body.size() + bytes > m_request.longestBody)
        done = fail(error(ErrorKind::MalformedResponse,
            QStringLiteral("more than %1 bytes").arg(m_request.longestBody)));
    else if (done)
        m_response.body.append(data, bytes);
    if (!done)
        m_ownError = done.error();
    return done ? size : 0;
}

size_t CurlExchange::giveBody(char *data, size_t size)
{
    const qint64 n = m_body ? m_body->read(data, qint64(size)) : 0;
    if (n < 0)
        return CURL_READFUNC_ABORT; // check() of the source has the reason
    if (m_request.bandwidth)
        waitForTurns(*m_request.bandwidth->up, n);
    noteMoved(n);
    if (m_request.traffic)
        m_request.traffic->sent += n;
    return isStopped() ? CURL_READFUNC_ABORT : size_t(n);
}

template <typename Value> void CurlExchange::setOption(int option, Value value)
{
    m_library->easySetopt(m_curl, CURLoption(option), value);
}

void CurlExchange::setUp()
{
    const QByteArray url = m_request.url.toEncoded();
    setOption(CURLOPT_URL, url.constData());
    setOption(CURLOPT_PATH_AS_IS, 1L);
    setOption(CURLOPT_PROTOCOLS_STR, "http,https");
    setOption(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    setOption(CURLOPT_NOSIGNAL, 1L);
    setOption(CURLOPT_FORBID_REUSE, 1L);
    setOption(CURLOPT_ERRORBUFFER, m_failure.data());
    setOption(CURLOPT_CUSTOMREQUEST, m_request.method.constData());
    setOption(CURLOPT_HEADERFUNCTION, &Callbacks::header);
    setOption(CURLOPT_HEADERDATA, this);
    setOption(CURLOPT_WRITEFUNCTION, &Callbacks::write);
    setOption(CURLOPT_WRITEDATA, this);
    setOption(CURLOPT_XFERINFOFUNCTION, &Callbacks::progress);
    setOption(CURLOPT_XFERINFODATA, this);
    setOption(CURLOPT_NOPROGRESS, 0L);
    const auto idle = std::chrono::ceil<std::chrono::seconds>(m_request.idleTimeout);
    setOption(CURLOPT_LOW_SPEED_TIME, long(std::max<qint64>(1, idle.count())));
    setOption(CURLOPT_LOW_SPEED_LIMIT, 1L);
    setOption(CURLOPT_CONNECTTIMEOUT_MS, long(m_request.idleTimeout.count()));
    const bool hasProxy = m_proxy.type() != QNetworkProxy::NoProxy && !m_proxy.hostName().isEmpty();
    const QByteArray proxy = hasProxy
        ? (m_proxy.type() == QNetworkProxy::Socks5Proxy ? "socks5h://" : "http://")
            + m_proxy.hostName().toUtf8() + ':' + QByteArray::number(m_proxy.port())
        : QByteArray();
    setOption(CURLOPT_PROXY, proxy.constData()); // empty: no proxy, whatever the environment says
    if (m_request.method == "HEAD")
        setOption(CURLOPT_NOBODY, 1L);
    setUpBody();
    setUpTls();
}

void CurlExchange::setUpBody()
{
    const bool mayHaveBody = m_request.method == "PUT" || m_request.method == "POST";
    if (!mayHaveBody)
        return;
    setOption(CURLOPT_UPLOAD, 1L);
    setOption(CURLOPT_READFUNCTION, &Callbacks::read);
    setOption(CURLOPT_READDATA, this);
    setOption(CURLOPT_SEEKFUNCTION, &Callbacks::seek);
    setOption(CURLOPT_SEEKDATA, this);
    setOption(CURLOPT_INFILESIZE_LARGE, curl_off_t(m_body ? m_body->size() : 0));
}

void CurlExchange::setUpTls()
{
    if (!m_request.tls)
        return;
    QByteArray authorities;
    for (const QSslCertificate &certificate : m_request.tls->caCertificates())
        authorities += certificate.toPem();
    curl_blob blob {authorities.data(), size_t(authorities.size()), CURL_BLOB_COPY};
    setOption(CURLOPT_CAINFO_BLOB, &blob);
}

Result<HttpResponse> CurlExchange::run()
{
    if (!m_curl)
        return fail(error(ErrorKind::NetworkFailed, QStringLiteral("libcurl cannot be used")));
    setUp();
    curl_slist *fields = nullptr;
    const auto append = [this, &fields](const QByteArray &line) {
        fields = m_library->slistAppend(fields, line.constData());
    };
    for (const HttpHeader &field : m_request.headers) {
        // A semicolon is curl's syntax for an empty field.
        append(field.value.isEmpty() ? field.name + ';' : field.name + ": " + field.value);
    }
    for (const char *name : {"Accept:", "Accept-Encoding: identity"})
        append(name);
    append(m_body && m_body->size() > 0 ? "Expect: 100-continue" : "Expect:");
    setOption(CURLOPT_HTTPHEADER, fields);
    const CURLcode code = m_library->easyPerform(m_curl);
    m_library->slistFreeAll(fields);
    if (m_request.cancel.isCancelled())
        return fail(ErrorKind::Cancelled);
    if (m_ownError)
        return fail(*m_ownError);
    if (code != CURLE_OK)
        return fail(errorOf(code));
    if (!m_hasStarted) { // a response without a body
        if (Result<void> started = beginResponse(); !started)
            return fail(started.error());
    }
    return std::move(m_response);
}

Error CurlExchange::error(ErrorKind kind, const QString &detail) const
{
    QString host = m_request.url.host();
    if (m_request.url.port() > 0)
        host += QLatin1Char(':') + QString::number(m_request.url.port());
    return Error(kind, host, detail);
}

static ErrorKind kindOf(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return ErrorKind::HostNotFound;
    case CURLE_COULDNT_CONNECT:
        return ErrorKind::ConnectionRefused;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return ErrorKind::ProxyFailed;
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorKind::Timeout;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
        return ErrorKind::CertificateUntrusted;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
        return ErrorKind::ConnectionLost;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_OUT_OF_MEMORY: // for a head without an end
        return ErrorKind::MalformedResponse;
    default:
        return ErrorKind::NetworkFailed;
    }
}

Error CurlExchange::errorOf(int code) const
{
    const QByteArray words = m_failure.constData(); // up to the terminating zero
    const CURLcode curlCode = CURLcode(code);
    Error failure = error(kindOf(curlCode),
        QString::fromUtf8(words.isEmpty() ? QByteArray(m_library->easyStrerror(curlCode)) : words));
    failure.retryable = failure.kind != ErrorKind::HostNotFound
        && failure.kind != ErrorKind::CertificateUntrusted
        && failure.kind != ErrorKind::ProxyFailed;
    return failure;
}

} // namespace windlass
