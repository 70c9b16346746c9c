// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

using namespace windlass;
using namespace std::chrono_literals;

/// How long a server is waited for that does not answer, all attempts together.
class TestS3Patience : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_s3 = std::make_unique<S3Fixture>(); }
    void peopleWaitAMinuteAtMost();
    void peopleWaitAMinuteForACrawlingBody();
    void whatComesIsNotHeldAgainstTheServer();
    void transfersWaitLonger();

private:
    /// Every attempt ends after the time that \a limit says of it.
    template <typename Limit> void failAfter(Limit limit)
    {
        m_s3->script->setHandler([this, limit](const HttpRequest &request) -> ScriptedReply {
            m_s3->clock->advance(limit(request));
            return scriptedError(ErrorKind::Timeout, true);
        });
    }
    /// Until \a client gives up.
    std::chrono::milliseconds waitOf(const S3Client &client)
    {
        const QDateTime start = m_s3->clock->now();
        if (kindOf(await(client.headBucket(testBucket))) != ErrorKind::Timeout)
            return {};
        return std::chrono::milliseconds(start.msecsTo(m_s3->clock->now()));
    }

    std::unique_ptr<S3Fixture> m_s3;
};

void TestS3Patience::peopleWaitAMinuteAtMost()
{
    failAfter([](const HttpRequest &request) { return request.idleTimeout; });
    const auto wait = waitOf(m_s3->client());
    QCOMPARE(m_s3->script->requestCount(), 3);
    QVERIFY(wait <= 60s);
    QVERIFY(wait >= 55s); // a slow answer still comes in time
}

/// A byte now and then, which is no silence.
void TestS3Patience::peopleWaitAMinuteForACrawlingBody()
{
    failAfter([](const HttpRequest &request) { return request.crawlTimeout; });
    const auto wait = waitOf(m_s3->client());
    QCOMPARE(m_s3->script->requestCount(), 3);
    QVERIFY(wait <= 60s);
    QVERIFY(wait >= 55s);
}

/// A body that came for ten minutes, before the server fell silent, is worth another minute.
void TestS3Patience::whatComesIsNotHeldAgainstTheServer()
{
    int number = 0;
    failAfter([&number](const HttpRequest &request) {
        return number++ == 0 ? std::chrono::milliseconds(10min) : request.idleTimeout;
    });
    const auto wait = waitOf(m_s3->client());
    QVERIFY(wait >= 10min + 50s);
    QVERIFY(wait <= 10min + 60s);
}

void TestS3Patience::transfersWaitLonger()
{
    failAfter([](const HttpRequest &request) { return request.idleTimeout; });
    QVERIFY(waitOf(m_s3->client().withLimits(nullptr, 3)) >= 180s);
}

QTEST_GUILESS_MAIN(TestS3Patience)
#include "tst_s3patience.moc"
