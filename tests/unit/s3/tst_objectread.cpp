// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/objectread.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

class NullSink : public BodySink
{
public:
    Result<void> begin(const HttpResponseHead &) override
    {
        hasStarted = true;
        return {};
    }
    Result<void> write(const char *, qint64) override { return {}; }

    bool hasStarted = false;
};

HttpResponseHead headOf(int status, const QList<HttpHeader> &fields)
{
    HttpResponseHead head;
    head.status = status;
    head.headers = HttpHeaders(fields);
    return head;
}

} // namespace

/// What a server answers to a GET is held against what was asked for, for it may have ignored that.
class TestObjectRead : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rangeThatWasAskedForPasses();
    void wrongRangeIsRefused_data();
    void wrongRangeIsRefused();
    void ignoredRangeIsToldApart();
    void objectOfAnotherSizeIsAChange();
    void otherETagIsAChange();
    void otherFormOfTheETagIsNone();
    void withoutAnETagTheTimeCounts();
    void sizesComeFromRangesAndLengths();

private:
    Result<void> begin(const HttpResponseHead &head)
    {
        return CheckedSink(m_input, QStringLiteral("s3://b/k")).begin(head);
    }

    GetObjectInput m_input;
    std::shared_ptr<NullSink> m_sink;
};

void TestObjectRead::init()
{
    m_sink = std::make_shared<NullSink>();
    m_input = {};
    m_input.sink = m_sink;
}

void TestObjectRead::rangeThatWasAskedForPasses()
{
    m_input.range = ByteRange {5, 5};
    m_input.objectSize = 10;
    QCOMPARE(kindOf(begin(headOf(206, {{"Content-Range", "bytes 5-9/10"}}))), std::nullopt);
    QVERIFY(m_sink->hasStarted);
    QCOMPARE(kindOf(begin(headOf(206, {{"Content-Range", "bytes 5-9/*"}}))), std::nullopt);
    m_input.objectSize = -1; // then more may be asked for than there is
    QCOMPARE(kindOf(begin(headOf(206, {{"Content-Range", "bytes 5-7/8"}}))), std::nullopt);
}

void TestObjectRead::wrongRangeIsRefused_data()
{
    QTest::addColumn<QByteArray>("contentRange");
    QTest::newRow("another offset") << QByteArray("bytes 0-4/10");
    QTest::newRow("shorter") << QByteArray("bytes 5-8/10");
    QTest::newRow("longer") << QByteArray("bytes 5-99/100");
    QTest::newRow("another unit") << QByteArray("lines 5-9/10");
    QTest::newRow("none") << QByteArray();
}

void TestObjectRead::wrongRangeIsRefused()
{
    QFETCH(QByteArray, contentRange);
    m_input.range = ByteRange {5, 5};
    m_input.objectSize = 10;
    const Result<void> begun = begin(headOf(206, {{"Content-Range", contentRange}}));
    QCOMPARE(kindOf(begun), ErrorKind::MalformedResponse);
    QCOMPARE(begun.error().subject, QStringLiteral("s3://b/k"));
    QVERIFY(!m_sink->hasStarted);
}

void TestObjectRead::ignoredRangeIsToldApart()
{
    m_input.range = ByteRange {5, 5};
    QCOMPARE(kindOf(begin(headOf(200, {{"Content-Length", "10"}}))), ErrorKind::NotSupported);
}

void TestObjectRead::objectOfAnotherSizeIsAChange()
{
    m_input.range = ByteRange {5, 5};
    m_input.objectSize = 10;
    QCOMPARE(
        kindOf(begin(headOf(206, {{"Content-Range", "bytes 5-9/11"}}))), ErrorKind::ObjectChanged);
}

void TestObjectRead::otherETagIsAChange()
{
    m_input.ifMatch = ETag("\"a\"");
    QCOMPARE(kindOf(begin(headOf(200, {{"ETag", "\"b\""}}))), ErrorKind::ObjectChanged);
    QVERIFY(!m_sink->hasStarted);
}

void TestObjectRead::otherFormOfTheETagIsNone()
{
    m_input.ifMatch = ETag("\"a\"");
    for (const char *form : {"\"a\"", "a", "W/\"a\""})
        QCOMPARE(kindOf(begin(headOf(200, {{"ETag", form}}))), std::nullopt);
}

void TestObjectRead::withoutAnETagTheTimeCounts()
{
    m_input.lastModified = QDateTime({2026, 3, 1}, {10, 11, 12, 300}, Qt::UTC);
    const auto at = [](const char *time) { return headOf(200, {{"Last-Modified", time}}); };
    QCOMPARE(kindOf(begin(at("Sun, 01 Mar 2026 10:11:12 GMT"))), std::nullopt);
    QCOMPARE(kindOf(begin(at("Sun, 01 Mar 2026 10:11:13 GMT"))), ErrorKind::ObjectChanged);
    QCOMPARE(kindOf(begin(headOf(200, {}))), std::nullopt);
    // Of a multipart upload some servers tell two times. The ETag says more.
    m_input.ifMatch = ETag("a");
    QCOMPARE(kindOf(begin(
                 headOf(200, {{"ETag", "a"}, {"Last-Modified", "Sun, 01 Mar 2026 10:11:13 GMT"}}))),
        std::nullopt);
}

void TestObjectRead::sizesComeFromRangesAndLengths()
{
    QCOMPARE(
        objectSizeFrom(headOf(206, {{"Content-Range", "bytes 0-0/7"}, {"Content-Length", "1"}})),
        7);
    QCOMPARE(objectSizeFrom(headOf(206, {{"Content-Range", "bytes 0-0/*"}})), -1);
    QCOMPARE(objectSizeFrom(headOf(200, {{"Content-Length", "7"}})), 7);
    QCOMPARE(objectSizeFrom(headOf(200, {})), -1);
}

QTEST_GUILESS_MAIN(TestObjectRead)
#include "tst_objectread.moc"
