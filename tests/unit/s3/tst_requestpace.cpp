// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/requestpace.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <queue>
#include <random>

using namespace windlass;
using namespace std::chrono_literals;

namespace {

/// Many clients that ask again and again, each answered after a while, in simulated time.
class Crowd
{
public:
    using Refuses = std::function<bool(std::chrono::milliseconds now)>;

    Crowd(int clients, std::chrono::milliseconds latency, Refuses refuses)
        : m_latency(latency), m_refuses(std::move(refuses))
    {
        for (int i = 0; i < clients; ++i)
            ask();
    }

    void pass(std::chrono::milliseconds time)
    {
        accepted = refused = 0;
        const auto end = m_now + time;
        while (m_events.top().time <= end) {
            const Event event = m_events.top();
            m_events.pop();
            m_now = event.time;
            if (event.isAnswer)
                answer(event);
            else
                sendOrWait(event);
        }
        m_now = end;
    }

    double refusedShare() const { return double(refused) / std::max(1, accepted + refused); }

    RequestPace pace;
    int accepted = 0; // in the latest pass()
    int refused = 0;

private:
    struct Event {
        std::chrono::milliseconds time;
        RequestPace::Turn turn;
        bool isAnswer = false;
        bool operator>(const Event &other) const { return time > other.time; }
    };

    void ask() { m_events.push({m_now, pace.takeTurn(m_now)}); }
    void sendOrWait(const Event &event)
    {
        const auto wait = pace.timeUntil(event.turn, m_now);
        if (wait.count() > 0)
            m_events.push({m_now + std::min(wait, 250ms), event.turn});
        else
            m_events.push({m_now + m_latency, event.turn, true});
    }
    void answer(const Event &event)
    {
        const auto sent = event.time - m_latency;
        const bool isRefused = m_refuses(sent);
        ++(isRefused ? refused : accepted);
        pace.noteAnswer(sent, m_now, isRefused);
        ask();
    }

    const std::chrono::milliseconds m_latency;
    const Refuses m_refuses;
    std::chrono::milliseconds m_now {0};
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
};

/// As nginx's limit_req with a burst.
Crowd::Refuses strictServer(double rate, double burst)
{
    return [=, excess = 0.0, last = 0ms](std::chrono::milliseconds now) mutable {
        const double left
            = std::max(0.0, excess - rate * std::chrono::duration<double>(now - last).count()) + 1;
        if (left > burst + 1)
            return true;
        excess = left;
        last = now;
        return false;
    };
}

/// As haproxy with http_req_rate(1s): what is refused counts as well.
Crowd::Refuses unforgivingServer(double rate)
{
    return [=, period = 0ms, count = 0.0, before = 0.0](std::chrono::milliseconds now) mutable {
        if (now - period >= 1s) {
            before = now - period >= 2s ? 0 : count;
            count = 0;
            period = now - (now - period) % 1s;
        }
        ++count;
        return count + before * (1 - std::chrono::duration<double>(now - period).count()) > rate;
    };
}

Crowd::Refuses randomServer(double share)
{
    return [=, random = std::mt19937(1)](std::chrono::milliseconds) mutable {
        return std::uniform_real_distribution<>(0, 1)(random) < share;
    };
}

} // namespace

/// The pace against servers that are formulas.
class TestRequestPace : public QObject
{
    Q_OBJECT
private slots:
    void goodServerIsNotPaced();
    void strictServerIsUsedWell_data();
    void strictServerIsUsedWell();
    void unforgivingServerIsUsedWell_data();
    void unforgivingServerIsUsedWell();
    void randomRefusalsAreNoReason_data();
    void randomRefusalsAreNoReason();
    void deadServerIsSpared();
    void paceEndsWhenTheServerRecovers();
    void aClockThatWasSetStopsNothing();
    void aClockThatIsSetBackWhileAllWaitStopsNothing();
};

void TestRequestPace::goodServerIsNotPaced()
{
    Crowd crowd(16, 10ms, [](auto) { return false; });
    crowd.pass(10s);
    QCOMPARE(crowd.pace.rate(), 0.0);
    QVERIFY(crowd.accepted >= 15'900);
}

void TestRequestPace::strictServerIsUsedWell_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("clients");
    for (const int clients : {16, 256}) {
        for (const int burst : {2, 10, 50}) {
            QTest::addRow("20 a second, %d at once, %d clients", burst, clients)
                << 20 << burst << clients;
            QTest::addRow("200 a second, %d at once, %d clients", burst, clients)
                << 200 << burst << clients;
        }
    }
}

void TestRequestPace::strictServerIsUsedWell()
{
    QFETCH(int, rate);
    QFETCH(int, burst);
    QFETCH(int, clients);
    Crowd crowd(clients, 5ms, strictServer(rate, burst));
    crowd.pass(30s);
    crowd.pass(60s);
    QVERIFY2(crowd.accepted >= 0.9 * rate * 60, qPrintable(QString::number(crowd.accepted)));
    QVERIFY2(crowd.refusedShare() < 0.1, qPrintable(QString::number(crowd.refusedShare())));
}

void TestRequestPace::unforgivingServerIsUsedWell_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("mostRefused");
    QTest::newRow("20 a second") << 20 << 0.9 << 0.1;
    // What is a little too much shows late here: a second is lost now and then.
    QTest::newRow("200 a second") << 200 << 0.75 << 0.15;
}

void TestRequestPace::unforgivingServerIsUsedWell()
{
    QFETCH(int, rate);
    QFETCH(double, least);
    QFETCH(double, mostRefused);
    Crowd crowd(64, 5ms, unforgivingServer(rate));
    crowd.pass(30s);
    crowd.pass(60s);
    QVERIFY2(crowd.accepted >= least * rate * 60, qPrintable(QString::number(crowd.accepted)));
    QVERIFY2(crowd.refusedShare() < mostRefused, qPrintable(QString::number(crowd.refusedShare())));
}

void TestRequestPace::randomRefusalsAreNoReason_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("8 %") << 0.08;
    QTest::newRow("30 %") << 0.3;
    QTest::newRow("60 %") << 0.6;
}

void TestRequestPace::randomRefusalsAreNoReason()
{
    QFETCH(double, share);
    Crowd crowd(16, 10ms, randomServer(share));
    crowd.pass(10s);
    crowd.pass(60s); // 1,600 a second can be answered
    const int answers = crowd.accepted + crowd.refused;
    QVERIFY2(answers > 0.85 * 1600 * 60, qPrintable(QString::number(answers)));
}

void TestRequestPace::deadServerIsSpared()
{
    Crowd crowd(64, 5ms, [](auto) { return true; });
    crowd.pass(60s);
    crowd.pass(10s);
    QVERIFY2(crowd.refused <= 10, qPrintable(QString::number(crowd.refused)));
}

void TestRequestPace::paceEndsWhenTheServerRecovers()
{
    bool isStrict = true;
    Crowd crowd(16, 10ms, [&isStrict, strict = strictServer(20, 10)](auto now) mutable {
        return isStrict && strict(now);
    });
    crowd.pass(30s);
    QVERIFY(crowd.pace.rate() < 30);
    isStrict = false;
    crowd.pass(45s);
    crowd.pass(1s);
    QVERIFY2(crowd.accepted > 500, qPrintable(QString::number(crowd.accepted)));
}

void TestRequestPace::aClockThatWasSetStopsNothing()
{
    Crowd crowd(16, 5ms, strictServer(20, 10));
    crowd.pass(30s);
    QVERIFY(crowd.pace.rate() > 0);
    const auto turn = crowd.pace.takeTurn(-1h);
    QVERIFY(crowd.pace.timeUntil(turn, -1h) <= 2s);
}

void TestRequestPace::aClockThatIsSetBackWhileAllWaitStopsNothing()
{
    Crowd crowd(16, 5ms, strictServer(20, 10));
    crowd.pass(30s);
    QVERIFY(crowd.pace.rate() > 0);
    const auto turn = crowd.pace.takeTurn(30s);
    const auto wait = crowd.pace.timeUntil(turn, 30s);
    // Nobody takes a turn any more: all have one.
    constexpr RequestPace::Time back = 4s;
    QVERIFY(crowd.pace.timeUntil(turn, back) <= wait + 1s);
    // Answers count again, so the pace can grow.
    const double before = crowd.pace.rate();
    for (RequestPace::Time now = back; now < back + 60s; now += 50ms) {
        crowd.pace.timeUntil(crowd.pace.takeTurn(now) + 10, now); // more would be sent
        crowd.pace.noteAnswer(now, now, false);
    }
    QVERIFY2(crowd.pace.rate() > before, qPrintable(QString::number(crowd.pace.rate())));
}

QTEST_APPLESS_MAIN(TestRequestPace)
#include "tst_requestpace.moc"
