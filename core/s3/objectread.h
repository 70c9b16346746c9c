// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <optional>

namespace windlass {

/// Hands the body of a GET on, once its head is what was asked for: the object that was meant, by
/// its ETag or else by its time, and the range that was asked for, of an object of the size that
/// was known. A condition in the request is no proof, for servers may ignore it. \internal
class CheckedSink : public BodySink
{
public:
    /// \a sink may be null: then the body is kept by the exchange.
    CheckedSink(const GetObjectInput &input, QString subject);

    Result<void> begin(const HttpResponseHead &head) override;
    Result<void> write(const char *data, qint64 size) override;

    /// The same for an answer whose body did not go into a sink.
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

/// Takes no more than a byte of an answer, whatever was asked for: what counts is the head.
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

/// The size of the whole object that the head of an answer tells, to a range of it or to all of it;
/// -1 if it does not (RFC 9110, 14.4).
qint64 objectSizeFrom(const HttpResponseHead &head);

} // namespace windlass
