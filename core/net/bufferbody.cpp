// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/bufferbody.h"

#include "core/base/digest.h"

#include <QBuffer>

namespace windlass {

Result<QByteArray> BufferBody::sha256Hex()
{
    if (m_sha256Hex.isEmpty())
        m_sha256Hex = Digest::of(Digest::Algorithm::Sha256, m_bytes).toHex();
    return m_sha256Hex;
}

Result<std::unique_ptr<QIODevice>> BufferBody::open()
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(m_bytes); // does not copy them
    buffer->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return buffer;
}

Result<> BufferSink::begin(const HttpResponseHead &)
{
    m_bytes.clear();
    m_bytes.reserve(m_max);
    return {};
}

Result<> BufferSink::write(const char *data, qint64 size)
{
    if (m_bytes.size() + size > m_max)
        return fail(ErrorKind::MalformedResponse, QString(), QStringLiteral("too many bytes"));
    m_bytes.append(data, size);
    return {};
}

} // namespace windlass
