// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/testing.h"
#include "transfertest.h"

#include "core/base/byteunits.h"
#include <QTest>

using namespace windlass;

/// The order of the queue, as the gateway sees it: by the requests that come.
class TestBatchOrder : public TransferTest
{
    Q_OBJECT
private slots:
    void init();
    void higherPriorityIsSentFirst();
    void higherPriorityGoesBeforeFurtherParts();
    void batchStartsAfterAnother();
    void batchThatWasLeftBehindIsWaitedFor();
    void orderOutlivesTheProgram_data();
    void orderOutlivesTheProgram();

private:
    /// An upload of \a count small files to NAME/.
    TransferRequest upload(const QByteArray &name, int count)
    {
        for (int i = 0; i < count; ++i)
            m_tree->addFile(name + '/' + QByteArray::number(i), name);
        TransferRequest request
            = TransferRequest::upload(m_service, {{m_tree->path(name), name + '/'}}, m_bucket, {});
        request.connection = connectionId;
        return request;
    }
    TransferEngine &startWith(int requests)
    {
        m_probe = start(TransferConfig());
        setRequests(requests);
        return m_probe->engine();
    }
    void setRequests(int most)
    {
        TransferSettings settings;
        settings.multipartThreshold = settings.partSize = 5 * mebibyte;
        settings.maxRequests = most;
        m_probe->engine().setSettings(settings);
    }
    /// To which folder each request came that sent something, in the order of their coming.
    QByteArray sent() const
    {
        QByteArray names;
        const QList<Relay::Request> requests = m_relay->requests();
        for (const Relay::Request &request : requests) {
            const qsizetype name = request.target.indexOf('/', 1) + 1;
            if (request.method == "PUT")
                names += request.target.at(name);
        }
        return names;
    }
    bool isHeld(int answers) const
    {
        return TransferProbe::waitUntil([=, this] { return m_relay->held() == answers; });
    }

    std::unique_ptr<TransferProbe> m_probe;
};

void TestBatchOrder::init()
{
    m_probe.reset();
    TransferTest::init();
}

void TestBatchOrder::higherPriorityIsSentFirst()
{
    TransferEngine &engine = startWith(1);
    m_relay->setRule(holdAnswers("PUT"));
    const BatchId first = engine.submit(upload("a", 6));
    QVERIFY(isHeld(1));
    const BatchId second = engine.submit(upload("b", 4));
    const BatchId third = engine.submit(upload("c", 4));
    engine.setPriority({first}, TransferPriority::Low);
    engine.setPriority({third}, TransferPriority::High);
    m_relay->release();
    for (const BatchId batch : {first, second, third})
        QCOMPARE(m_probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(sent(), QByteArray("accccbbbbaaaaa"));
}

/// Four requests work at the parts of a file, and are not answered any more after the first ones:
/// if all of them went on with it, nothing else would ever be sent.
void TestBatchOrder::higherPriorityGoesBeforeFurtherParts()
{
    constexpr int slots_ = 4;
    TransferEngine &engine = startWith(slots_);
    m_tree->addFile("large", patternBytes(100 * mebibyte));
    m_relay->setRule(holdAnswers("PUT", "partNumber="));
    const BatchId large = engine.submit(
        TransferRequest::upload(m_service, {{m_tree->path("large"), "large"}}, m_bucket, {}));
    QVERIFY(isHeld(slots_));
    const BatchId small = engine.submit(upload("b", 12));
    engine.setPriority({small}, TransferPriority::High);
    m_relay->releaseHeld();
    QCOMPARE(m_probe->waitFor(small).whyNotAllDone(), QByteArray());
    QVERIFY(!m_probe->outcome(large).isFinished);
    m_relay->release();
    QCOMPARE(m_probe->waitFor(large).whyNotAllDone(), QByteArray());
}

void TestBatchOrder::batchStartsAfterAnother()
{
    TransferEngine &engine = startWith(1);
    m_relay->setRule(holdAnswers("PUT"));
    const BatchId first = engine.submit(upload("a", 20));
    QVERIFY(isHeld(1));
    const BatchId second = engine.submit(upload("b", 5));
    const BatchId third = engine.submit(upload("c", 5));
    engine.startAfter(second, first);
    engine.startAfter(third, second);
    setRequests(4);
    engine.setPriority({third}, TransferPriority::High); // which does not help it
    m_relay->release();
    for (const BatchId batch : {first, second, third})
        QCOMPARE(m_probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(sent(), QByteArray(20, 'a') + QByteArray(5, 'b') + QByteArray(5, 'c'));
}

/// The connection of the first one is gone at the next start, and it has not ended.
void TestBatchOrder::batchThatWasLeftBehindIsWaitedFor()
{
    QList<BatchId> batches;
    {
        TransferEngine &engine = startWith(1);
        m_relay->setRule(holdAnswers("PUT"));
        TransferRequest first = upload("a", 1);
        first.connection = QStringLiteral("gone");
        batches << engine.submit(first);
        QVERIFY(isHeld(1));
        batches << engine.submit(upload("b", 1));
        engine.startAfter(batches[1], batches[0]);
        m_probe->destroyEngine();
    }
    passEverything();

    TransferEngine &engine = startWith(1);
    engine.restore(finder());
    QVERIFY(TransferProbe::waitUntil(
        [&] { return m_probe->outcome(batches[1]).batch.id == batches[1]; }));
    QCOMPARE(m_probe->outcome(batches[1]).batch.startsAfter, batches[0]);
    QCOMPARE(m_probe->run(upload("c", 3)).whyNotAllDone(), QByteArray());
    QCOMPARE(sent(), QByteArray("ccc"));
    engine.startAfter(batches[1], 0);
    QCOMPARE(m_probe->waitFor(batches[1]).whyNotAllDone(), QByteArray());
}

void TestBatchOrder::orderOutlivesTheProgram_data()
{
    QTest::addColumn<bool>("arePaused");
    QTest::newRow("goes on at once") << false;
    QTest::newRow("waits after the restart") << true;
}

/// The first of them waits for the second one, the last is the most important, one was moved up.
void TestBatchOrder::orderOutlivesTheProgram()
{
    QFETCH(const bool, arePaused);
    QList<BatchId> batches;
    {
        TransferEngine &engine = startWith(1);
        m_relay->setRule(holdAnswers("PUT"));
        batches << engine.submit(upload("x", 1));
        QVERIFY(isHeld(1)); // nothing else can begin
        for (const char *name : {"a", "b", "c", "d"})
            batches << engine.submit(upload(name, 3));
        engine.startAfter(batches[1], batches[2]);
        engine.setPriority({batches[4]}, TransferPriority::High);
        engine.move({batches[3]}, QueueMove::Top);
        m_probe->destroyEngine();
    }
    passEverything();

    TransferEngine &engine = startWith(1);
    engine.restore(finder(), arePaused);
    const auto known = [&](BatchId id) { return m_probe->outcome(id).batch.id == id; };
    QVERIFY(TransferProbe::waitUntil(
        [&] { return std::all_of(batches.begin(), batches.end(), known); }));
    if (arePaused) {
        for (const BatchId batch : std::as_const(batches))
            QVERIFY(m_probe->outcome(batch).batch.isPaused);
        QCOMPARE(m_relay->requests().size(), 0);
        // The first to be resumed begins at once; it is the one that comes first anyway.
        for (auto batch = batches.crbegin(); batch != batches.crend(); ++batch)
            engine.resume(*batch);
    }
    for (const BatchId batch : std::as_const(batches))
        QCOMPARE(m_probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QByteArray order = sent();
    QCOMPARE(order.left(3), QByteArray("ddd"));
    // The first of a priority gets every other request; and who waits does not begin.
    QVERIFY2(order.indexOf('a') > order.lastIndexOf('b'), order.constData());
    order.replace("d", "").replace("a", "");
    QCOMPARE(order.at(0), 'c');
    std::sort(order.begin(), order.end());
    QCOMPARE(order, QByteArray("bbbcccx"));
}

QTEST_GUILESS_MAIN(TestBatchOrder)
#include "tst_batchorder.moc"
