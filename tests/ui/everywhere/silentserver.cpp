// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/everywhere/silentserver.h"

#include <QRegularExpression>

namespace windlass {

SilentServer::SilentServer()
{
    m_server.setRespond([this](QTcpSocket &socket) {
        m_waiting.append({&socket, m_server.requests().last().line.startsWith("HEAD ")});
    });
    m_service = std::make_shared<S3Service>(Endpoint::custom(endpoint(), "us-east-1").value(),
        std::make_shared<StaticCredentials>(Credentials {"AKID", "secret", {}}),
        S3Service::Options(), S3Service::Environment {m_clock, [] { return 0.5; }});
}

void SilentServer::answer(const QByteArray &body)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.socket)
            waiting.socket->write(
                "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                + (waiting.isHead ? QByteArray() : body));
    }
}

bool SilentServer::isNamedIn(const QString &text) const
{
    const QRegularExpression words(
        QStringLiteral("[Nn]o answer from %1 for [0-9]+ s, attempt 1 of 3")
            .arg(QRegularExpression::escape(host())));
    return words.match(text).hasMatch();
}

} // namespace windlass
