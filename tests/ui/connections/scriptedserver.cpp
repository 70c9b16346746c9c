// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/scriptedserver.h"

ScriptedServer::ScriptedServer()
{
    connect(this, &QTcpServer::newConnection, this, &ScriptedServer::handleConnection);
    listen(QHostAddress::LocalHost);
}

QString ScriptedServer::endpoint() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(serverPort());
}

void ScriptedServer::setAnswer(int status, const QByteArray &body)
{
    m_isSilent = false;
    m_status = status;
    m_body = body;
}

void ScriptedServer::handleConnection()
{
    while (QTcpSocket *socket = nextPendingConnection())
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { handleData(socket); });
}

void ScriptedServer::handleData(QTcpSocket *socket)
{
    // One request at a time comes over a connection; wait until it is there, with its body.
    const QByteArray data = socket->peek(socket->bytesAvailable());
    const qsizetype headSize = data.indexOf("\r\n\r\n") + 4;
    if (headSize < 4)
        return;
    const QByteArray head = data.left(headSize);
    const qsizetype field = head.toLower().indexOf("\r\ncontent-length:");
    const QByteArray length = field < 0 ? QByteArray() : head.mid(field + 17);
    if (data.size() < headSize + length.left(length.indexOf('\r')).trimmed().toLongLong())
        return;
    socket->readAll();
    m_requests.append(head.left(head.indexOf('\r')));
    m_sockets.append(socket);
    if (!m_isSilent)
        answer(requestCount() - 1, m_status, m_body);
}

void ScriptedServer::answer(int number, int status, const QByteArray &body)
{
    if (QTcpSocket *socket = m_sockets.value(number)) {
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
}

QByteArray ScriptedServer::bucketList(const QList<QByteArray> &names)
{
    QByteArray xml = "<ListAllMyBucketsResult><Buckets>";
    for (const QByteArray &name : names)
        xml += "<Bucket><Name>" + name + "</Name></Bucket>";
    return xml + "</Buckets></ListAllMyBucketsResult>";
}

QByteArray ScriptedServer::error(const QByteArray &code, const QByteArray &message)
{
    return "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
}
