// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/net/sendqueues.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace windlass;

/// What the kernel has taken and the other side has not.
class TestSendQueues : public QObject
{
    Q_OBJECT
private slots:
    void bytesThatNobodyReadsAreQueued();
};

void TestSendQueues::bytesThatNobodyReadsAreQueued()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket sender;
    sender.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(sender.waitForConnected());
    QVERIFY(server.waitForNewConnection(5000));
    QTcpSocket *receiver = server.nextPendingConnection();
    receiver->setReadBufferSize(1);
    QTRY_COMPARE(bytesInSendQueues(), 0);

    constexpr qint64 size = 64 * mebibyte; // more than both kernel buffers take
    sender.write(QByteArray(size, 'x'));
    QTRY_VERIFY(sender.bytesToWrite() < size && bytesInSendQueues() > 0);
    const qint64 given = size - sender.bytesToWrite();
    QVERIFY(bytesInSendQueues() <= given);

    receiver->setReadBufferSize(0);
    connect(receiver, &QTcpSocket::readyRead, receiver, [receiver] { receiver->readAll(); });
    receiver->readAll();
    QTRY_VERIFY(sender.bytesToWrite() == 0 && bytesInSendQueues() == 0);
}

QTEST_GUILESS_MAIN(TestSendQueues)
#include "tst_sendqueues.moc"
