// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/partstop.h"

#include "core/base/byteunits.h"
#include "core/net/sendqueues.h"
#include "core/transfer/batch/transferbatch.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

class TestPartStop : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatIsWorthEnding_data();
    void whatIsWorthEnding();
    void pauseLetsAPartEnd();
    void pauseStopsAPartThatHasNotBegun();
    void pauseStopsAPartWhoseAttemptHasFailed();
    void pauseStopsAPartThatTheKernelHas();
    void cancellationStopsAtOnce();
    void cancellationEndsAPause_data();
    void cancellationEndsAPause();

private:
    static constexpr qint64 size = 1000;
    bool isStopped() const { return m_part->token().isCancelled(); }

    std::shared_ptr<TransferItem> m_item;
    CancelSource m_stop;
    std::unique_ptr<PartStop> m_part;
};

void TestPartStop::init()
{
    const auto batch = std::make_shared<TransferBatch>(BatchSpec(1, TransferRequest()));
    m_item = std::make_shared<TransferItem>(batch, ItemSpec());
    m_stop = CancelSource();
    m_part = std::make_unique<PartStop>(m_item, m_stop.token(), size);
}

void TestPartStop::whatIsWorthEnding_data()
{
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<qint64>("of");
    QTest::addColumn<PartStop::Time>("elapsed");
    QTest::addColumn<bool>("isWorth");
    QTest::newRow("nothing sent") << 0 * mebibyte << 5 * mebibyte << 0ms << false;
    QTest::newRow("two seconds are left") << 3 * mebibyte << 5 * mebibyte << 3000ms << true;
    QTest::newRow("over three seconds are left") << 2 * mebibyte << 5 * mebibyte << 2100ms << false;
    QTest::newRow("more has been lost than is left")
        << 5 * mebibyte / 2 << 5 * mebibyte << 2500ms << true;
    QTest::newRow("more is left than has been lost")
        << 1 * mebibyte << 4 * mebibyte << 1000ms << false;
    QTest::newRow("all is sent") << 5 * mebibyte << 5 * mebibyte << 9000ms << true;
}

void TestPartStop::whatIsWorthEnding()
{
    QFETCH(const qint64, sent);
    QFETCH(const qint64, of);
    QFETCH(const PartStop::Time, elapsed);
    QTEST(PartStop::isWorthEnding(sent, of, elapsed), "isWorth");
}

void TestPartStop::pauseLetsAPartEnd()
{
    m_part->noteSent(size);
    m_item->isSuspended = true;
    m_stop.cancel();
    QVERIFY(!isStopped());
    QVERIFY(QTest::qWaitFor([this] { return isStopped(); })); // but it does not wait for ever
}

void TestPartStop::pauseStopsAPartThatHasNotBegun()
{
    m_item->isSuspended = true;
    m_stop.cancel();
    QVERIFY(isStopped());
}

void TestPartStop::pauseStopsAPartWhoseAttemptHasFailed()
{
    m_part->noteSent(size);
    m_part->noteSent(-size);
    m_item->isSuspended = true;
    m_stop.cancel();
    QVERIFY(isStopped());
}

/// It was given away at once, and nothing of it has left: its speed is not known.
void TestPartStop::pauseStopsAPartThatTheKernelHas()
{
    QTcpServer server; // reads nothing
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket sender;
    sender.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(sender.waitForConnected());
    sender.write(QByteArray(64 * mebibyte, 'x')); // more than both sides take
    QTRY_VERIFY(sendQueues().largest > size);
    m_part->noteSent(size);
    m_item->isSuspended = true;
    m_stop.cancel();
    QVERIFY(isStopped());
    sender.abort();
    server.close();
    QTRY_COMPARE(sendQueues().largest, 0); // for the other tests
}

void TestPartStop::cancellationStopsAtOnce()
{
    m_part->noteSent(size);
    m_stop.cancel();
    QVERIFY(isStopped());
}

void TestPartStop::cancellationEndsAPause_data()
{
    QTest::addColumn<bool>("isOfBatch");
    QTest::newRow("the item's") << false;
    QTest::newRow("the batch's") << true;
}

void TestPartStop::cancellationEndsAPause()
{
    QFETCH(const bool, isOfBatch);
    m_part->noteSent(size);
    m_item->isSuspended = true;
    m_stop.cancel();
    QVERIFY(!isStopped());
    if (isOfBatch)
        m_item->batch->cancel.cancel();
    else
        m_item->isSuspended = false; // as TransferQueue does
    QElapsedTimer waited;
    waited.start();
    QVERIFY(QTest::qWaitFor([this] { return isStopped(); }));
    QVERIFY(PartStop::Time(waited.elapsed()) < PartStop::mostLost);
}

QTEST_GUILESS_MAIN(TestPartStop)
#include "tst_partstop.moc"
