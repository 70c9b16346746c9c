// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <optional>

namespace windlass {

/// Passes the body of a GET on once its head matches the request: the expected object (by its ETag,
/// or else by its time), the requested range, and the known size. A condition in the request is not
/// enough, because servers may ignore it. \internal
class CheckedSink : public BodySink
{
public:
    /// If the input's sink is null, the exchange keeps the body.
    CheckedSink(const GetObjectInput &input, QString subject);

    Result<void> begin(const HttpResponseHead &head) override;
    Result<void> write(const char *data, qint64 size) override;

    /// The same checks for a response whose body did not go into a sink.
    Result<void> check(const HttpResponseHead &head) const;

private:
    Result<void> checkRange(const HttpResponseHead &head) const;

    const std::shared_ptr<BodySink> m_sink;
    const std::optional<ByteRange> m_range;
    const qint64 m_objectSize;
    const ETag m_etag;
    const QDateTime m_lastModified;
    const QString m_subject;
};

/// Takes at most one byte of a response, whatever the server sends: only the head is wanted.
/// \internal
class OneByteSink : public BodySink
{
public:
    Result<void> begin(const HttpResponseHead &head) override;
    Result<void> write(const char *data, qint64 size) override;

    const std::optional<HttpResponseHead> &head() const { return m_head; }

private:
    std::optional<HttpResponseHead> m_head;
    qint64 m_received = 0;
};

/// The size of the whole object according to the head of a response to a request for a range or for
/// everything; -1 if the head does not say (RFC 9110, 14.4).
qint64 objectSizeFrom(const HttpResponseHead &head);

} // namespace windlass
