// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

/// A server on loopback whose answers a test writes down beforehand, or gives by hand: for
/// failures, delays and late answers, which a real server does not give on demand. It knows no S3.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
public:
    ScriptedServer();

    QString endpoint() const;

    /// What every request is answered with from now on; without it, requests wait for answer().
    void setAnswer(int status, const QByteArray &body);
    void setSilent() { m_isSilent = true; }

    /// How many requests have come.
    int requestCount() const { return int(m_requests.size()); }
    /// The first line of each.
    const QList<QByteArray> &requests() const { return m_requests; }

    /// Answers the request \a number, counted from 0, that has been waiting.
    void answer(int number, int status, const QByteArray &body);

    /// An answer to ListBuckets.
    static QByteArray bucketList(const QList<QByteArray> &names);
    static QByteArray error(const QByteArray &code, const QByteArray &message = {});

private:
    void handleConnection();
    void handleData(QTcpSocket *socket);

    bool m_isSilent = true;
    int m_status = 200;
    QByteArray m_body;
    QList<QByteArray> m_requests;
    QList<QPointer<QTcpSocket>> m_sockets; // of the requests
};
