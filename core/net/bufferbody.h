// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

namespace windlass {

/// Bytes in memory as the body of a request. \internal
class BufferBody : public BodySource
{
public:
    explicit BufferBody(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    qint64 size() const override { return m_bytes.size(); }
    Result<QByteArray> sha256Hex() override;
    Result<std::unique_ptr<QIODevice>> open() override;
    Result<> check() override { return {}; }

private:
    const QByteArray m_bytes;
    QByteArray m_sha256Hex; // set by the first call of sha256Hex()
};

/// Keeps the body of a response in memory, up to the size given. (Without a sink, HttpRequest's
/// longestBody is the bound.) \internal
class BufferSink : public BodySink
{
public:
    explicit BufferSink(qint64 most) : m_max(most) { }

    QByteArray take() { return std::move(m_bytes); }
    Result<> begin(const HttpResponseHead &head) override;
    Result<> write(const char *data, qint64 size) override;

private:
    const qint64 m_max;
    QByteArray m_bytes;
};

} // namespace windlass
