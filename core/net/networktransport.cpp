// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/networktransport.h"

#include "core/base/logcategories.h"
#include "core/net/curlexchange.h"
#include "core/net/paceddevice.h"
#include "core/net/tlsprobe.h"

#include <QBuffer>
#include <QCoroFuture>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QtConcurrentRun>

namespace windlass {

HttpTransport::~HttpTransport() = default;

namespace {

/// Makes Qt open buffered sockets: it does so wherever there might be a proxy, and "the
/// application's proxy", which is not set here, might be one.
class BufferedSockets : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QList<QNetworkProxy> proxies = proxyForQuery(query);
        for (QNetworkProxy &proxy : proxies) {
            if (proxy.type() == QNetworkProxy::NoProxy)
                proxy = QNetworkProxy(QNetworkProxy::DefaultProxy);
        }
        return proxies;
    }
};

/// An empty body that can be read only once. If a connection ends before the response, Qt silently
/// sends the request again unless its body cannot be read again. Requests that create something
/// with each arrival (CreateMultipartUpload) must not be repeated like that. Not a QBuffer, because
/// Qt reads its bytes directly.
class OnceBody : public QIODevice
{
public:
    bool reset() override { return false; }
    qint64 size() const override { return 0; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

NetworkTransport::TypesOfQt::TypesOfQt()
{
    static const bool areRegistered = [] {
        QNetworkAccessManager first;
        return true;
    }();
    Q_UNUSED(areRegistered)
}

NetworkTransport::NetworkTransport()
{
    for (QNetworkAccessManager *manager :
        {&m_manager, &m_bulkManager, &m_headManager, &m_contentManager, &m_bulkContentManager})
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    for (QNetworkAccessManager *manager : {&m_manager, &m_headManager, &m_contentManager})
        manager->setProxyFactory(new BufferedSockets); // the manager takes ownership
    m_curlThreads.setMaxThreadCount(connectionsPerHost);
}

QNetworkAccessManager &NetworkTransport::managerFor(const HttpRequest &request)
{
    if (request.method == "HEAD")
        return m_headManager;
    if (request.isForContent)
        return request.isBulk ? m_bulkContentManager : m_contentManager;
    return request.isBulk ? m_bulkManager : m_manager;
}

NetworkTransport::~NetworkTransport() = default;

/// What all requests have in common.
static QNetworkRequest plainRequest()
{
    QNetworkRequest qt;
    // Otherwise Qt asks for gzip and decodes objects that are stored compressed.
    qt.setRawHeader("Accept-Encoding", "identity");
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // S3 speaks HTTP/1.1
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return qt;
}

static QNetworkRequest toQt(const HttpRequest &request)
{
    static const QNetworkRequest plain = plainRequest();
    QNetworkRequest qt = plain;
    qt.setUrl(request.url);
    for (const HttpHeader &field : request.headers)
        qt.setRawHeader(field.name, field.value);
    if (request.tls)
        qt.setSslConfiguration(*request.tls);
    return qt;
}

/// Whether libcurl should try: an interim response may have come first, or the final one while we
/// were still sending the body.
static bool isBetterAskedByCurl(const HttpRequest &request, const Result<HttpResponse> &response)
{
    const bool hasBody = request.source ? request.source->size() > 0 : !request.body.isEmpty();
    return !response && response.error().kind == ErrorKind::ConnectionLost && hasBody
        && request.method == "PUT";
}

/// Qt does not repeat a request that must not arrive twice; neither do we.
static bool mayArriveTwice(const HttpRequest &request)
{
    return request.method != "POST" || !request.body.isEmpty();
}

QCoro::Task<Result<HttpResponse>> NetworkTransport::send(HttpRequest request)
{
    using Unreadable = NetworkExchange::Unreadable;
    if (request.cancel.isCancelled())
        co_return fail(ErrorKind::Cancelled);
    const QString host = request.url.authority();
    if (m_interimHosts.contains(host))
        co_return co_await sendByCurl(std::move(request));
    Unreadable unreadable = Unreadable::No;
    Result<HttpResponse> response = co_await sendByQt(request, &unreadable);
    if (unreadable == Unreadable::InterimResponse)
        m_interimHosts.insert(host);
    if (request.cancel.isCancelled())
        co_return response;
    if (unreadable != Unreadable::No || isBetterAskedByCurl(request, response)) {
        if (!mayArriveTwice(request))
            co_return response;
        qCInfo(logNet, "what Qt could not read is asked for again, with libcurl");
        co_return co_await sendByCurl(std::move(request));
    }
    if (response) {
        m_knownHosts.insert(host);
        co_return response;
    }
    const ErrorKind kind = response.error().kind;
    const bool mayBeTls = request.url.scheme() == QLatin1String("http")
        && !m_knownHosts.contains(host)
        && (kind == ErrorKind::ConnectionLost || kind == ErrorKind::MalformedResponse
            || kind == ErrorKind::NetworkFailed);
    if (mayBeTls) {
        m_knownHosts.insert(host);
        const bool isTls = co_await speaksTls(request.url, request.cancel);
        if (isTls) {
            response.error().kind = ErrorKind::TlsExpected;
            response.error().retryable = false;
        }
    }
    co_return response;
}

QCoro::Task<Result<HttpResponse>> NetworkTransport::sendByCurl(HttpRequest request)
{
    std::unique_ptr<QIODevice> device;
    const std::shared_ptr<BodySource> source = request.source;
    if (source) {
        Result<std::unique_ptr<QIODevice>> opened = source->open();
        if (!opened)
            co_return fail(opened.error());
        device = std::move(*opened);
    } else if (!request.body.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(request.body);
        buffer->open(QIODevice::ReadOnly);
        device = std::move(buffer);
    }
    const QList<QNetworkProxy> proxies
        = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(request.url));
    const auto exchange = std::make_shared<CurlExchange>(
        std::move(request), std::move(device), proxies.value(0, QNetworkProxy::NoProxy));
    QFuture<Result<HttpResponse>> future
        = QtConcurrent::run(&m_curlThreads, [exchange] { return exchange->run(); });
    co_await future;
    Result<HttpResponse> response = future.takeResult();
    if (source) {
        if (Result<void> read = source->check(); !read)
            co_return fail(read.error());
    }
    co_return response;
}

/// \a unreadable must outlive the task.
QCoro::Task<Result<HttpResponse>> NetworkTransport::sendByQt(
    HttpRequest request, NetworkExchange::Unreadable *unreadable)
{
    std::unique_ptr<QIODevice> device;
    if (request.source) {
        Result<std::unique_ptr<QIODevice>> opened = request.source->open();
        if (!opened)
            co_return fail(opened.error());
        device = std::move(*opened);
    }
    PacedDevice *paced = nullptr;
    if (device && request.bandwidth) {
        paced = new PacedDevice(std::move(device), request.bandwidth);
        device.reset(paced);
    }

    QNetworkRequest qt = toQt(request);
    QNetworkAccessManager &manager = managerFor(request);
    QNetworkReply *reply = nullptr;
    if (device) {
        qt.setHeader(QNetworkRequest::ContentLengthHeader, device->size());
        reply = manager.sendCustomRequest(qt, request.method, device.get());
        // After an abort, queued calls still read the device: delete it together with the reply.
        device.release()->setParent(reply);
    } else if (request.method == "GET") {
        reply = manager.get(qt);
    } else if (request.method == "HEAD") {
        reply = manager.head(qt);
    } else if (request.method == "PUT") {
        // Not sendCustomRequest, which omits "Content-Length: 0"; S3 requires it.
        reply = manager.put(qt, request.body);
    } else if (request.method == "POST" && request.body.isEmpty()) {
        auto *nothing = new OnceBody;
        nothing->open(QIODevice::ReadOnly);
        qt.setHeader(QNetworkRequest::ContentLengthHeader, 0);
        reply = manager.post(qt, nothing);
        nothing->setParent(reply);
    } else if (request.method == "POST") {
        reply = manager.post(qt, request.body);
    } else if (request.method == "DELETE") {
        reply = manager.deleteResource(qt);
    } else {
        reply = manager.sendCustomRequest(qt, request.method, request.body);
    }

    const std::shared_ptr<BodySource> source = request.source;
    NetworkExchange exchange(std::move(request), reply, paced);
    Result<HttpResponse> response = co_await exchange.response();
    *unreadable = exchange.unreadable();
    if (source) {
        if (Result<void> read = source->check(); !read)
            co_return fail(read.error());
    }
    co_return response;
}

} // namespace windlass
