// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/oddserver.h"

#include <QTcpSocket>

#include <algorithm>
#include <memory>

namespace windlass {

OddAnswer OddAnswer::error(int status, const QByteArray &code, const QByteArray &message)
{
    OddAnswer answer;
    answer.status = status;
    answer.fields = {{"Content-Type", "application/xml"}, {"x-amz-request-id", "R1"}};
    answer.body = "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
    return answer;
}

OddAnswer OddAnswer::page(int status, const QByteArray &type, const QByteArray &body)
{
    OddAnswer answer;
    answer.status = status;
    answer.fields = {{"Content-Type", type}};
    answer.body = body;
    return answer;
}

OddAnswer OddAnswer::bytes(const QByteArray &raw)
{
    OddAnswer answer;
    answer.raw = raw;
    return answer;
}

OddServer::OddServer(Handler handler) : m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &OddServer::handleConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("an odd server cannot listen: %s", qPrintable(m_server.errorString()));
}

QString OddServer::endpoint() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
}

int OddServer::count(const char *method, const char *parameter) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
        [&](const OddRequest &request) { return request.is(method, parameter); }));
}

void OddServer::sendToAll(const QByteArray &bytes)
{
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>()) {
        socket->write(bytes);
        socket->flush();
    }
}

void OddServer::pour(QTcpSocket &socket, const QByteArray &chunk)
{
    connect(&socket, &QTcpSocket::bytesWritten, this, [this, &socket, chunk] {
        if (socket.bytesToWrite() > 0)
            return;
        m_poured += chunk.size();
        socket.write(chunk);
    });
}

void OddServer::handleConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const auto pending = std::make_shared<Pending>();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, pending] { handleBytes(*socket, *pending); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

static OddRequest parseHead(const QByteArray &head)
{
    OddRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.fields.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path
        = QByteArray::fromPercentEncoding(request.target.split('?').first()).mid(1);
    const qsizetype slash = path.indexOf('/');
    request.bucket = path.split('/').first();
    request.key = slash < 0 ? QByteArray() : path.mid(slash + 1);
    if (mark < 0)
        return request;
    for (const QByteArray &pair : request.target.mid(mark + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        request.query.insert(QByteArray::fromPercentEncoding(pair.left(equals)),
            QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return request;
}

void OddServer::handleBytes(QTcpSocket &socket, Pending &pending)
{
    pending.bytes += socket.readAll();
    if (pending.isAnswered) {
        pending.bytes.clear(); // lingering
        return;
    }
    if (pending.bytes.startsWith('\x16')) { // a TLS handshake
        socket.write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
        return;
    }
    for (;;) {
        if (!pending.head) {
            const qsizetype end = pending.bytes.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            pending.head = parseHead(pending.bytes.left(end));
            pending.bytes.remove(0, end + 4);
            pending.bodyLeft = pending.head->fields.value("content-length").toLongLong();
            if (const auto early = m_atHead ? m_atHead(*pending.head) : std::nullopt) {
                m_requests.append(*pending.head);
                pending.isAnswered = true;
                send(socket, *pending.head, *early);
                if (!m_lingers)
                    socket.disconnectFromHost();
                return;
            }
            if (pending.head->fields.value("expect").toLower() == "100-continue")
                socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        if (pending.bytes.size() < pending.bodyLeft)
            return;
        OddRequest request = *std::exchange(pending.head, std::nullopt);
        request.body = pending.bytes.left(pending.bodyLeft);
        pending.bytes.remove(0, pending.bodyLeft);
        m_requests.append(request);
        send(socket, request, m_handler(request));
    }
}

void OddServer::send(QTcpSocket &socket, const OddRequest &request, const OddAnswer &answer)
{
    if (!answer.raw.isEmpty()) {
        if (!answer.endless.isEmpty())
            pour(socket, answer.endless);
        socket.write(answer.raw);
        if (answer.closes)
            socket.disconnectFromHost();
        return;
    }
    QByteArray bytes
        = answer.before + "HTTP/1.1 " + QByteArray::number(answer.status) + " Some Words\r\n";
    const bool hasBody = request.method != "HEAD" && answer.status != 204 && answer.status != 304;
    QByteArray body = hasBody ? answer.body : QByteArray();
    for (const auto &[name, value] : answer.fields)
        bytes += name + ": " + value + "\r\n";
    switch (answer.length) {
    case OddAnswer::Length::Told:
        bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        break;
    case OddAnswer::Length::Chunked:
        bytes += "Transfer-Encoding: chunked\r\n";
        if (hasBody)
            body = (body.isEmpty() ? QByteArray()
                                   : QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n")
                + "0\r\n\r\n";
        break;
    case OddAnswer::Length::UntilClose:
        bytes += "Connection: close\r\n";
        break;
    }
    socket.write(bytes + "\r\n" + body);
    if (answer.closes || answer.length == OddAnswer::Length::UntilClose)
        socket.disconnectFromHost();
}

} // namespace windlass
