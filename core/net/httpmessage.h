// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/base/checksum.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QUrl>

#include <chrono>
#include <memory>

class QIODevice;
class QSslConfiguration;

namespace windlass {

struct Bandwidth;

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};

/// Header fields in the order in which they were added; names compare without case (RFC 9110, 5.1).
class HttpHeaders
{
public:
    HttpHeaders() = default;
    /// Each name is in it once.
    explicit HttpHeaders(QList<HttpHeader> fields) : m_fields(std::move(fields)) { }

    /// Replaces the field if it is there already.
    void set(const QByteArray &name, const QByteArray &value);
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    void remove(QByteArrayView name);

    auto begin() const { return m_fields.cbegin(); }
    auto end() const { return m_fields.cend(); }

private:
    QList<HttpHeader> m_fields;
};

/// Where the body of a request comes from. It can be opened again and again, once an attempt.
/// Used on one thread at a time.
class BodySource
{
public:
    virtual ~BodySource();

    virtual qint64 size() const = 0;

    /// To be awaited before sha256Hex() is called on a lane: a long body is hashed here, on another
    /// thread, so that other requests of the lane do not wait for it. Does nothing by default.
    virtual QCoro::Task<Result<>> prepareSha256(CancelToken cancel);

    /// Lower-case hex SHA-256 of the body, computed at the first call.
    virtual Result<QByteArray> sha256Hex() = 0;

    /// Of the body, computed at each call; of a long one on another thread, as above.
    virtual QCoro::Task<Result<QByteArray>> checksum(Checksum::Kind kind, CancelToken cancel);

    /// A new random-access device, open for reading, at its beginning. Bytes that an earlier
    /// device was asked for no longer count as sent.
    virtual Result<std::unique_ptr<QIODevice>> open() = 0;

    /// The exchange that the last device was opened for has ended: says what went wrong while it
    /// was being read, which HTTP can only show as a lost connection. The device may live on for a
    /// while, but is to give nothing any more.
    virtual Result<void> check() = 0;
};

struct HttpResponseHead {
    int status = 0;
    HttpHeaders headers;
};

/// Where the body of a 2xx answer goes as it arrives. Used on one thread at a time.
class BodySink
{
public:
    virtual ~BodySink();

    /// An answer begins, perhaps once more after a lost connection: whatever was written before
    /// counts no longer. An error ends the exchange with that error.
    virtual Result<void> begin(const HttpResponseHead &head) = 0;

    virtual Result<void> write(const char *data, qint64 size) = 0;
};

struct HttpRequest {
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body; ///< used when there is no source
    std::shared_ptr<BodySource> source;
    std::shared_ptr<BodySink> sink;          ///< without one the body is kept in the response
    qint64 longestBody = 64ll * 1024 * 1024; ///< bytes of an answer that are kept
    bool isBulk = false; ///< much to send or to receive: bytes matter more than round trips
    /// For https; without one the system's authorities are trusted.
    std::shared_ptr<const QSslConfiguration> tls;
    std::shared_ptr<Bandwidth> bandwidth; ///< paces the bodies; without one nothing does
    /// Longest time without a byte either way, not counting what our own bandwidth limit takes.
    std::chrono::milliseconds idleTimeout {60'000};
    CancelToken cancel;
};

struct HttpResponse : HttpResponseHead {
    QByteArray body; ///< at most HttpRequest::longestBody; empty for a 2xx that went to a sink
};

} // namespace windlass
