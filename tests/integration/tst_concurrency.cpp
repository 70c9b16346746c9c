// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "transfertest.h"

#include "core/transfer/scheduler/concurrencygovernor.h"

#include <QTest>

#include <atomic>

using namespace windlass;

namespace {

constexpr int fileCount = 2500;
constexpr int most = 64;

/// A server far away: every answer takes its time, so that more requests at a time bring more
/// through. It refuses those that are more than its capacity, as S3 does.
class FarServer
{
public:
    static constexpr int anyNumber = 10'000;

    void setCapacity(int requests) { m_capacity = requests; }
    int refused() const { return m_refused; }

    Relay::Rule rule()
    {
        return [this](const Relay::Request &request) {
            if (request.inFlight <= m_capacity)
                return Relay::Fate::late(std::chrono::milliseconds(200));
            ++m_refused;
            return Relay::Fate::say("503 Slow Down",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message>"
                "<RequestId>4442587FB7D0A2F9</RequestId><HostId>none</HostId></Error>");
        };
    }

private:
    std::atomic_int m_capacity {anyNumber};
    std::atomic_int m_refused {0};
};

} // namespace

/// The number of requests in flight follows what the server makes of them: counted before it.
class TestConcurrency : public TransferTest
{
    Q_OBJECT
private slots:
    void requestsFollowWhatTheServerCanTake();

private:
    /// Whether \a count answers in succession came with no more than \a requests in flight.
    bool staysWithin(int requests, int count);
};

bool TestConcurrency::staysWithin(int requests, int count)
{
    m_relay->reset();
    return TransferProbe::waitUntil([&] {
        return m_relay->maxInFlight() > requests || m_relay->fulfilled().size() >= count;
    }) && m_relay->maxInFlight() <= requests;
}

void TestConcurrency::requestsFollowWhatTheServerCanTake()
{
    for (int i = 0; i < fileCount; ++i)
        m_tree->addFile("from/" + QByteArray::number(i), QByteArray::number(i));
    FarServer server;
    m_relay->setRule(server.rule());
    TransferConfig config;
    config.maxRequests = most;
    TransferProbe probe(config);
    // It waits before it tries again, as the program does.
    const auto service = std::make_shared<S3Service>(
        Endpoint::custom(m_relay->endpoint(), m_gateway.region(), AddressingStyle::Path).value(),
        std::make_shared<StaticCredentials>(m_gateway.credentials()));
    const BatchId batch = probe.engine().submit(
        TransferRequest::upload(service, {{m_tree->path("from"), {}}}, m_bucket, {}));

    // Twice as many are tried unasked, but only what brought more through is doubled again.
    QVERIFY(TransferProbe::waitUntil(
        [&] { return m_relay->maxInFlight() > 2 * ConcurrencyGovernor::firstLimit; }));
    QCOMPARE(server.refused(), 0);

    constexpr int capacity = 4;
    server.setCapacity(capacity);
    // So many that those which wait before they try again would be among them.
    QVERIFY(TransferProbe::waitUntil([&] { return staysWithin(capacity, 120); }));
    QVERIFY(server.refused() > 0);
    QCOMPARE(probe.outcome(batch).batch.failed, 0);

    server.setCapacity(FarServer::anyNumber);
    m_relay->reset();
    QVERIFY(TransferProbe::waitUntil(
        [&] { return m_relay->maxInFlight() > 2 * ConcurrencyGovernor::firstLimit; }));

    passEverything();
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.done, fileCount);
    QCOMPARE(keys().size(), fileCount);
    QCOMPARE(probe.contradictions(), QByteArray());
}

QTEST_GUILESS_MAIN(TestConcurrency)
#include "tst_concurrency.moc"
