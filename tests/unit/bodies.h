// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace windlass {

/// A body that lies in memory.
class MemorySource : public BodySource
{
public:
    explicit MemorySource(QByteArray content) : m_content(std::move(content)) { }

    int opened = 0;
    Result<> checkResult; ///< what check() says

    qint64 size() const override { return m_content.size(); }
    Result<QByteArray> sha256Hex() override
    {
        return QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex();
    }
    Result<std::unique_ptr<QIODevice>> open() override
    {
        ++opened;
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(m_content);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    Result<> check() override { return checkResult; }

private:
    const QByteArray m_content;
};

/// Keeps what arrives.
class MemorySink : public BodySink
{
public:
    QList<HttpResponseHead> heads;
    QByteArray content; ///< since the last begin()
    Result<> beginResult;
    Result<> writeResult;

    Result<> begin(const HttpResponseHead &head) override
    {
        heads.append(head);
        content.clear();
        return beginResult;
    }
    Result<> write(const char *data, qint64 size) override
    {
        content.append(data, size);
        return writeResult;
    }
};

} // namespace windlass
