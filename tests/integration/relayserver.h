// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "relay.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace windlass {

/// One connection through a Relay: requests one after the other, as HTTP/1.1 without pipelining has
/// them. Lives on the relay's thread.
class RelayedConnection : public QObject
{
    Q_OBJECT
public:
    RelayedConnection(Relay &relay, QTcpSocket *client, const QString &host, quint16 port);
    ~RelayedConnection() override;

    void release();
    void releaseHeld();

signals:
    void closed();

private:
    void handleRequestBytes();
    void handleRequestBody();
    void damage(QByteArray &passing);
    void beginRequest(QByteArray head);
    void handleResponseBytes();
    void beginResponse(const QByteArray &head);
    void passOn();
    void answerAlone();
    void endResponse();
    void setHeld(bool isHeld);
    void close();

    Relay &m_relay;
    QTcpSocket *m_client;
    QTcpSocket m_gateway;
    Relay::Request m_request;
    Relay::Fate m_fate;
    QByteArray m_requestHead;
    qint64 m_requestBodyLeft = 0;
    QByteArray m_response;       // read from the gateway, not handed on yet
    QByteArray m_tail;           // the last bytes handed on, where a chunked answer shows its end
    qint64 m_responseLeft = 0;   // bytes of the answer that have not been handed on
    qint64 m_mayPass = 0;        // bytes
    int m_status = 0;            // of the answer
    bool m_isResponding = false; // a request was begun and not answered to the end
    bool m_hasHead = false;      // of the answer
    bool m_isLate = false;       // the answer waits for its time
    bool m_isChunked = false;
    bool m_isHeld = false;
    bool m_isClosed = false;
};

/// The half of a Relay that moves bytes. Lives on the relay's thread.
class RelayServer : public QObject
{
    Q_OBJECT
public:
    RelayServer(Relay &relay, const QString &gateway);

    /// The port.
    quint16 listen();
    void release();
    void releaseHeld();

private:
    void handleConnection();

    Relay &m_relay;
    QTcpServer m_server {this};
    const QString m_host;
    const quint16 m_port;
};

} // namespace windlass
