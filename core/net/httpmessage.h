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

#include <atomic>
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
    /// \a fields must not have the same name twice.
    explicit HttpHeaders(QList<HttpHeader> fields) : m_fields(std::move(fields)) { }

    /// Replaces the field if it exists.
    void set(const QByteArray &name, const QByteArray &value);
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    void remove(QByteArrayView name);

    auto begin() const { return m_fields.cbegin(); }
    auto end() const { return m_fields.cend(); }

private:
    QList<HttpHeader> m_fields;
};

/// Where the body of a request comes from. Opened again for each attempt. Used on one thread at a
/// time.
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

    /// A new random-access device, open for reading, at its beginning. Bytes read from an earlier
    /// device no longer count as sent.
    virtual Result<std::unique_ptr<QIODevice>> open() = 0;

    /// To be called when the exchange with the last device has ended: fails with what went wrong
    /// while reading it, which HTTP can only show as a lost connection. The device may still exist
    /// for a while, but must return no more bytes.
    virtual Result<void> check() = 0;
};

struct HttpResponseHead {
    int status = 0;
    HttpHeaders headers;
};

/// Where the body of a 2xx response goes as it arrives. Used on one thread at a time.
class BodySink
{
public:
    virtual ~BodySink();

    /// A response starts, possibly again after a lost connection: bytes written before no longer
    /// count. An error ends the exchange with that error.
    virtual Result<void> begin(const HttpResponseHead &head) = 0;

    virtual Result<void> write(const char *data, qint64 size) = 0;
};

/// Bytes of bodies that went over the wire, all tries of one request together. Used on one thread
/// at a time.
struct TrafficCount {
    qint64 sent = 0;
    qint64 received = 0;
};

struct HttpRequest {
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body; ///< used when there is no source
    std::shared_ptr<BodySource> source;
    std::shared_ptr<BodySink> sink;          ///< null: the body is kept in the response
    qint64 longestBody = 64ll * 1024 * 1024; ///< maximum size in bytes of a body kept in the
                                             ///< response
    bool isBulk = false; ///< a large body, either way: bytes matter more than round trips
    /// The body of the response is what somebody stored: it may look like a response itself.
    bool isForContent = false;
    /// For https; null: trust the system's authorities.
    std::shared_ptr<const QSslConfiguration> tls;
    std::shared_ptr<Bandwidth> bandwidth;  ///< paces the bodies; without one nothing does
    std::shared_ptr<TrafficCount> traffic; ///< without one nobody counts
    /// Grows by the bytes of bodies that move either way; any thread may read it. Without one
    /// nobody counts.
    std::shared_ptr<std::atomic<quint64>> moved;
    /// Longest time with less than 16 bytes of a body per second, on the average.
    std::chrono::milliseconds crawlTimeout {60'000};
    /// Longest time without a byte either way, not counting what our own bandwidth limit takes.
    std::chrono::milliseconds idleTimeout {60'000};
    CancelToken cancel;
};

struct HttpResponse : HttpResponseHead {
    QByteArray body; ///< at most HttpRequest::longestBody; empty if a 2xx body went to a sink
    /// An earlier attempt may have been carried out as well: its response was lost.
    bool mayHaveArrivedBefore = false;
};

} // namespace windlass
