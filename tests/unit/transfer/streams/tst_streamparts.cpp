// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/growingparts.h"
#include "core/transfer/streams/streamdownload.h"

#include <QTest>

using namespace windlass;

/// How streams are cut, and which bytes of an object are meant.
class TestStreamParts : public QObject
{
    Q_OBJECT
private slots:
    void allPartsTogetherAreTheLargestObject_data();
    void allPartsTogetherAreTheLargestObject();
    void firstPartIsAsWanted();
    void shortStreamsHaveSmallParts();
    void noBodyIsLargerThanTheServerTakes();

    void ranges_data();
    void ranges();
};

void TestStreamParts::allPartsTogetherAreTheLargestObject_data()
{
    QTest::addColumn<qint64>("wanted");
    QTest::addColumn<int>("most");
    constexpr qint64 mebibyte = 1024 * 1024;
    QTest::newRow("usual") << 8 * mebibyte << 10'000;
    QTest::newRow("small") << qint64(1) << 10'000;
    QTest::newRow("odd") << 7 * mebibyte + 1 << 10'000;
    QTest::newRow("large") << 600 * mebibyte << 10'000;
    QTest::newRow("fewer parts") << 8 * mebibyte << 2'100;
}

void TestStreamParts::allPartsTogetherAreTheLargestObject()
{
    QFETCH(qint64, wanted);
    QFETCH(int, most);
    const GrowingParts parts(wanted, most);
    qint64 sum = 0;
    qint64 before = PartPlan::smallestPart;
    for (int number = 1; number <= parts.maxParts(); ++number) {
        const qint64 size = parts.sizeOf(number);
        QVERIFY(size >= before);
        QVERIFY(size <= PartPlan::largestPart);
        before = size;
        sum += size;
    }
    QVERIFY2(sum >= PartPlan::largestObject, QByteArray::number(sum).constData());
}

void TestStreamParts::firstPartIsAsWanted()
{
    constexpr qint64 mebibyte = 1024 * 1024;
    QCOMPARE(GrowingParts(8 * mebibyte).sizeOf(1), 8 * mebibyte);
    QCOMPARE(GrowingParts(1).sizeOf(1), PartPlan::smallestPart);
}

void TestStreamParts::shortStreamsHaveSmallParts()
{
    constexpr qint64 mebibyte = 1024 * 1024;
    const GrowingParts parts(8 * mebibyte);
    qint64 sum = 0;
    int number = 0;
    while (sum < 1024 * mebibyte)
        sum += parts.sizeOf(++number);
    QVERIFY2(parts.sizeOf(number) <= 17 * mebibyte, QByteArray::number(number).constData());
}

void TestStreamParts::noBodyIsLargerThanTheServerTakes()
{
    constexpr qint64 mebibyte = 1024 * 1024;
    const GrowingParts parts(8 * mebibyte, 10'000, 100 * mebibyte);
    QCOMPARE(parts.sizeOf(10'000), 100 * mebibyte);
    QCOMPARE(GrowingParts(8 * mebibyte, 10'000, 6 * mebibyte).sizeOf(1), 6 * mebibyte);
}

void TestStreamParts::ranges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("offset"); // of 100 bytes; -1: behind the end; -2: no range
    QTest::addColumn<qint64>("length");
    const auto row = [](const char *text, qint64 offset, qint64 length = 0) {
        QTest::newRow(text) << QString::fromUtf8(text) << offset << length;
    };
    row("0-99", 0, 100);
    row("0-0", 0, 1);
    row("10-19", 10, 10);
    row("90-1000", 90, 10);
    row("99-", 99, 1);
    row("-1", 99, 1);
    row("-1000", 0, 100);
    row("100-", -1);
    row("-0", -1);
    row("", -2);
    row("-", -2);
    row("5", -2);
    row("9-5", -2);
    row("a-b", -2);
    row("0-99999999999999999999", -2);
    row("0-1,5-6", -2);
}

void TestStreamParts::ranges()
{
    QFETCH(QString, text);
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const Result<StreamRange> range = StreamRange::parse(text);
    QCOMPARE(range.has_value(), offset != -2);
    if (!range)
        return;
    const std::optional<ByteRange> within = range->within(100);
    QCOMPARE(within.has_value(), offset != -1);
    if (within) {
        QCOMPARE(within->offset, offset);
        QCOMPARE(within->length, length);
    }
}

QTEST_APPLESS_MAIN(TestStreamParts)
#include "tst_streamparts.moc"
