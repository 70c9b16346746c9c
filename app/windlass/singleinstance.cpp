// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/windlass/singleinstance.h"

#include "core/base/privatefolder.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace windlass {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 5s; // with a first one that begins or ends just now
constexpr std::chrono::milliseconds answerTime = 2s;
constexpr std::chrono::milliseconds pause = 50ms;
constexpr char taken = '+';                  // the answer
constexpr qint64 longestRequest = 64 * 1024; // bytes; a key has 1,024 at most
constexpr auto streamVersion = QDataStream::Qt_6_4;

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_socketPath(socketPath(folder)),
      m_lock(folder + QLatin1String("/instance.lock"))
{
    makePrivateFolder(folder);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::handleConnection);
}

/// Beside the lock file, so that both are found by the same folder whatever the environment says;
/// only where that is too long for a socket's address (108 bytes, unix(7)) it is elsewhere.
QString SingleInstance::socketPath(const QString &folder)
{
    constexpr qsizetype longest = 100; // Qt makes it under a temporary name first
    const QString path = QDir(folder).absoluteFilePath(QStringLiteral("instance.socket"));
    if (QFile::encodeName(path).size() <= longest)
        return path;
    const QByteArray hash
        = QCryptographicHash::hash(QFile::encodeName(path), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        + QLatin1String("/windlass-") + QString::fromLatin1(hash.toHex().left(16));
}

SingleInstance::Outcome SingleInstance::start(const Request &request)
{
    const QDeadlineTimer deadline(patience);
    do {
        const Result<bool> isFirst = m_lock.tryLock();
        // A folder in which nothing can be written can have no first one either.
        if (!isFirst)
            return Outcome::IsFirst;
        if (*isFirst) {
            listen();
            return Outcome::IsFirst;
        }
        if (handOver(request))
            return Outcome::HandedOver;
        QThread::msleep(pause.count()); // it may have the lock and not listen yet, or be ending
    } while (!deadline.hasExpired());
    return Outcome::NoAnswer;
}

bool SingleInstance::handOver(const Request &request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketPath);
    if (!socket.waitForConnected(int(answerTime.count())))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << request.location << request.activation;
    socket.write(message);
    char answer = 0;
    return socket.waitForReadyRead(int(patience.count())) && socket.getChar(&answer)
        && answer == taken;
}

void SingleInstance::listen()
{
    // Whose holder has crashed: nobody else can listen to it, because the lock is ours.
    QLocalServer::removeServer(m_socketPath);
    if (!m_server.listen(m_socketPath))
        qWarning("windlass: %s", qUtf8Printable(m_server.errorString()));
}

void SingleInstance::handleConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > longestRequest) {
                socket->abort();
                return;
            }
            Request request;
            QDataStream stream(socket);
            stream.setVersion(streamVersion);
            stream.startTransaction();
            stream >> request.location >> request.activation;
            if (!stream.commitTransaction())
                return; // the rest is on its way
            socket->putChar(taken);
            socket->disconnectFromServer(); // when that is written
            emit requested(request);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace windlass
