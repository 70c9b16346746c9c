// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/net/sendqueues.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <poll.h>

using namespace windlass;

/// What the kernel has taken and the other side has not.
class TestSendQueues : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_sender.abort(); }
    void bytesThatNobodyReadsAreQueued();
    void shortQueuesTakeLittle();

private:
    static constexpr qint64 size = 64 * mebibyte; // more than both kernel buffers take

    QTcpServer m_server;
    QTcpSocket m_sender;
    QTcpSocket *m_receiver = nullptr;
};

void TestSendQueues::init()
{
    QVERIFY(m_server.isListening() || m_server.listen(QHostAddress::LocalHost));
    m_sender.connectToHost(QHostAddress::LocalHost, m_server.serverPort());
    QVERIFY(m_sender.waitForConnected());
    QVERIFY(m_server.waitForNewConnection(5000));
    m_receiver = m_server.nextPendingConnection();
    m_receiver->setReadBufferSize(1);
    QTRY_COMPARE(sendQueues().bytes, 0);
}

void TestSendQueues::bytesThatNobodyReadsAreQueued()
{
    m_sender.write(QByteArray(size, 'x'));
    QTRY_VERIFY(m_sender.bytesToWrite() < size && sendQueues().bytes > 0);
    const qint64 given = size - m_sender.bytesToWrite();
    QVERIFY(sendQueues().bytes <= given);
    QCOMPARE(sendQueues().largest, sendQueues().bytes);

    m_receiver->setReadBufferSize(0);
    connect(m_receiver, &QTcpSocket::readyRead, m_receiver, [this] { m_receiver->readAll(); });
    m_receiver->readAll();
    QTRY_VERIFY(m_sender.bytesToWrite() == 0 && sendQueues().bytes == 0);
}

/// So that little is sent in vain when it is stopped.
void TestSendQueues::shortQueuesTakeLittle()
{
    keepSendQueuesShort();
    m_sender.write(QByteArray(size, 'x'));
    const auto isFull = [this] {
        pollfd one {int(m_sender.socketDescriptor()), POLLOUT, 0};
        return ::poll(&one, 1, 0) == 0;
    };
    QTRY_VERIFY(sendQueues().bytes > 0 && isFull());
    QVERIFY2(
        sendQueues().bytes <= 2 * longestUnsent, qPrintable(QString::number(sendQueues().bytes)));
}

QTEST_GUILESS_MAIN(TestSendQueues)
#include "tst_sendqueues.moc"
