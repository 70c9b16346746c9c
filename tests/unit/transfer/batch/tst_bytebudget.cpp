// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/bytebudget.h"

#include <QTest>

using namespace windlass;

class TestByteBudget : public QObject
{
    Q_OBJECT
private slots:
    void whatIsThereIsGiven();
    void othersWaitInTheirOrder();
    void tooMuchIsGivenAlone();
    void grantGivesBack();
};

void TestByteBudget::whatIsThereIsGiven()
{
    ByteBudget budget(10);
    QVERIFY(budget.take(4).isFinished());
    QVERIFY(budget.take(6).isFinished());
    QVERIFY(!budget.take(1).isFinished());
}

void TestByteBudget::othersWaitInTheirOrder()
{
    ByteBudget budget(10);
    budget.take(8);
    const QFuture<void> large = budget.take(5);
    const QFuture<void> small = budget.take(1); // would fit, but comes later
    QVERIFY(!large.isFinished());
    QVERIFY(!small.isFinished());
    budget.give(8);
    QVERIFY(large.isFinished());
    QVERIFY(small.isFinished());
}

void TestByteBudget::tooMuchIsGivenAlone()
{
    ByteBudget budget(10);
    budget.take(1);
    const QFuture<void> huge = budget.take(100);
    QVERIFY(!huge.isFinished());
    budget.give(1);
    QVERIFY(huge.isFinished());
    const QFuture<void> next = budget.take(1);
    QVERIFY(!next.isFinished());
    budget.give(100);
    QVERIFY(next.isFinished());
}

void TestByteBudget::grantGivesBack()
{
    const auto budget = std::make_shared<ByteBudget>(10);
    budget->take(10);
    const QFuture<void> waiting = budget->take(1);
    {
        const ByteGrant grant(budget, 10);
        QVERIFY(!waiting.isFinished());
    }
    QVERIFY(waiting.isFinished());
}

QTEST_APPLESS_MAIN(TestByteBudget)
#include "tst_bytebudget.moc"
