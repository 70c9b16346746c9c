// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/transfer/request/partplan.h"

#include <QTest>

using namespace windlass;

namespace {
constexpr qint64 gibibyte = 1024 * mebibyte;
constexpr qint64 tebibyte = 1024 * gibibyte;
} // namespace

class TestPartPlan : public QObject
{
    Q_OBJECT
private slots:
    void planIsPossible_data();
    void planIsPossible();
    void partsAreAsLargeAsWanted();
    void partsGrowWhereTheyWouldBeTooMany();
    void largestObjectFits();
    void nothingIsOneEmptyPart();
    void partsAreSmallOnASlowLine();
};

void TestPartPlan::planIsPossible_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("wanted");
    for (const qint64 wanted : {5 * mebibyte, 8 * mebibyte, 8 * mebibyte + 1, 512 * mebibyte}) {
        for (const qint64 size : {qint64(0), qint64(1), wanted - 1, wanted, wanted + 1, 10 * wanted,
                 10'000 * wanted - 1, 10'000 * wanted, 10'000 * wanted + 1, 20'000 * wanted,
                 tebibyte, 5 * tebibyte - 1, 5 * tebibyte}) {
            if (size <= PartPlan::largestObject)
                QTest::addRow("%lld bytes, parts of %lld", size, wanted) << size << wanted;
        }
    }
}

void TestPartPlan::planIsPossible()
{
    QFETCH(qint64, size);
    QFETCH(qint64, wanted);
    const PartPlan plan = PartPlan::make(size, wanted);
    QVERIFY(plan.count >= 1);
    QVERIFY(plan.count <= PartPlan::maxParts);
    QVERIFY(plan.partSize >= wanted);
    QVERIFY(plan.partSize >= PartPlan::smallestPart);
    QVERIFY(plan.partSize <= PartPlan::largestPart);
    qint64 offset = 0;
    for (int i = 0; i < plan.count; ++i) {
        const ByteRange range = plan.range(i);
        QCOMPARE(range.offset, offset);
        if (i + 1 < plan.count)
            QCOMPARE(range.length, plan.partSize);
        else
            QVERIFY(range.length > 0 || size == 0);
        offset += range.length;
    }
    QCOMPARE(offset, size);
}

void TestPartPlan::partsAreAsLargeAsWanted()
{
    const PartPlan plan = PartPlan::make(20 * mebibyte, 8 * mebibyte);
    QCOMPARE(plan.partSize, 8 * mebibyte);
    QCOMPARE(plan.count, 3);
    QCOMPARE(plan.range(2).length, 4 * mebibyte);
    // Also where S3 would not take them: the ranges of a download.
    QCOMPARE(PartPlan::make(1000, 100).count, 10);
}

void TestPartPlan::partsGrowWhereTheyWouldBeTooMany()
{
    QCOMPARE(PartPlan::make(10'000 * 8 * mebibyte, 8 * mebibyte).partSize, 8 * mebibyte);
    const PartPlan plan = PartPlan::make(10'000 * 8 * mebibyte + 1, 8 * mebibyte);
    QCOMPARE(plan.partSize, 9 * mebibyte); // whole MiB
    QVERIFY(plan.count <= 10'000);
}

void TestPartPlan::largestObjectFits()
{
    const PartPlan plan = PartPlan::make(5 * tebibyte, 8 * mebibyte);
    QCOMPARE(plan.partSize, 525 * mebibyte);
    QCOMPARE(plan.count, 9987);
}

void TestPartPlan::nothingIsOneEmptyPart()
{
    const PartPlan plan = PartPlan::make(0, 8 * mebibyte);
    QCOMPARE(plan.count, 1);
    QCOMPARE(plan.range(0).offset, 0);
    QCOMPARE(plan.range(0).length, 0);
}

void TestPartPlan::partsAreSmallOnASlowLine()
{
    QCOMPARE(PartPlan::sizeOnLine(8 * mebibyte, 0), 8 * mebibyte); // not known
    QCOMPARE(PartPlan::sizeOnLine(8 * mebibyte, 4 * mebibyte), 8 * mebibyte);
    QCOMPARE(PartPlan::sizeOnLine(8 * mebibyte, 4 * mebibyte - 1), PartPlan::smallestPart);
    QCOMPARE(PartPlan::sizeOnLine(64 * mebibyte, mebibyte), 64 * mebibyte); // by a person
}

QTEST_GUILESS_MAIN(TestPartPlan)
#include "tst_partplan.moc"
