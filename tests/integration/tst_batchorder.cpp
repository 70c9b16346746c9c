// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

static constexpr qint64 mebibyte = TransferSettings::mebibyte;

/// The order of the queue, as the gateway sees it: by the requests that come.
class TestBatchOrder : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void higherPriorityIsSentFirst();
    void higherPriorityGoesBeforeFurtherParts();
    void batchStartsAfterAnother();
    void orderOutlivesTheProgram_data();
    void orderOutlivesTheProgram();

private:
    /// An upload of \a count small files to NAME/.
    TransferRequest upload(const QByteArray &name, int count)
    {
        for (int i = 0; i < count; ++i)
            m_tree->addFile(name + '/' + QByteArray::number(i), name);
        return TransferRequest::upload(m_service, {{m_tree->path(name), name + '/'}}, m_bucket, {});
    }
    TransferProbe &start(int requests)
    {
        m_probe = std::make_unique<TransferProbe>(TransferConfig(),
            std::make_shared<Journal>(QString::fromUtf8(m_tree->path("journal/j.sqlite"))));
        setRequests(requests);
        return *m_probe;
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
    static Relay::Fate holdAll(const Relay::Request &request)
    {
        return request.method == "PUT" ? Relay::Fate::hold() : Relay::Fate::pass();
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Relay> m_relay;
    std::shared_ptr<S3Service> m_service;
    std::unique_ptr<TransferProbe> m_probe;
};

void TestBatchOrder::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestBatchOrder::init()
{
    m_probe.reset();
    m_bucket = m_gateway.makeBucket();
    m_tree = std::make_unique<TemporaryTree>();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_service = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
}

void TestBatchOrder::higherPriorityIsSentFirst()
{
    TransferEngine &engine = start(1).engine();
    m_relay->setRule(holdAll);
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

/// Four requests work at the parts of a file. Three of them make way after their parts.
void TestBatchOrder::higherPriorityGoesBeforeFurtherParts()
{
    constexpr int slots_ = 4;
    TransferEngine &engine = start(slots_).engine();
    m_tree->addFile("large", patternBytes(100 * mebibyte));
    m_relay->setRule([parts = 0](const Relay::Request &request) mutable {
        if (!request.isFor("PUT", "partNumber="))
            return Relay::Fate::pass();
        return ++parts <= slots_ ? Relay::Fate::late(2s) : Relay::Fate::hold();
    });
    const BatchId large = engine.submit(
        TransferRequest::upload(m_service, {{m_tree->path("large"), "large"}}, m_bucket, {}));
    QVERIFY(TransferProbe::waitUntil([this] { return sent() == "llll"; }));
    const BatchId small = engine.submit(upload("b", 12));
    engine.setPriority({small}, TransferPriority::High);
    QCOMPARE(m_probe->waitFor(small).whyNotAllDone(), QByteArray());
    const QByteArray order = sent();
    const QByteArray before = order.left(order.lastIndexOf('b'));
    // The one that the file has to itself goes on; and who finds that nothing else is left may be
    // faster than the last small file.
    QVERIFY2(before.count('l') <= 2 * slots_, order.constData());
    m_relay->release();
    QCOMPARE(m_probe->waitFor(large).whyNotAllDone(), QByteArray());
}

void TestBatchOrder::batchStartsAfterAnother()
{
    TransferEngine &engine = start(1).engine();
    m_relay->setRule(holdAll);
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
        TransferEngine &engine = start(1).engine();
        m_relay->setRule(holdAll);
        batches << engine.submit(upload("x", 1));
        QVERIFY(isHeld(1)); // nothing else can begin
        for (const char *name : {"a", "b", "c", "d"})
            batches << engine.submit(upload(name, 3));
        engine.startAfter(batches[1], batches[2]);
        engine.setPriority({batches[4]}, TransferPriority::High);
        engine.move({batches[3]}, QueueMove::Top);
        m_probe->destroyEngine();
    }
    m_relay->release();
    m_relay->reset();

    TransferEngine &engine = start(1).engine();
    const auto find
        = [this](const QString &) -> Result<std::shared_ptr<S3Service>> { return m_service; };
    engine.restore(find, arePaused);
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
