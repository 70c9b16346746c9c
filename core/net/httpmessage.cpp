// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/httpmessage.h"

#include <algorithm>

namespace windlass {

static auto sameName(const QByteArray &name)
{
    return [&name](const HttpHeader &h) { return h.name.compare(name, Qt::CaseInsensitive) == 0; };
}

BodySource::~BodySource() = default;
BodySink::~BodySink() = default;

void HttpHeaders::set(const QByteArray &name, const QByteArray &value)
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), sameName(name));
    if (it != m_fields.end())
        it->value = value;
    else
        m_fields.append({name, value});
}

QByteArray HttpHeaders::value(const QByteArray &name) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), sameName(name));
    return it != m_fields.end() ? it->value : QByteArray();
}

bool HttpHeaders::contains(const QByteArray &name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), sameName(name));
}

void HttpHeaders::remove(const QByteArray &name)
{
    m_fields.removeIf(sameName(name));
}

} // namespace windlass
