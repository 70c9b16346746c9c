// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "relayserver.h"

#include <QTimer>
#include <QUrl>

#include <sys/socket.h>

namespace windlass {

namespace {

constexpr char endOfHead[] = "\r\n\r\n";
constexpr char endOfChunks[] = "0\r\n\r\n";
constexpr qint64 bufferSize = 1024 * 1024;

QByteArray field(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

RelayedConnection::RelayedConnection(
    Relay &relay, QTcpSocket *client, const QString &host, quint16 port)
    : m_relay(relay), m_client(client)
{
    m_client->setParent(this);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_client->setReadBufferSize(bufferSize);
    m_gateway.setReadBufferSize(bufferSize);
    connect(m_client, &QTcpSocket::readyRead, this, &RelayedConnection::handleRequestBytes);
    connect(m_client, &QTcpSocket::disconnected, this, &RelayedConnection::close);
    connect(&m_gateway, &QTcpSocket::bytesWritten, this, &RelayedConnection::handleRequestBytes);
    connect(&m_gateway, &QTcpSocket::readyRead, this, &RelayedConnection::handleResponseBytes);
    connect(&m_gateway, &QTcpSocket::disconnected, this, &RelayedConnection::close);
    connect(&m_gateway, &QTcpSocket::connected, this, [this] {
        m_gateway.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        handleRequestBytes();
    });
    m_gateway.connectToHost(host, port);
}

RelayedConnection::~RelayedConnection()
{
    close();
}

void RelayedConnection::handleRequestBytes()
{
    if (m_gateway.state() != QAbstractSocket::ConnectedState)
        return; // connected() comes back to it
    while (m_client->bytesAvailable() > 0 && m_gateway.bytesToWrite() < bufferSize) {
        if (m_requestBodyLeft > 0) {
            handleRequestBody();
            continue;
        }
        m_requestHead += m_client->readLine();
        if (m_requestHead.endsWith(endOfHead))
            beginRequest(std::exchange(m_requestHead, {}));
    }
}

void RelayedConnection::handleRequestBody()
{
    QByteArray bytes = m_client->read(qMin(m_requestBodyLeft, bufferSize));
    m_requestBodyLeft -= bytes.size();
    damage(bytes);
    if (!m_fate.answer.isEmpty()) {
        if (m_requestBodyLeft == 0)
            answerAlone();
        return;
    }
    if (m_fate.requestBytes == Relay::Fate::everything) {
        m_gateway.write(bytes);
        return;
    }
    m_fate.requestBytes -= m_gateway.write(bytes.left(m_fate.requestBytes));
    if (m_fate.requestBytes == 0)
        close();
}

void RelayedConnection::damage(QByteArray &passing)
{
    qint64 &at = m_fate.damagedByte;
    if (at < 0)
        return;
    if (at < passing.size())
        passing[at] = char(passing[at] ^ 1);
    at = at < passing.size() ? -1 : at - passing.size();
}

void RelayedConnection::beginRequest(QByteArray head)
{
    const QByteArray line = head.left(head.indexOf("\r\n"));
    m_request.method = line.left(line.indexOf(' '));
    m_request.target = line.mid(m_request.method.size() + 1);
    m_request.target.truncate(m_request.target.lastIndexOf(' '));
    m_request.host = field(head, "host");
    m_request.range = field(head, "range");
    // AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/s3/aws4_request, ...
    m_request.region = field(head, "authorization").split('/').value(2);
    if (m_request.target.startsWith("http://")) { // as a proxy is asked (RFC 9112, 3.2.2)
        const QByteArray whole = m_request.target;
        m_request.target = whole.mid(whole.indexOf('/', qsizetype(qstrlen("http://"))));
        head.replace(0, line.size(), m_request.method + ' ' + m_request.target + " HTTP/1.1");
    }
    m_requestBodyLeft = field(head, "content-length").toLongLong();
    m_isResponding = true;
    m_hasHead = false;
    m_fate = m_relay.begin(m_request);
    m_isLate = m_fate.delay.count() > 0;
    if (m_isLate) {
        QTimer::singleShot(m_fate.delay, this, [this] {
            m_isLate = false;
            handleResponseBytes();
        });
    }
    if (m_fate.answer.isEmpty())
        m_gateway.write(head);
    else if (m_requestBodyLeft == 0)
        answerAlone();
}

void RelayedConnection::answerAlone()
{
    m_client->write(m_fate.answer);
    endResponse();
}

void RelayedConnection::handleResponseBytes()
{
    if (m_isHeld || m_isLate || !m_isResponding)
        return; // the socket's buffer fills up, and the gateway waits
    m_response += m_gateway.readAll();
    if (!m_hasHead) {
        const qsizetype end = m_response.indexOf(endOfHead);
        if (end < 0)
            return;
        const QByteArray head = m_response.left(end + qsizetype(qstrlen(endOfHead)));
        if (head.startsWith("HTTP/1.1 100")) { // whoever asked with Expect may go on
            m_client->write(head);
            m_response.remove(0, head.size());
            handleResponseBytes();
            return;
        }
        beginResponse(head);
    }
    passOn();
}

void RelayedConnection::beginResponse(const QByteArray &head)
{
    m_hasHead = true;
    m_isChunked = field(head, "transfer-encoding").toLower() == "chunked";
    m_status = head.mid(head.indexOf(' ') + 1, 3).toInt();
    const bool hasBody = m_request.method != "HEAD" && m_status != 204 && m_status != 304;
    m_responseLeft = head.size() + (hasBody ? field(head, "content-length").toLongLong() : 0);
    m_mayPass = m_fate.bodyBytes;
    if (m_fate.damagedByte >= 0)
        m_fate.damagedByte += head.size();
    if (m_mayPass != Relay::Fate::everything)
        m_mayPass = m_mayPass < 0 ? 0 : m_mayPass + head.size();
}

void RelayedConnection::passOn()
{
    QByteArray passing = m_response.left(qMin<qint64>(m_mayPass, m_response.size()));
    m_response.remove(0, passing.size());
    damage(passing);
    m_responseLeft -= passing.size();
    if (m_mayPass != Relay::Fate::everything)
        m_mayPass -= passing.size();
    m_tail = (m_tail + passing).right(qsizetype(qstrlen(endOfChunks)));
    m_client->write(passing);
    const bool isWhole = m_isChunked ? m_tail == endOfChunks : m_responseLeft <= 0;
    if (isWhole) {
        if (m_status / 100 == 2)
            m_relay.fulfil(m_request);
        endResponse();
    } else if (m_mayPass == 0 && m_fate.isCut) {
        close();
    } else {
        setHeld(m_mayPass == 0);
    }
}

void RelayedConnection::endResponse()
{
    m_tail.clear();
    m_hasHead = false;
    if (std::exchange(m_isResponding, false))
        m_relay.end();
}

void RelayedConnection::setHeld(bool isHeld)
{
    if (m_isHeld != isHeld)
        m_relay.addHeld(isHeld ? 1 : -1);
    m_isHeld = isHeld;
}

void RelayedConnection::release()
{
    m_fate = Relay::Fate::pass();
    releaseHeld();
}

void RelayedConnection::releaseHeld()
{
    if (!m_isHeld)
        return;
    m_fate = Relay::Fate::pass(); // not cut either
    m_mayPass = Relay::Fate::everything;
    setHeld(false);
    passOn();
    if (m_isResponding)
        handleResponseBytes();
}

void RelayedConnection::close()
{
    if (std::exchange(m_isClosed, true))
        return;
    m_gateway.disconnect(this);
    m_client->disconnect(this);
    setHeld(false);
    endResponse();
    m_gateway.abort();
    if (m_fate.isReset) {
        // Nothing is waited for: the kernel answers with RST (socket(7), SO_LINGER).
        const linger atOnce {1, 0};
        ::setsockopt(
            int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
        m_client->abort();
    }
    m_client->disconnectFromHost();
    emit closed();
}

RelayServer::RelayServer(Relay &relay, const QString &gateway)
    : m_relay(relay), m_host(QUrl(gateway).host()), m_port(quint16(QUrl(gateway).port()))
{
    connect(&m_server, &QTcpServer::newConnection, this, &RelayServer::handleConnection);
}

quint16 RelayServer::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the relay cannot listen: %s", qPrintable(m_server.errorString()));
    return m_server.serverPort();
}

void RelayServer::handleConnection()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto *connection = new RelayedConnection(m_relay, client, m_host, m_port);
        connection->setParent(this);
        connect(connection, &RelayedConnection::closed, connection, &QObject::deleteLater);
    }
}

void RelayServer::release()
{
    const auto connections = findChildren<RelayedConnection *>();
    for (RelayedConnection *connection : connections)
        connection->release();
}

void RelayServer::releaseHeld()
{
    const auto connections = findChildren<RelayedConnection *>();
    for (RelayedConnection *connection : connections)
        connection->releaseHeld();
}

} // namespace windlass
