// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/net/bufferbody.h"
#include "core/reading/objectreader.h"
#include "tests/support/smalldisk.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QTemporaryDir>

using namespace windlass;

namespace {

/// A server with one object, which understands ranges and conditions.
class OneObject
{
public:
    QByteArray body = "0123456789";
    QByteArray etag = "\"one\"";
    QList<HttpHeader> fields;
    bool isForbidden = false;
    bool hidesSize = false;

    ScriptedReply operator()(const HttpRequest &request) const
    {
        if (isForbidden)
            return S3Fixture::errorAnswer(403, "AccessDenied");
        if (request.headers.value("If-None-Match") == etag)
            return scriptedAnswer(304, {}, {{"ETag", etag}});
        if (!request.headers.contains("Range"))
            return answer(200, body, {});
        const QByteArray range = request.headers.value("Range").mid(6); // "bytes="
        const qint64 first = range.left(range.indexOf('-')).toLongLong();
        const qint64 last
            = std::min<qint64>(range.mid(range.indexOf('-') + 1).toLongLong(), body.size() - 1);
        if (first >= body.size() && request.method == "GET")
            return S3Fixture::errorAnswer(416, "InvalidRange");
        return answer(206, body.mid(first, last - first + 1),
            "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/'
                + (hidesSize ? QByteArray("*") : QByteArray::number(body.size())));
    }

private:
    HttpResponse answer(int status, const QByteArray &bytes, const QByteArray &range) const
    {
        QList<HttpHeader> all = fields;
        all.append({"ETag", etag});
        if (!range.isEmpty())
            all.append({"Content-Range", range});
        return scriptedAnswer(status, bytes, all);
    }
};

} // namespace

/// Reads go through the cache, and the server is asked as little as can be.
class TestObjectReader : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void secondReadIsOneConditionalRequest();
    void secondPreviewIsOneConditionalRequest();
    void previewOfAWholeEntryIsServedFromIt();
    void rangeInsideAnEntryIsServedFromIt();
    void wholeObjectAfterAPreviewIsFetched();
    void rangeInTheMiddleIsNotKept();
    void whatHasChangedIsFetchedAndKept();
    void whoMayNotReadGetsNothingFromTheCache();
    void noStoreIsNotKept();
    void customerKeysAreNotKept();
    void partOfAnUnknownSizeIsNotKept();
    void damagedEntryIsMendedByTheServer();
    void emptyObjectHasAnEmptyBeginning();
    void withoutACacheItReads();
    void unusableFolderIsNoFailure();
    void fullDiskIsNoFailure();
    void cancelledReadLeavesNothing();

private:
    struct Outcome {
        Result<ReadOutput> output;
        QByteArray bytes;
    };
    Outcome read(std::optional<ByteRange> range = std::nullopt);
    QString entryPath() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<S3Fixture> m_s3;
    std::shared_ptr<ReadCache> m_cache;
    std::shared_ptr<OneObject> m_object;
};

void TestObjectReader::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_s3 = std::make_unique<S3Fixture>();
    m_cache = std::make_shared<ReadCache>(m_dir->filePath(QStringLiteral("cache")), 64 * mebibyte);
    m_object = std::make_shared<OneObject>();
    m_s3->script->setHandler(
        [object = m_object](const HttpRequest &request) { return (*object)(request); });
}

TestObjectReader::Outcome TestObjectReader::read(std::optional<ByteRange> range)
{
    const auto sink = std::make_shared<BufferSink>(64 * mebibyte);
    ReadInput input;
    input.bucket = testBucket;
    input.key = testKey;
    input.range = range;
    input.sink = sink;
    Result<ReadOutput> output = await(readObject(m_s3->client(), m_cache, input));
    return {std::move(output), sink->take()};
}

QString TestObjectReader::entryPath() const
{
    const QDir folder(m_cache->folder() + QLatin1String("/objects"));
    const QStringList names = folder.entryList(QDir::Files);
    return names.size() == 1 ? folder.filePath(names.first()) : QString();
}

void TestObjectReader::secondReadIsOneConditionalRequest()
{
    m_object->fields = {{"Content-Type", "text/x-test"}};
    const Outcome first = read();
    QVERIFY(first.output);
    QVERIFY(!first.output->isFromCache);
    QCOMPARE(first.bytes, m_object->body);
    QCOMPARE(m_s3->script->requestCount(), 1);
    QVERIFY(m_s3->header(0, "If-None-Match").isEmpty());
    const Outcome second = read();
    QVERIFY(second.output);
    QVERIFY(second.output->isFromCache);
    QCOMPARE(second.bytes, m_object->body);
    QCOMPARE(second.output->head.contentType, QByteArray("text/x-test"));
    QCOMPARE(second.output->head.size, 10);
    QCOMPARE(m_s3->script->requestCount(), 2);
    QCOMPARE(m_s3->header(1, "If-None-Match"), QByteArray("\"one\""));
}

void TestObjectReader::secondPreviewIsOneConditionalRequest()
{
    m_object->body = QByteArray(3 * mebibyte, 'x');
    const ByteRange beginning {0, mebibyte};
    const Outcome first = read(beginning);
    QVERIFY(first.output);
    QCOMPARE(first.bytes.size(), mebibyte);
    QCOMPARE(first.output->head.size, 3 * mebibyte);
    QCOMPARE(m_s3->header(0, "Range"), QByteArray("bytes=0-1048575"));
    const Outcome second = read(beginning);
    QVERIFY(second.output);
    QVERIFY(second.output->isFromCache);
    QCOMPARE(second.bytes, first.bytes);
    QCOMPARE(second.output->head.size, 3 * mebibyte);
    QCOMPARE(m_s3->script->requestCount(), 2);
}

void TestObjectReader::previewOfAWholeEntryIsServedFromIt()
{
    QVERIFY(read().output);
    const Outcome preview = read(ByteRange {0, mebibyte});
    QVERIFY(preview.output);
    QVERIFY(preview.output->isFromCache);
    QCOMPARE(preview.bytes, m_object->body);
}

void TestObjectReader::rangeInsideAnEntryIsServedFromIt()
{
    QVERIFY(read().output);
    const Outcome range = read(ByteRange {3, 4});
    QVERIFY(range.output);
    QVERIFY(range.output->isFromCache);
    QCOMPARE(range.bytes, QByteArray("3456"));
}

void TestObjectReader::wholeObjectAfterAPreviewIsFetched()
{
    QVERIFY(read(ByteRange {0, 4}).output);
    const Outcome whole = read();
    QVERIFY(whole.output);
    QVERIFY(!whole.output->isFromCache);
    QCOMPARE(whole.bytes, m_object->body);
    QVERIFY(read().output->isFromCache);
}

void TestObjectReader::rangeInTheMiddleIsNotKept()
{
    QCOMPARE(read(ByteRange {3, 4}).bytes, QByteArray("3456"));
    QVERIFY(entryPath().isEmpty());
}

void TestObjectReader::whatHasChangedIsFetchedAndKept()
{
    QVERIFY(read().output);
    m_object->body = "something else";
    m_object->etag = "\"two\"";
    const Outcome changed = read();
    QVERIFY(changed.output);
    QVERIFY(!changed.output->isFromCache);
    QCOMPARE(changed.bytes, m_object->body);
    QCOMPARE(m_s3->script->requestCount(), 2);
    const Outcome again = read();
    QVERIFY(again.output->isFromCache);
    QCOMPARE(again.bytes, m_object->body);
    QVERIFY(!entryPath().isEmpty()); // one of them
}

void TestObjectReader::whoMayNotReadGetsNothingFromTheCache()
{
    QVERIFY(read().output);
    m_object->isForbidden = true;
    const Outcome refused = read();
    QCOMPARE(kindOf(refused.output), ErrorKind::AccessDenied);
    QVERIFY(refused.bytes.isEmpty());
}

void TestObjectReader::noStoreIsNotKept()
{
    m_object->fields = {{"Cache-Control", "private, No-Store"}};
    QVERIFY(read().output);
    QVERIFY(entryPath().isEmpty());
    QVERIFY(!read().output->isFromCache);
}

void TestObjectReader::customerKeysAreNotKept()
{
    m_object->fields = {{"x-amz-server-side-encryption-customer-algorithm", "AES256"}};
    QVERIFY(read().output);
    QVERIFY(entryPath().isEmpty());
}

void TestObjectReader::partOfAnUnknownSizeIsNotKept()
{
    m_object->hidesSize = true;
    QCOMPARE(read(ByteRange {0, 4}).bytes, QByteArray("0123"));
    QVERIFY(entryPath().isEmpty());
}

void TestObjectReader::damagedEntryIsMendedByTheServer()
{
    m_object->body = QByteArray("0123456789abcdef").repeated(3 * mebibyte / 16);
    QVERIFY(read().output);
    QFile file(entryPath());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(2 * mebibyte + 5));
    file.write("X");
    file.close();
    const Outcome mended = read();
    QVERIFY(mended.output);
    QVERIFY(mended.bytes == m_object->body);
    QCOMPARE(m_s3->script->requestCount(), 3);
    QCOMPARE(m_s3->header(2, "Range"), QByteArray("bytes=2097152-3145727"));
    QCOMPARE(m_s3->header(2, "If-Match"), QByteArray("\"one\""));
    QVERIFY(!read().output->isFromCache); // it is not believed a second time
}

void TestObjectReader::emptyObjectHasAnEmptyBeginning()
{
    m_object->body.clear();
    const Outcome preview = read(ByteRange {0, mebibyte});
    QVERIFY(preview.output);
    QCOMPARE(preview.output->head.size, 0);
    QVERIFY(preview.bytes.isEmpty());
}

void TestObjectReader::withoutACacheItReads()
{
    m_cache.reset();
    QCOMPARE(read().bytes, m_object->body);
    QCOMPARE(read().bytes, m_object->body);
}

void TestObjectReader::unusableFolderIsNoFailure()
{
    QFile inTheWay(m_cache->folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QCOMPARE(read().bytes, m_object->body);
    QVERIFY(!read().output->isFromCache);
}

void TestObjectReader::fullDiskIsNoFailure()
{
    const SmallDisk disk(mebibyte);
    QVERIFY2(disk.problem().isEmpty(), disk.problem().constData());
    m_cache = std::make_shared<ReadCache>(
        QString::fromUtf8(disk.path()) + QLatin1String("/cache"), 64 * mebibyte);
    m_object->body = QByteArray(3 * mebibyte, 'x');
    const Outcome outcome = read();
    QVERIFY(outcome.output);
    QVERIFY(outcome.bytes == m_object->body);
    QCOMPARE(m_cache->usedBytes(), 0);
}

void TestObjectReader::cancelledReadLeavesNothing()
{
    m_s3->script->add(HangUntilCancelled());
    m_s3->cancel.cancel();
    QCOMPARE(kindOf(read().output), ErrorKind::Cancelled);
    QCOMPARE(m_cache->usedBytes(), 0);
}

int main(int argc, char *argv[])
{
    SmallDisk::prepareProcess();
    QCoreApplication app(argc, argv);
    TestObjectReader test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_objectreader.moc"
