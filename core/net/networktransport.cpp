// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/networktransport.h"

#include "core/net/networkexchange.h"
#include "core/net/paceddevice.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace windlass {

HttpTransport::~HttpTransport() = default;

namespace {

/// Makes Qt open buffered sockets: it does wherever there might be a proxy, and "the application's
/// proxy", which is none, might be one.
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

/// No bytes, and those once only. Where a connection ends before the answer, Qt sends the request
/// again by itself and says nothing of it, unless its body cannot be read again. What begins
/// something with each time that it arrives (CreateMultipartUpload) must not be sent so. Not a
/// QBuffer, whose bytes Qt reads past it.
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
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setProxyFactory(new BufferedSockets); // the manager owns it
    m_bulkManager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
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

QCoro::Task<Result<HttpResponse>> NetworkTransport::send(HttpRequest request)
{
    if (request.cancel.isCancelled())
        co_return fail(ErrorKind::Cancelled);

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
    QNetworkAccessManager &manager = request.isBulk ? m_bulkManager : m_manager;
    QNetworkReply *reply = nullptr;
    if (device) {
        qt.setHeader(QNetworkRequest::ContentLengthHeader, device->size());
        reply = manager.sendCustomRequest(qt, request.method, device.get());
        // An aborted reply still has calls queued that read the device: they go together.
        device.release()->setParent(reply);
    } else if (request.method == "GET") {
        reply = manager.get(qt);
    } else if (request.method == "HEAD") {
        reply = manager.head(qt);
    } else if (request.method == "PUT") {
        // Not sendCustomRequest: that one leaves out "Content-Length: 0", which S3 insists on.
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
    if (source) {
        if (Result<void> read = source->check(); !read)
            co_return fail(read.error());
    }
    co_return response;
}

} // namespace windlass
