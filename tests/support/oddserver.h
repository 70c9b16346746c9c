// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMap>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace windlass {

/// A request to an OddServer; with its body unless it was answered before that came.
struct OddRequest {
    QByteArray method;
    QByteArray target;                   ///< path and query, as sent
    QByteArray bucket;                   ///< decoded, of a path-style address
    QByteArray key;                      ///< decoded
    QMap<QByteArray, QByteArray> query;  ///< decoded
    QMap<QByteArray, QByteArray> fields; ///< by lower-case name
    QByteArray body;

    bool is(const char *wantedMethod, const char *parameter = nullptr) const
    {
        return method == wantedMethod && (!parameter || query.contains(parameter));
    }
};

struct OddAnswer {
    enum class Length { Told, Chunked, UntilClose };

    int status = 200;
    QList<QPair<QByteArray, QByteArray>> fields;
    QByteArray body;
    Length length = Length::Told;
    bool closes = false;   ///< the connection, afterwards
    QByteArray before {};  ///< bytes before the status line
    QByteArray raw {};     ///< instead of all of that, byte for byte
    QByteArray endless {}; ///< behind raw, over and over, as fast as the other side takes it

    /// An <Error> of S3.
    static OddAnswer error(int status, const QByteArray &code, const QByteArray &message = "no");
    /// Of somebody who is no S3 server.
    static OddAnswer page(int status, const QByteArray &type, const QByteArray &body);
    static OddAnswer bytes(const QByteArray &raw);
};

/// A real HTTP server on loopback, on the test's own thread, that answers as a test wants it to.
class OddServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<OddAnswer(const OddRequest &)>;
    /// Asked when the head of a request is here, before its body: an answer is sent at once, and
    /// the connection closed without reading on.
    using AtHead = std::function<std::optional<OddAnswer>(const OddRequest &)>;

    explicit OddServer(Handler handler);

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    void setAtHead(AtHead atHead) { m_atHead = std::move(atHead); }
    /// After an answer at the head the rest of the request is read and thrown away.
    void setLingers(bool lingers) { m_lingers = lingers; }

    /// Sends \a bytes on every connection that is open, whatever goes on there.
    void sendToAll(const QByteArray &bytes);
    /// Bytes of OddAnswer::endless that were sent.
    qint64 poured() const { return m_poured; }

    /// http://127.0.0.1:PORT
    QString endpoint() const;
    const QList<OddRequest> &requests() const { return m_requests; }
    int count(const char *method, const char *parameter = nullptr) const;

private:
    struct Pending {
        QByteArray bytes;
        std::optional<OddRequest> head;
        qint64 bodyLeft = 0;
        bool isAnswered = false;
    };
    void handleConnection();
    void handleBytes(QTcpSocket &socket, Pending &pending);
    void pour(QTcpSocket &socket, const QByteArray &chunk);
    void send(QTcpSocket &socket, const OddRequest &request, const OddAnswer &answer);

    QTcpServer m_server;
    Handler m_handler;
    AtHead m_atHead;
    bool m_lingers = false;
    qint64 m_poured = 0;
    QList<OddRequest> m_requests;
};

} // namespace windlass
