// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QNetworkProxy>

#include <optional>

namespace windlass {

class BandwidthLimit;
struct CurlLibrary;

/// One request sent with libcurl, for what Qt 6.4 cannot do: read a response that comes before the
/// body has been sent, skip 103 Early Hints, and accept more than 100 header fields. Sends "Expect:
/// 100-continue" before a body. Each exchange has a connection of its own, and blocks the thread
/// that runs it. \internal
class CurlExchange
{
public:
    /// \a body: the device that the request's source has opened, if there is one; open for reading.
    CurlExchange(HttpRequest request, std::unique_ptr<QIODevice> body, const QNetworkProxy &proxy);
    ~CurlExchange();

    /// To be called once. Results and errors are those of HttpTransport::send().
    Result<HttpResponse> run();

private:
    struct Callbacks;
    template <typename Value> void setOption(int option, Value value);
    void setUp();
    void setUpBody();
    void setUpTls();
    size_t handleHeader(const QByteArray &whole);
    size_t handleBody(const char *data, size_t size);
    size_t giveBody(char *data, size_t size);
    bool isStopped() const;
    void noteMoved(qint64 bytes) const;
    Result<void> beginResponse();
    void waitForTurns(BandwidthLimit &limit, qint64 bytes) const;
    Error errorOf(int code) const;
    Error error(ErrorKind kind, const QString &detail = {}) const;

    HttpRequest m_request;
    const std::unique_ptr<QIODevice> m_body;
    const QNetworkProxy m_proxy;
    const CurlLibrary *const m_library; // null: not installed
    void *const m_curl;
    QByteArray m_failure; // curl's words
    HttpResponse m_response;
    qint64 m_headBytes = 0;    // of all heads
    bool m_hasStarted = false; // the response's body has started, after its last head
    std::optional<Error> m_ownError;
};

} // namespace windlass
