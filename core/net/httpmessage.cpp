// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/httpmessage.h"

#include "core/base/digest.h"

#include <QIODevice>

#include <algorithm>

namespace windlass {

static auto sameName(QByteArrayView name)
{
    return [name](const HttpHeader &field) {
        return field.name.size() == name.size()
            && field.name.compare(name, Qt::CaseInsensitive) == 0;
    };
}

BodySource::~BodySource() = default;
BodySink::~BodySink() = default;

QCoro::Task<Result<>> BodySource::prepareSha256(CancelToken)
{
    co_return Result<>();
}

QCoro::Task<Result<QByteArray>> BodySource::checksum(Checksum::Kind kind, CancelToken)
{
    constexpr qint64 step = 256 * 1024;
    const Result<std::unique_ptr<QIODevice>> device = open();
    if (!device)
        co_return fail(device.error());
    Checksum sum(kind);
    for (QByteArray bytes = (*device)->read(step); !bytes.isEmpty(); bytes = (*device)->read(step))
        sum.add(bytes.constData(), bytes.size());
    if (Result<void> read = check(); !read)
        co_return fail(read.error());
    co_return sum.result();
}

void HttpHeaders::set(const QByteArray &name, const QByteArray &value)
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), sameName(name));
    if (it != m_fields.end())
        it->value = value;
    else
        m_fields.append({name, value});
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), sameName(name));
    return it != m_fields.end() ? it->value : QByteArray();
}

bool HttpHeaders::contains(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), sameName(name));
}

void HttpHeaders::remove(QByteArrayView name)
{
    m_fields.removeIf(sameName(name));
}

} // namespace windlass
