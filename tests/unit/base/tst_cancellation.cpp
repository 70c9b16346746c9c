// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/cancellation.h"
#include "core/base/clock.h"
#include "tests/unit/testing.h"

#include <QElapsedTimer>
#include <QThread>

using namespace windlass;

namespace {

/// Counts the calls of its slot and remembers their thread.
struct Listener : QObject {
    int calls = 0;
    QThread *calledOn = nullptr;

    void listenTo(const CancelToken &token)
    {
        token.onCancel(this, [this] {
            ++calls;
            calledOn = QThread::currentThread();
        });
    }
};

void onAnotherThread(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    thread->wait();
}

} // namespace

class TestCancellation : public QObject
{
    Q_OBJECT
private slots:
    void defaultTokenIsNeverCancelled();
    void sourceCancelsItsTokens();
    void cancelIsIdempotent();
    void childIsCancelledWithItsParent();
    void parentSurvivesItsChild();
    void childOfACancelledParentIsBornCancelled();
    void followAddsAParent();
    void cancellationPassesThroughGenerations();
    void tokenOutlivesItsSource();
    void childTokenFollowsThoughItsSourceIsGone();
    void listenerIsCalledAtOnceOnItsThread();
    void lateListenerIsCalledOnce();
    void disconnectedListenerIsNotCalled();
    void deadListenerIsNotCalled();
    void listenerIsCalledOnItsOwnThread();
    void manyThreadsMayCancelAtOnce();
    void childrenMayGoWhileTheirParentIsCancelled();
    void sourceMayGoWhenItsCancellationIsTold();
    void sleepEndsWithTheCancellation();
    void sleepOfACancelledTokenReturnsAtOnce();
};

void TestCancellation::defaultTokenIsNeverCancelled()
{
    Listener listener;
    listener.listenTo(CancelToken());
    QVERIFY(!CancelToken().isCancelled());
    QCOMPARE(listener.calls, 0);
}

void TestCancellation::sourceCancelsItsTokens()
{
    CancelSource source;
    const CancelToken early = source.token();
    QVERIFY(!early.isCancelled());
    source.cancel();
    QVERIFY(early.isCancelled());
    QVERIFY(source.token().isCancelled());
    QVERIFY(source.isCancelled());
}

void TestCancellation::cancelIsIdempotent()
{
    CancelSource source;
    Listener listener;
    listener.listenTo(source.token());
    source.cancel();
    source.cancel();
    QCOMPARE(listener.calls, 1);
}

void TestCancellation::childIsCancelledWithItsParent()
{
    CancelSource parent;
    const CancelSource child(parent.token());
    parent.cancel();
    QVERIFY(child.isCancelled());
}

void TestCancellation::parentSurvivesItsChild()
{
    const CancelSource parent;
    CancelSource child(parent.token());
    child.cancel();
    QVERIFY(child.isCancelled());
    QVERIFY(!parent.isCancelled());
}

void TestCancellation::childOfACancelledParentIsBornCancelled()
{
    CancelSource parent;
    parent.cancel();
    QVERIFY(CancelSource(parent.token()).isCancelled());
}

void TestCancellation::followAddsAParent()
{
    CancelSource first;
    CancelSource second;
    CancelSource child(first.token());
    child.follow(second.token());
    child.follow(CancelToken());
    QVERIFY(!child.isCancelled());
    second.cancel();
    QVERIFY(child.isCancelled());
    QVERIFY(!first.isCancelled());
}

void TestCancellation::cancellationPassesThroughGenerations()
{
    CancelSource grandparent;
    CancelToken grandchild;
    {
        const CancelSource parent(grandparent.token());
        grandchild = CancelSource(parent.token()).token();
    }
    grandparent.cancel();
    QVERIFY(grandchild.isCancelled());
}

void TestCancellation::tokenOutlivesItsSource()
{
    auto source = std::make_unique<CancelSource>();
    const CancelToken token = source->token();
    source->cancel();
    source.reset();
    QVERIFY(token.isCancelled());
}

void TestCancellation::childTokenFollowsThoughItsSourceIsGone()
{
    CancelSource parent;
    const CancelToken child = CancelSource(parent.token()).token();
    Listener listener;
    listener.listenTo(child);
    parent.cancel();
    QCOMPARE(listener.calls, 1);
}

void TestCancellation::listenerIsCalledAtOnceOnItsThread()
{
    CancelSource source;
    Listener listener;
    listener.listenTo(source.token());
    source.cancel();
    QCOMPARE(listener.calls, 1);
    QCOMPARE(listener.calledOn, QThread::currentThread());
}

void TestCancellation::lateListenerIsCalledOnce()
{
    CancelSource source;
    source.cancel();
    Listener listener;
    listener.listenTo(source.token());
    QTRY_COMPARE(listener.calls, 1);
    QCoreApplication::processEvents();
    QCOMPARE(listener.calls, 1);
}

void TestCancellation::disconnectedListenerIsNotCalled()
{
    CancelSource source;
    QObject listener;
    int calls = 0;
    QObject::disconnect(source.token().onCancel(&listener, [&calls] { ++calls; }));
    source.cancel();
    QCOMPARE(calls, 0);
}

void TestCancellation::deadListenerIsNotCalled()
{
    CancelSource source;
    int calls = 0;
    {
        QObject listener;
        source.token().onCancel(&listener, [&calls] { ++calls; });
    }
    source.cancel();
    QCOMPARE(calls, 0);
}

void TestCancellation::listenerIsCalledOnItsOwnThread()
{
    CancelSource source;
    Listener listener;
    listener.listenTo(source.token());
    onAnotherThread([&source] { source.cancel(); });
    QVERIFY(source.isCancelled());
    QTRY_COMPARE(listener.calls, 1);
    QCOMPARE(listener.calledOn, QThread::currentThread());
}

void TestCancellation::manyThreadsMayCancelAtOnce()
{
    CancelSource parent;
    CancelSource child(parent.token());
    Listener listener;
    listener.listenTo(child.token());
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back(QThread::create([&, i] { (i % 2 ? parent : child).cancel(); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QTRY_COMPARE(listener.calls, 1);
}

/// On another thread, as requests that end while everything is being stopped.
void TestCancellation::childrenMayGoWhileTheirParentIsCancelled()
{
    for (int round = 0; round < 2000; ++round) {
        CancelSource parent;
        std::atomic_bool isRunning = false;
        const std::unique_ptr<QThread> thread(QThread::create([&parent, &isRunning] {
            isRunning = true;
            bool isCancelled = false;
            while (!isCancelled) {
                const CancelSource child(parent.token());
                const CancelSource grandchild(child.token());
                isCancelled = grandchild.isCancelled();
            }
        }));
        thread->start();
        while (!isRunning)
            QThread::yieldCurrentThread();
        parent.cancel();
        QVERIFY(thread->wait(10'000));
    }
}

void TestCancellation::sourceMayGoWhenItsCancellationIsTold()
{
    auto source = std::make_unique<CancelSource>();
    QObject receiver;
    source->token().onCancel(&receiver, [&source] { source.reset(); });
    CancelSource *cancelled = source.get();
    cancelled->cancel();
    QVERIFY(!source);
}

void TestCancellation::sleepEndsWithTheCancellation()
{
    SystemClock clock;
    CancelSource source;
    const Started sleeping([](Clock &c, CancelToken token) -> QCoro::Task<bool> {
        co_await c.sleep(std::chrono::hours(1), token);
        co_return true;
    }(clock, source.token()));
    QVERIFY(!sleeping.hasEnded());
    source.cancel();
    QTRY_VERIFY(sleeping.hasEnded());
}

void TestCancellation::sleepOfACancelledTokenReturnsAtOnce()
{
    SystemClock clock;
    CancelSource source;
    source.cancel();
    QElapsedTimer timer;
    timer.start();
    QCoro::waitFor(clock.sleep(std::chrono::hours(1), source.token()));
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
