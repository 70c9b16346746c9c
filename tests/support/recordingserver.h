// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace windlass {

/// A request as it came over the wire.
struct RawRequest {
    QByteArray line;       ///< "GET /path HTTP/1.1"
    QByteArrayList fields; ///< "Name: value", as sent
    QByteArray body;

    QByteArray target() const;
    /// The values of all fields of this name, whatever its case.
    QByteArrayList values(const QByteArray &name) const;
};

/// An HTTP server on the loopback interface, on the test's own thread: records requests byte for
/// byte and lets the test say what happens then.
class RecordingServer : public QObject
{
    Q_OBJECT
public:
    using Respond = std::function<void(QTcpSocket &)>;

    /// Answers every request with 200 and no body until told otherwise.
    RecordingServer();

    /// What to write, or to do, when a request has come.
    void setRespond(Respond respond) { m_respond = std::move(respond); }
    /// The bytes to answer with; the connection stays open.
    void setAnswer(const QByteArray &bytes);
    /// The bytes to answer with before the connection is closed.
    void setLastWords(const QByteArray &bytes);

    QUrl url(const QByteArray &pathAndQuery = "/") const;
    const QList<RawRequest> &requests() const { return m_requests; }

private:
    void handleConnection();
    void handleBytes(QTcpSocket &socket, QByteArray &pending);

    QTcpServer m_server;
    Respond m_respond;
    QList<RawRequest> m_requests;
};

} // namespace windlass
