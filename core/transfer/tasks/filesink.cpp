// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/filesink.h"

namespace windlass {

FileSink::FileSink(std::shared_ptr<DownloadFile> file, std::optional<ByteRange> range,
    qint64 objectSize, QString subject, ProgressSink progress, Checks checks)
    : m_file(std::move(file)), m_range(range), m_objectSize(objectSize),
      m_subject(std::move(subject)), m_progress(std::move(progress)), m_checks(std::move(checks))
{
}

Result<> FileSink::begin(const HttpResponseHead &head)
{
    const bool isAgain = m_received > 0;
    m_progress(-std::exchange(m_received, 0));
    if (m_range) {
        m_expected = m_range->length;
        if (m_checks.ofRange)
            m_rangeChecksum.emplace(*m_checks.ofRange);
        return {};
    }
    bool isNumber = false;
    m_expected = head.headers.value("Content-Length").toLongLong(&isNumber);
    if (!isNumber) // chunked, or until the connection is closed
        m_expected = m_objectSize;
    m_headers = head.headers;
    // The object may have become shorter since the previous attempt.
    if (isAgain) {
        if (Result<> truncated = m_file->truncate(); !truncated)
            return truncated;
    }
    m_check.emplace(StoredChecksum::from(
        head.headers, m_expected, m_checks.partSizes, !m_checks.areETagsOpaque));
    return {};
}

Result<> FileSink::write(const char *data, qint64 size)
{
    if (m_expected >= 0 && m_received + size > m_expected)
        return fail(
            ErrorKind::MalformedResponse, m_subject, QStringLiteral("more bytes than promised"));
    const qint64 offset = m_range ? m_range->offset : 0;
    if (Result<> written = m_file->write(offset + m_received, data, size); !written)
        return written;
    if (m_check)
        m_check->add(data, size);
    if (m_rangeChecksum)
        m_rangeChecksum->add(data, size);
    m_received += size;
    m_progress(size);
    return {};
}

QByteArray FileSink::rangeChecksum()
{
    return m_rangeChecksum ? m_rangeChecksum->result() : QByteArray();
}

Result<> FileSink::finish()
{
    if (m_expected >= 0 && m_received != m_expected)
        return fail(ErrorKind::Mismatch, m_subject,
            QStringLiteral("%1 of %2 bytes").arg(m_received).arg(m_expected));
    if (m_checks.areETagsOpaque)
        m_verification = Verification::NoChecksumETag;
    if (!m_check || m_check->stored().isNone())
        return {};
    const StoredChecksum &stored = m_check->stored();
    if (m_check->matches())
        m_verification = stored.how;
    else if (!stored.isGuess)
        return fail(ErrorKind::Mismatch, m_subject, verificationName(stored.how));
    return {};
}

} // namespace windlass
