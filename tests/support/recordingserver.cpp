// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/recordingserver.h"

#include <QTcpSocket>

#include <memory>
#include <optional>

namespace windlass {

QByteArray RawRequest::target() const
{
    const qsizetype begin = line.indexOf(' ') + 1;
    return line.mid(begin, line.lastIndexOf(' ') - begin);
}

QByteArrayList RawRequest::values(const QByteArray &name) const
{
    QByteArrayList found;
    for (const QByteArray &field : fields) {
        const qsizetype colon = field.indexOf(':');
        if (field.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            found.append(field.mid(colon + 1).trimmed());
    }
    return found;
}

RecordingServer::RecordingServer()
{
    setAnswer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    connect(&m_server, &QTcpServer::newConnection, this, &RecordingServer::handleConnection);
    m_server.listen(QHostAddress::LocalHost);
}

void RecordingServer::setAnswer(const QByteArray &bytes)
{
    m_respond = [bytes](QTcpSocket &socket) { socket.write(bytes); };
}

void RecordingServer::setLastWords(const QByteArray &bytes)
{
    m_respond = [bytes](QTcpSocket &socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

QUrl RecordingServer::url(const QByteArray &pathAndQuery) const
{
    return QUrl::fromEncoded(
        "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + pathAndQuery,
        QUrl::StrictMode);
}

void RecordingServer::handleConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const auto pending = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, pending] { handleBytes(*socket, *pending); });
    }
}

/// The first whole request of \a pending, which is taken out of it.
static std::optional<RawRequest> takeRequest(QByteArray &pending)
{
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    RawRequest request;
    for (const QByteArray &line : pending.left(end).split('\n')) {
        const QByteArray text = line.endsWith('\r') ? line.chopped(1) : line;
        if (request.line.isEmpty())
            request.line = text;
        else
            request.fields.append(text);
    }
    const qsizetype length = request.values("Content-Length").value(0).toLongLong();
    if (pending.size() < end + 4 + length)
        return {};
    request.body = pending.mid(end + 4, length);
    pending.remove(0, end + 4 + length);
    return request;
}

void RecordingServer::handleBytes(QTcpSocket &socket, QByteArray &pending)
{
    pending += socket.readAll();
    while (std::optional<RawRequest> request = takeRequest(pending)) {
        m_requests.append(*request);
        m_respond(socket);
    }
}

} // namespace windlass
