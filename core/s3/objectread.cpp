// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/objectread.h"

#include "core/net/httpdate.h"

namespace windlass {

CheckedSink::CheckedSink(const GetObjectInput &input, QString subject)
    : m_sink(input.sink), m_range(input.range), m_objectSize(input.objectSize),
      m_etag(input.ifMatch), m_lastModified(input.lastModified), m_subject(std::move(subject))
{
}

Result<void> CheckedSink::begin(const HttpResponseHead &head)
{
    if (Result<void> checked = check(head); !checked)
        return checked;
    return m_sink->begin(head);
}

Result<void> CheckedSink::write(const char *data, qint64 size)
{
    return m_sink->write(data, size);
}

Result<void> CheckedSink::check(const HttpResponseHead &head) const
{
    const ETag etag(head.headers.value("ETag"));
    if (!m_etag.isEmpty() && !etag.isEmpty() && etag != m_etag)
        return fail(ErrorKind::ObjectChanged, m_subject);
    const QDateTime modified = parseHttpDate(head.headers.value("Last-Modified"));
    const bool isOtherTime = m_lastModified.isValid() && modified.isValid()
        && modified.toSecsSinceEpoch() != m_lastModified.toSecsSinceEpoch();
    if ((m_etag.isEmpty() || etag.isEmpty()) && isOtherTime)
        return fail(ErrorKind::ObjectChanged, m_subject);
    return m_range ? checkRange(head) : Result<void>();
}

Result<void> CheckedSink::checkRange(const HttpResponseHead &head) const
{
    if (head.status == 200) // RFC 9110, 14.2: a server may ignore Range
        return fail(ErrorKind::NotSupported, m_subject, QStringLiteral("Range"));
    // "bytes 0-8388607/1073741824" (RFC 9110, 14.4)
    const auto rangeUpTo = [this](qint64 end) {
        return "bytes " + QByteArray::number(m_range->offset) + '-' + QByteArray::number(end - 1)
            + '/';
    };
    const QByteArray said = head.headers.value("Content-Range");
    const qint64 size = objectSizeFrom(head);
    const qint64 end = m_range->offset + m_range->length;
    // A caller that does not know the size may ask for more bytes than there are.
    const bool isShorter
        = m_objectSize < 0 && size >= 0 && size < end && said.startsWith(rangeUpTo(size));
    if (head.status != 206 || (!said.startsWith(rangeUpTo(end)) && !isShorter)) {
        Error error(ErrorKind::MalformedResponse, m_subject,
            QStringLiteral("Content-Range: %1").arg(QString::fromLatin1(said)));
        error.retryable = true; // may be a proxy's error page, which is temporary
        return fail(error);
    }
    if (m_objectSize >= 0 && size >= 0 && size != m_objectSize)
        return fail(ErrorKind::ObjectChanged, m_subject);
    return {};
}

Result<void> OneByteSink::begin(const HttpResponseHead &head)
{
    m_head = head;
    m_received = 0;
    return {};
}

Result<void> OneByteSink::write(const char *, qint64 size)
{
    m_received += size;
    if (m_received > 1)
        return fail(ErrorKind::NotSupported, {}, QStringLiteral("Range"));
    return {};
}

qint64 objectSizeFrom(const HttpResponseHead &head)
{
    bool isNumber = false;
    const QByteArray range = head.headers.value("Content-Range");
    const qint64 total = range.mid(range.indexOf('/') + 1).toLongLong(&isNumber);
    if (range.contains('/'))
        return isNumber && total >= 0 ? total : -1;
    const qint64 length = head.headers.value("Content-Length").toLongLong(&isNumber);
    return isNumber && length >= 0 && head.status == 200 ? length : -1;
}

} // namespace windlass
