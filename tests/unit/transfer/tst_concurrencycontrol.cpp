// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/concurrencycontrol.h"
#include "tests/unit/s3fixture.h"

#include <QTest>

using namespace windlass;

/// What servers bear, each for itself.
class TestConcurrencyControl : public QObject
{
    Q_OBJECT
private slots:
    void endpointsAreJudgedApart();
    void connectionsToAnEndpointShareWhatItBears();
    void mostHoldsForAll();
    void moreRoomIsSaid();

private:
    static std::shared_ptr<S3Service> serviceAt(const char *url)
    {
        return S3Fixture(Endpoint::custom(QLatin1String(url), "us-east-1").value()).service;
    }
};

void TestConcurrencyControl::endpointsAreJudgedApart()
{
    ConcurrencyControl control(32);
    const auto slow = serviceAt("http://slow.test");
    const auto quick = serviceAt("http://quick.test");
    const auto slowPool = control.watch(1, slow);
    const auto quickPool = control.watch(2, quick);
    const int before = quickPool->most();
    QCOMPARE(slowPool->most(), before);
    slow->noteThrottle();
    control.sample({});
    QCOMPARE(slowPool->most(), before / 2);
    QCOMPARE(quickPool->most(), before);
}

void TestConcurrencyControl::connectionsToAnEndpointShareWhatItBears()
{
    ConcurrencyControl control(32);
    const auto one = serviceAt("http://s3.test");
    const auto other = serviceAt("http://s3.test");
    const auto pool = control.watch(1, one);
    QCOMPARE(control.watch(2, other), pool);
    const int before = pool->most();
    other->noteThrottle();
    control.sample({});
    QCOMPARE(pool->most(), before / 2);
}

void TestConcurrencyControl::mostHoldsForAll()
{
    ConcurrencyControl control(4);
    const auto pool = control.watch(1, serviceAt("http://s3.test"));
    QCOMPARE(pool->most(), 4);
    control.setMost(1);
    QCOMPARE(pool->most(), 1);
    QCOMPARE(control.watch(2, serviceAt("http://other.test"))->most(), 1);
}

/// While its batches bring more with more, and others bring nothing.
void TestConcurrencyControl::moreRoomIsSaid()
{
    ConcurrencyControl control(32);
    const auto pool = control.watch(1, serviceAt("http://s3.test"));
    const auto other = control.watch(2, serviceAt("http://other.test"));
    const int before = pool->most();
    BatchSnapshot busy;
    busy.id = 1;
    BatchSnapshot idle;
    idle.id = 2;
    control.begin();
    const bool hasGrown = QTest::qWaitFor([&] {
        pool->noteTurnedAway();
        busy.doneBytes += qint64(1'000'000) * pool->most();
        return control.sample({busy, idle});
    });
    QVERIFY(hasGrown);
    QVERIFY(pool->most() > before);
    QCOMPARE(other->most(), before);
}

QTEST_GUILESS_MAIN(TestConcurrencyControl)
#include "tst_concurrencycontrol.moc"
