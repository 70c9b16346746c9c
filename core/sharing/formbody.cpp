// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/formbody.h"

#include <QUuid>

namespace windlass {

FormBody::FormBody() : m_boundary("windlass-" + QUuid::createUuid().toByteArray(QUuid::Id128)) { }

void FormBody::addField(const QByteArray &name, const QByteArray &value)
{
    m_parts += "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"" + name
        + "\"\r\n\r\n" + value + "\r\n";
}

void FormBody::addFile(const QByteArray &fileName, const QByteArray &content)
{
    m_parts += "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
}

QByteArray FormBody::contentType() const
{
    return "multipart/form-data; boundary=" + m_boundary;
}

QByteArray FormBody::bytes() const
{
    return m_parts + "--" + m_boundary + "--\r\n";
}

} // namespace windlass
