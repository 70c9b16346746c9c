// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/filesink.h"

namespace windlass {

/// The MD5 that an ETag is, if it is one: not for objects of several parts, nor for those encrypted
/// with KMS or customer keys (Amazon S3 API Reference, "Common Response Headers", ETag).
static QByteArray md5FromETag(const HttpHeaders &headers)
{
    QByteArray etag = headers.value("ETag");
    if (etag.size() != 34 || !etag.startsWith('"') || !etag.endsWith('"'))
        return {};
    if (headers.value("x-amz-server-side-encryption").startsWith("aws:kms")
        || headers.contains("x-amz-server-side-encryption-customer-algorithm"))
        return {};
    etag = etag.mid(1, 32).toLower();
    return QByteArray::fromHex(etag).toHex() == etag ? etag : QByteArray();
}

FileSink::FileSink(std::shared_ptr<DownloadFile> file, std::optional<ByteRange> range,
    qint64 objectSize, QString subject, ProgressSink progress)
    : m_file(std::move(file)), m_range(range), m_objectSize(objectSize),
      m_subject(std::move(subject)), m_progress(std::move(progress))
{
}

Result<> FileSink::checkRange(const HttpResponseHead &head) const
{
    // "bytes 0-8388607/1073741824" (RFC 9110, 14.4)
    const QByteArray promised = "bytes " + QByteArray::number(m_range->offset) + '-'
        + QByteArray::number(m_range->offset + m_range->length - 1) + '/';
    const QByteArray said = head.headers.value("Content-Range");
    if (head.status != 206 || !said.startsWith(promised))
        return fail(ErrorKind::MalformedAnswer, m_subject,
            QStringLiteral("Content-Range: %1").arg(QString::fromLatin1(said)));
    if (said.mid(promised.size()).toLongLong() != m_objectSize)
        return fail(ErrorKind::ObjectChanged, m_subject);
    return {};
}

Result<> FileSink::begin(const HttpResponseHead &head)
{
    const bool isAgain = m_received > 0;
    m_progress(-std::exchange(m_received, 0));
    m_md5.reset();
    if (m_range) {
        m_expected = m_range->length;
        return checkRange(head);
    }
    bool isNumber = false;
    m_expected = head.headers.value("Content-Length").toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::MalformedAnswer, m_subject, QStringLiteral("no Content-Length"));
    // The object may have become shorter since the attempt that was lost.
    if (isAgain) {
        if (Result<> truncated = m_file->truncate(); !truncated)
            return truncated;
    }
    m_md5Hex = md5FromETag(head.headers);
    if (!m_md5Hex.isEmpty())
        m_md5.emplace(Digest::Algorithm::Md5);
    return {};
}

Result<> FileSink::write(const char *data, qint64 size)
{
    if (m_received + size > m_expected)
        return fail(
            ErrorKind::MalformedAnswer, m_subject, QStringLiteral("more bytes than promised"));
    const qint64 offset = m_range ? m_range->offset : 0;
    if (Result<> written = m_file->write(offset + m_received, data, size); !written)
        return written;
    if (m_md5)
        m_md5->add(data, size);
    m_received += size;
    m_progress(size);
    return {};
}

Result<> FileSink::finish()
{
    if (m_received != m_expected)
        return fail(ErrorKind::Mismatch, m_subject,
            QStringLiteral("%1 of %2 bytes").arg(m_received).arg(m_expected));
    if (m_md5 && m_md5->result().toHex() != m_md5Hex)
        return fail(ErrorKind::Mismatch, m_subject, QStringLiteral("MD5"));
    return {};
}

} // namespace windlass
