// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/refreshingcredentials.h"
#include "tests/support/fakeclock.h"
#include "tests/support/recordedlog.h"
#include "tests/unit/testing.h"

#include <QSemaphore>
#include <QtConcurrent>

#include <atomic>

using namespace windlass;
using namespace std::chrono_literals;

namespace {

/// Gives credentials that end \a life after they were fetched, numbered.
struct Source {
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::chrono::seconds life {3600};
    std::atomic<int> fetched {0};
    std::atomic<bool> fails {false};
    std::atomic<bool> waits {false}; // for mayEnd
    QSemaphore begun;
    QSemaphore mayEnd;

    RefreshingCredentials::Fetch fetch()
    {
        return [this](const CancelToken &cancel) -> Result<Credentials> {
            const int number = ++fetched;
            begun.release();
            while (waits && !cancel.isCancelled() && !mayEnd.tryAcquire(1, 10)) { }
            if (fails)
                return fail(ErrorKind::AccessDenied, QStringLiteral("role"));
            return Credentials {
                "AK" + QByteArray::number(number), "S", "T", clock->now().addSecs(life.count())};
        };
    }
};

QByteArray idOf(RefreshingCredentials &provider)
{
    const Result<Credentials> credentials = provider.credentials();
    return credentials ? credentials->accessKeyId : describe(credentials.error()).toUtf8();
}

} // namespace

class TestRefreshingCredentials : public QObject
{
    Q_OBJECT
private slots:
    void areFetchedOnceForAllThreads();
    void areKeptWhileTheyAreGood();
    void areFetchedAsideBeforeTheyEnd();
    void nobodyGetsThoseThatHaveEnded();
    void shortLivedOnesAreKeptForMostOfTheirLife();
    void thoseWithoutAnEndAreKept();
    void aFailureIsToldToAllAndTriedAgainLater();
    void fetchesAreLoggedWithoutKeys();
    void aFailureIsNoMatterWhileThereAreGoodOnes();
    void thoseThatEndedBeforeTheyCameAreRefused();
    void theEndCancelsTheFetch();
    void whoIsImpatientDoesNotWait();
};

void TestRefreshingCredentials::areFetchedOnceForAllThreads()
{
    Source source;
    source.waits = true;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QThreadPool lanes;
    lanes.setMaxThreadCount(8);
    QList<QFuture<QByteArray>> answers;
    for (int i = 0; i < 8; ++i)
        answers.append(QtConcurrent::run(&lanes, [&provider] { return idOf(provider); }));
    source.begun.acquire();
    source.mayEnd.release();
    for (QFuture<QByteArray> &answer : answers)
        QCOMPARE(answer.result(), QByteArray("AK1"));
    QCOMPARE(source.fetched.load(), 1);
}

void TestRefreshingCredentials::areKeptWhileTheyAreGood()
{
    Source source;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    source.clock->advance(49min);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    QCOMPARE(source.fetched.load(), 1);
}

void TestRefreshingCredentials::areFetchedAsideBeforeTheyEnd()
{
    Source source;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    source.begun.acquire();
    source.waits = true;
    source.clock->advance(51min);
    QCOMPARE(idOf(provider), QByteArray("AK1")); // does not wait for those that are on their way
    source.begun.acquire();
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    QCOMPARE(source.fetched.load(), 2);
    source.mayEnd.release();
    QTRY_COMPARE(idOf(provider), QByteArray("AK2"));
    QCOMPARE(source.fetched.load(), 2);
}

void TestRefreshingCredentials::nobodyGetsThoseThatHaveEnded()
{
    Source source;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    source.clock->advance(3600s - 30s);
    QCOMPARE(idOf(provider), QByteArray("AK2"));
}

void TestRefreshingCredentials::shortLivedOnesAreKeptForMostOfTheirLife()
{
    Source source;
    source.life = 60s;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    source.clock->advance(44s);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    QCOMPARE(source.fetched.load(), 1);
}

void TestRefreshingCredentials::thoseWithoutAnEndAreKept()
{
    std::atomic<int> fetched {0};
    RefreshingCredentials provider([&fetched](const CancelToken &) -> Result<Credentials> {
        ++fetched;
        return Credentials {"AK", "S", {}, {}};
    });
    QCOMPARE(idOf(provider), QByteArray("AK"));
    QCOMPARE(idOf(provider), QByteArray("AK"));
    QCOMPARE(fetched.load(), 1);
}

void TestRefreshingCredentials::aFailureIsToldToAllAndTriedAgainLater()
{
    Source source;
    source.fails = true;
    RefreshingCredentials provider(source.fetch(), source.clock);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(kindOf(provider.credentials()), ErrorKind::AccessDenied);
    QCOMPARE(source.fetched.load(), 1);
    source.fails = false;
    source.clock->advance(6s);
    QCOMPARE(idOf(provider), QByteArray("AK2"));
}

void TestRefreshingCredentials::fetchesAreLoggedWithoutKeys()
{
    const RecordedLog log;
    Source source;
    source.fails = true;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QCOMPARE(kindOf(provider.credentials()), ErrorKind::AccessDenied);
    source.fails = false;
    source.clock->advance(6s);
    QCOMPARE(idOf(provider), QByteArray("AK2"));
    const QString end = source.clock->now().addSecs(3600).toUTC().toString(Qt::ISODate);
    QCOMPARE(log.lines(),
        (QStringList {
            QStringLiteral("warning windlass.auth: credentials could not be fetched: AccessDenied"),
            QStringLiteral("info windlass.auth: credentials were fetched, and are good until ")
                + end}));
}

void TestRefreshingCredentials::aFailureIsNoMatterWhileThereAreGoodOnes()
{
    Source source;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    source.fails = true;
    source.clock->advance(55min);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    QTRY_COMPARE(source.fetched.load(), 2);
    QCOMPARE(idOf(provider), QByteArray("AK1"));
    source.clock->advance(5min);
    QCOMPARE(kindOf(provider.credentials()), ErrorKind::AccessDenied);
}

void TestRefreshingCredentials::thoseThatEndedBeforeTheyCameAreRefused()
{
    Source source;
    source.life = -10s;
    RefreshingCredentials provider(source.fetch(), source.clock);
    QCOMPARE(kindOf(provider.credentials()), ErrorKind::CredentialsExpired);
}

void TestRefreshingCredentials::theEndCancelsTheFetch()
{
    Source source;
    RefreshingCredentials *provider = nullptr;
    {
        RefreshingCredentials inner(source.fetch(), source.clock);
        provider = &inner;
        QCOMPARE(idOf(*provider), QByteArray("AK1"));
        source.waits = true; // for what only the cancellation ends
        source.clock->advance(55min);
        QCOMPARE(idOf(*provider), QByteArray("AK1"));
        source.begun.acquire(2);
    }
    QCOMPARE(source.fetched.load(), 2);
}

void TestRefreshingCredentials::whoIsImpatientDoesNotWait()
{
    Source source;
    source.waits = true;
    RefreshingCredentials provider(source.fetch(), source.clock, QThread::currentThread());
    QCOMPARE(kindOf(provider.credentials()), ErrorKind::MissingCredentials);
    source.begun.acquire();
    source.mayEnd.release();
    QTRY_COMPARE(idOf(provider), QByteArray("AK1"));
    QCOMPARE(source.fetched.load(), 1);
}

QTEST_GUILESS_MAIN(TestRefreshingCredentials)
#include "tst_refreshingcredentials.moc"
