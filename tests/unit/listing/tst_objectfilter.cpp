// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/filtertext.h"
#include "core/listing/objectfilter.h"
#include "core/listing/objectsearch.h"

#include <QTest>

using namespace windlass;

/// Which objects a filter takes, and what people write for sizes and times.
class TestObjectFilter : public QObject
{
    Q_OBJECT
private slots:
    void emptyTakesEverything();
    void suffixes();
    void namesAreTheLastPart();
    void patternIsFoundAnywhere();
    void sizesAreIncluded();
    void timesAreHalfOpen();
    void unknownTimeIsWithinNone();
    void allHasToBeTrue();

    void byteCounts_data();
    void byteCounts();
    void sizeRanges_data();
    void sizeRanges();
    void moments_data();
    void moments();

    void coveredPrefixesAreLeftOut();

private:
    static ObjectInfo object(const QByteArray &key, qint64 size = 0, const char *modified = "")
    {
        ObjectInfo info;
        info.key = ObjectKey(key);
        info.size = size;
        info.lastModified = QDateTime::fromString(QLatin1String(modified), Qt::ISODate);
        return info;
    }
    static QDateTime at(const char *time)
    {
        return QDateTime::fromString(QLatin1String(time), Qt::ISODate);
    }
};

void TestObjectFilter::emptyTakesEverything()
{
    ObjectFilter filter;
    QVERIFY(filter.isEmpty());
    QVERIFY(filter.matches(object("\xff//")));
    filter.smallest = 0;
    QVERIFY(!filter.isEmpty());
}

void TestObjectFilter::suffixes()
{
    ObjectFilter filter;
    filter.suffixes = {".jpg", "/"};
    QVERIFY(filter.matches(object("a/b.jpg")));
    QVERIFY(filter.matches(object("folder/")));
    QVERIFY(!filter.matches(object("b.JPG")));
    filter.suffixCase = Qt::CaseInsensitive;
    QVERIFY(filter.matches(object("b.JPG")));
}

void TestObjectFilter::namesAreTheLastPart()
{
    ObjectFilter filter;
    filter.names = {GlobPattern("tr*")};
    QVERIFY(filter.matches(object("a/trip")));
    QVERIFY(filter.matches(object("a/trip/")));
    QVERIFY(!filter.matches(object("trip/a")));
    filter.names.append(GlobPattern("a"));
    QVERIFY(filter.matches(object("trip/a")));
}

void TestObjectFilter::patternIsFoundAnywhere()
{
    ObjectFilter filter;
    filter.pattern = QRegularExpression(QStringLiteral("/20[0-9]{2}/"));
    QVERIFY(filter.matches(object("photos/2026/x")));
    QVERIFY(!filter.matches(object("photos/1999/x")));
}

void TestObjectFilter::sizesAreIncluded()
{
    ObjectFilter filter;
    filter.smallest = 10;
    filter.largest = 20;
    QVERIFY(!filter.matches(object("a", 9)));
    QVERIFY(filter.matches(object("a", 10)));
    QVERIFY(filter.matches(object("a", 20)));
    QVERIFY(!filter.matches(object("a", 21)));
}

void TestObjectFilter::timesAreHalfOpen()
{
    ObjectFilter filter;
    filter.from = at("2026-01-01T00:00:00Z");
    filter.before = at("2026-02-01T00:00:00Z");
    QVERIFY(!filter.matches(object("a", 0, "2025-12-31T23:59:59Z")));
    QVERIFY(filter.matches(object("a", 0, "2026-01-01T00:00:00Z")));
    QVERIFY(filter.matches(object("a", 0, "2026-01-31T23:59:59Z")));
    QVERIFY(!filter.matches(object("a", 0, "2026-02-01T00:00:00Z")));
}

void TestObjectFilter::unknownTimeIsWithinNone()
{
    ObjectFilter filter;
    filter.from = at("1970-01-01T00:00:00Z");
    QVERIFY(!filter.matches(object("a")));
}

void TestObjectFilter::allHasToBeTrue()
{
    ObjectFilter filter;
    filter.suffixes = {".jpg"};
    filter.smallest = 1;
    QVERIFY(filter.matches(object("a.jpg", 1)));
    QVERIFY(!filter.matches(object("a.jpg", 0)));
    QVERIFY(!filter.matches(object("a.png", 1)));
}

void TestObjectFilter::byteCounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes"); // -1: it is none
    const auto row = [](const char *text, qint64 bytes) {
        QTest::newRow(text) << QString::fromUtf8(text) << bytes;
    };
    row("0", 0);
    row("512", 512);
    row("512B", 512);
    row("1K", 1024);
    row("1k", 1024);
    row("1KB", 1024);
    row("1.5 MiB", 1536 * 1024);
    row("2G", 2147483648);
    row("5T", 5497558138880);
    row("", -1);
    row("-1", -1);
    row("K", -1);
    row("1X", -1);
    row("1e6", -1);
    row("99999999T", -1);
}

void TestObjectFilter::byteCounts()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    const Result<qint64> parsed = parseByteCount(text);
    QCOMPARE(parsed.value_or(-1), bytes);
    if (!parsed)
        QCOMPARE(parsed.error().subject, text);
}

void TestObjectFilter::sizeRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("smallest"); // -1: none
    QTest::addColumn<qint64>("largest");
    QTest::newRow("more") << QStringLiteral("+1K") << qint64(1025) << qint64(-1);
    QTest::newRow("less") << QStringLiteral("-1K") << qint64(-1) << qint64(1023);
    QTest::newRow("exactly") << QStringLiteral("0") << qint64(0) << qint64(0);
}

void TestObjectFilter::sizeRanges()
{
    QFETCH(QString, text);
    const Result<SizeRange> range = parseSizeRange(text);
    QVERIFY(range);
    QTEST(range->smallest.value_or(-1), "smallest");
    QTEST(range->largest.value_or(-1), "largest");
}

void TestObjectFilter::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment"); // invalid: it is none
    const auto row = [](const char *text, const char *moment) {
        QTest::newRow(text) << QString::fromUtf8(text) << at(moment);
    };
    row("30s", "2026-03-01T11:59:30Z");
    row("90m", "2026-03-01T10:30:00Z");
    row("12h", "2026-03-01T00:00:00Z");
    row("1d", "2026-02-28T12:00:00Z");
    row("2w", "2026-02-15T12:00:00Z");
    row("1y", "2025-03-01T12:00:00Z");
    row("2026-02-01T08:00:00Z", "2026-02-01T08:00:00Z");
    row("2026-02-01T08:00:00+02:00", "2026-02-01T06:00:00Z");
    row("2026-02-01", "2026-02-01T00:00:00");
    row("2026-02-01T12:30", "2026-02-01T12:30:00");
    row("", "");
    row("yesterday", "");
    row("7", "");
    row("7x", "");
    row("2026-02-30", "");
}

void TestObjectFilter::moments()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, moment);
    const Result<QDateTime> parsed = parseMoment(text, at("2026-03-01T12:00:00Z"));
    QCOMPARE(parsed.has_value(), moment.isValid());
    if (parsed)
        QCOMPARE(*parsed, moment);
}

void TestObjectFilter::coveredPrefixesAreLeftOut()
{
    const auto uris = [](std::initializer_list<const char *> texts) {
        QList<S3Uri> all;
        for (const char *text : texts)
            all.append(*S3Uri::parse(text));
        return all;
    };
    const QList<S3Uri> kept = ObjectSearch::withoutCovered(
        uris({"s3://b/a/c", "s3://b/a", "s3://other/a/c", "s3://b/a", "s3://b/b/", "s3://b/b"}));
    QCOMPARE(kept, uris({"s3://b/a", "s3://other/a/c", "s3://b/b"}));
    QCOMPARE(ObjectSearch::withoutCovered(uris({"s3://b/a", "s3://b"})), uris({"s3://b"}));
}

QTEST_GUILESS_MAIN(TestObjectFilter)
#include "tst_objectfilter.moc"
