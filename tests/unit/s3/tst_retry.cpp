// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/retry.h"
#include "tests/unit/testing.h"

using namespace windlass;
using namespace std::chrono_literals;

class TestRetry : public QObject
{
    Q_OBJECT
private slots:
    void delayDoublesUpToTheLongest_data();
    void delayDoublesUpToTheLongest();
    void jitterStaysWithinTheCeiling();
    void serverMayAskForMore();
    void serverCannotShortenTheDelay();
    void retriesCostTokens();
    void timeoutsCostMore();
    void emptyQuotaRefuses();
    void successGivesBackWhatTheRetryTook();
    void successWithoutARetryGivesOne();
    void quotaNeverExceedsItsCapacity();
};

void TestRetry::delayDoublesUpToTheLongest_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<qint64>("ceiling");
    QTest::newRow("first") << 1 << qint64(1000);
    QTest::newRow("second") << 2 << qint64(2000);
    QTest::newRow("third") << 3 << qint64(4000);
    QTest::newRow("fifth") << 5 << qint64(16'000);
    QTest::newRow("sixth") << 6 << qint64(20'000);
    QTest::newRow("hundredth") << 100 << qint64(20'000);
    QTest::newRow("out of range") << 0 << qint64(1000);
}

void TestRetry::delayDoublesUpToTheLongest()
{
    QFETCH(int, failed);
    QFETCH(qint64, ceiling);
    const RetryPolicy policy;
    QCOMPARE(policy.delay(failed, 0.5, {}).count(), ceiling / 2);
}

void TestRetry::jitterStaysWithinTheCeiling()
{
    const RetryPolicy policy;
    QCOMPARE(policy.delay(2, 0.0, {}), 0ms);
    QVERIFY(policy.delay(2, 0.999'999, {}) < 2000ms);
    QVERIFY(policy.delay(2, 0.999'999, {}) >= 1990ms);
}

void TestRetry::serverMayAskForMore()
{
    Error error;
    error.retryAfter = 7s;
    QCOMPARE(RetryPolicy().delay(1, 0.5, error), 7000ms);
}

void TestRetry::serverCannotShortenTheDelay()
{
    Error error;
    error.retryAfter = 1ms;
    QCOMPARE(RetryPolicy().delay(1, 0.5, error), 500ms);
}

void TestRetry::retriesCostTokens()
{
    RetryQuota quota;
    QCOMPARE(quota.acquire(errorOf(ErrorKind::ServerFault)), std::optional(RetryQuota::retryCost));
    QCOMPARE(quota.available(), RetryQuota::capacity - RetryQuota::retryCost);
}

void TestRetry::timeoutsCostMore()
{
    RetryQuota quota;
    QCOMPARE(quota.acquire(errorOf(ErrorKind::Timeout)), std::optional(RetryQuota::timeoutCost));
    QCOMPARE(quota.available(), RetryQuota::capacity - RetryQuota::timeoutCost);
}

void TestRetry::emptyQuotaRefuses()
{
    RetryQuota quota;
    int granted = 0;
    while (quota.acquire(errorOf(ErrorKind::Throttled)))
        ++granted;
    QCOMPARE(granted, RetryQuota::capacity / RetryQuota::retryCost);
    QVERIFY(quota.available() < RetryQuota::retryCost);
    QVERIFY(!quota.acquire(errorOf(ErrorKind::Timeout)));
}

void TestRetry::successGivesBackWhatTheRetryTook()
{
    RetryQuota quota;
    quota.acquire(errorOf(ErrorKind::ServerFault));
    const int taken = quota.acquire(errorOf(ErrorKind::Timeout)).value();
    quota.release(taken);
    QCOMPARE(quota.available(), RetryQuota::capacity - RetryQuota::retryCost);
}

void TestRetry::successWithoutARetryGivesOne()
{
    RetryQuota quota;
    quota.acquire(errorOf(ErrorKind::ServerFault));
    quota.release(0);
    QCOMPARE(quota.available(), RetryQuota::capacity - RetryQuota::retryCost + 1);
}

void TestRetry::quotaNeverExceedsItsCapacity()
{
    RetryQuota quota;
    quota.release(0);
    quota.release(RetryQuota::timeoutCost);
    QCOMPARE(quota.available(), RetryQuota::capacity);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
