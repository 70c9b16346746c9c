// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// S3Client's operations on objects, against the gateway.
class TestS3Client : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void putGivesBackTheSameBytes_data();
    void putGivesBackTheSameBytes();
    void putOverwrites();
    void putIntoAMissingBucketIsNoSuchBucket();
    void fieldsAreKept();
    void headTellsSizeTagAndTime();
    void headOfAMissingObjectIsNoSuchKey();
    void getOfAMissingObjectIsNoSuchKey();
    void getFromAMissingBucketIsNoSuchBucket();
    void getGivesTheRangeAskedFor_data();
    void getGivesTheRangeAskedFor();
    void rangeBehindTheEndIsRefused();
    void getOfTheRightTagSucceeds();
    void getOfAnotherTagIsAChange();
    void copyKeepsContentAndFields();
    void copyCanChangeTheStorageClass();
    void copyOfAMissingObjectIsNoSuchKey();
    void deletedObjectIsGone();
    void deletingWhatIsNotThereSucceeds();
    void deletingFromAMissingBucketIsNoSuchBucket();
    void thousandObjectsAreDeletedAtOnce();
    void deletingManyFromAMissingBucketIsNoSuchBucket();
    void cancelledRequestIsCancelled();

private:
    Result<ObjectHead> head(const ObjectKey &key)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.headObject(m_bucket, key); });
    }
    Result<GetObjectOutput> get(const GetObjectInput &input)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.getObject(input); });
    }
    Result<ETag> copy(const CopyObjectInput &input)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.copyObject(input); });
    }
    GetObjectInput getInput(const ObjectKey &key) const
    {
        GetObjectInput input;
        input.bucket = m_bucket;
        input.key = key;
        return input;
    }
    CopyObjectInput copyInput(const ObjectKey &from, const ObjectKey &to) const
    {
        CopyObjectInput input;
        input.source.bucket = m_bucket;
        input.source.key = from;
        input.bucket = m_bucket;
        input.key = to;
        return input;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    const BucketName m_missing {"windlass-test-there-is-none"};
};

void TestS3Client::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
}

void TestS3Client::putGivesBackTheSameBytes_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("one byte") << qint64(1);
    QTest::newRow("a few") << qint64(1000);
    QTest::newRow("more than a buffer") << qint64(1'000'003);
}

void TestS3Client::putGivesBackTheSameBytes()
{
    QFETCH(qint64, size);
    const QByteArray body = patternBytes(size);
    m_gateway.put(m_bucket, ObjectKey("same bytes"), body);
    const Result<QByteArray> got = m_gateway.get(m_bucket, ObjectKey("same bytes"));
    QCOMPARE(kindOf(got), std::nullopt);
    QVERIFY(*got == body);
}

void TestS3Client::putOverwrites()
{
    m_gateway.put(m_bucket, ObjectKey("twice"), "first");
    m_gateway.put(m_bucket, ObjectKey("twice"), "second");
    QCOMPARE(
        m_gateway.get(m_bucket, ObjectKey("twice")).value_or(QByteArray()), QByteArray("second"));
}

void TestS3Client::putIntoAMissingBucketIsNoSuchBucket()
{
    PutObjectInput input;
    input.bucket = m_missing;
    input.key = ObjectKey("key");
    input.body = "content";
    const auto put = m_gateway.call([&](const S3Client &s3) { return s3.putObject(input); });
    QCOMPARE(kindOf(put), ErrorKind::NoSuchBucket);
    QVERIFY(describe(put.error()).contains(QLatin1String("s3://windlass-test-there-is-none/key")));
}

void TestS3Client::fieldsAreKept()
{
    const ObjectKey key("with fields");
    ObjectFields fields;
    fields.contentType = "text/x-windlass; charset=utf-8";
    fields.storageClass = "STANDARD_IA";
    fields.extra.set("x-amz-meta-color", "blue and green");
    fields.extra.set("Cache-Control", "max-age=60");
    fields.extra.set("Content-Disposition", "attachment; filename=\"x.txt\"");
    m_gateway.put(m_bucket, key, "content", fields);
    const Result<ObjectHead> told = head(key);
    QCOMPARE(kindOf(told), std::nullopt);
    QCOMPARE(told->contentType, fields.contentType);
    QCOMPARE(told->storageClass, fields.storageClass);
    QCOMPARE(told->headers.value("x-amz-meta-color"), QByteArray("blue and green"));
    QCOMPARE(told->headers.value("Cache-Control"), QByteArray("max-age=60"));
    QCOMPARE(
        told->headers.value("Content-Disposition"), QByteArray("attachment; filename=\"x.txt\""));
}

void TestS3Client::headTellsSizeTagAndTime()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    const ETag etag = m_gateway.put(m_bucket, ObjectKey("head"), "12345");
    const Result<ObjectHead> told = head(ObjectKey("head"));
    QCOMPARE(kindOf(told), std::nullopt);
    QCOMPARE(told->size, 5);
    QCOMPARE(told->etag, etag);
    QCOMPARE(etag.bytes(), QByteArray("827ccb0eea8a706c4c34a16891f84e7b")); // MD5 of 12345
    QVERIFY(told->lastModified > before);
    QVERIFY(told->lastModified < QDateTime::currentDateTimeUtc().addSecs(60));
}

void TestS3Client::headOfAMissingObjectIsNoSuchKey()
{
    const Result<ObjectHead> told = head(ObjectKey("not/there"));
    QCOMPARE(kindOf(told), ErrorKind::NoSuchKey);
    QVERIFY(describe(told.error()).contains(QLatin1String("/not/there")));
}

void TestS3Client::getOfAMissingObjectIsNoSuchKey()
{
    const auto got = get(getInput(ObjectKey("not/there")));
    QCOMPARE(kindOf(got), ErrorKind::NoSuchKey);
    QCOMPARE(got.error().s3->code, QByteArray("NoSuchKey"));
    QCOMPARE(got.error().s3->httpStatus, 404);
    QVERIFY(!got.error().s3->requestId.isEmpty());
}

void TestS3Client::getFromAMissingBucketIsNoSuchBucket()
{
    GetObjectInput input = getInput(ObjectKey("key"));
    input.bucket = m_missing;
    QCOMPARE(kindOf(get(input)), ErrorKind::NoSuchBucket);
}

void TestS3Client::getGivesTheRangeAskedFor_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("first byte") << qint64(0) << qint64(1) << QByteArray("0");
    QTest::newRow("middle") << qint64(3) << qint64(4) << QByteArray("3456");
    QTest::newRow("last byte") << qint64(9) << qint64(1) << QByteArray("9");
    QTest::newRow("all") << qint64(0) << qint64(10) << QByteArray("0123456789");
    QTest::newRow("over the end") << qint64(8) << qint64(100) << QByteArray("89");
}

void TestS3Client::getGivesTheRangeAskedFor()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    QFETCH(QByteArray, expected);
    m_gateway.put(m_bucket, ObjectKey("digits"), "0123456789");
    GetObjectInput input = getInput(ObjectKey("digits"));
    input.range = ByteRange {offset, length};
    const auto got = get(input);
    QCOMPARE(kindOf(got), std::nullopt);
    QCOMPARE(got->body, expected);
    QCOMPARE(got->head.size, expected.size());
}

void TestS3Client::rangeBehindTheEndIsRefused()
{
    m_gateway.put(m_bucket, ObjectKey("digits"), "0123456789");
    GetObjectInput input = getInput(ObjectKey("digits"));
    input.range = ByteRange {10, 1};
    const auto got = get(input);
    QCOMPARE(kindOf(got), ErrorKind::ObjectChanged);
    QCOMPARE(got.error().s3->code, QByteArray("InvalidRange"));
}

void TestS3Client::getOfTheRightTagSucceeds()
{
    const ETag etag = m_gateway.put(m_bucket, ObjectKey("tagged"), "content");
    GetObjectInput input = getInput(ObjectKey("tagged"));
    input.ifMatch = etag;
    QCOMPARE(kindOf(get(input)), std::nullopt);
}

void TestS3Client::getOfAnotherTagIsAChange()
{
    const ETag old = m_gateway.put(m_bucket, ObjectKey("tagged"), "old");
    m_gateway.put(m_bucket, ObjectKey("tagged"), "new");
    GetObjectInput input = getInput(ObjectKey("tagged"));
    input.ifMatch = old;
    QCOMPARE(kindOf(get(input)), ErrorKind::ObjectChanged);
}

void TestS3Client::copyKeepsContentAndFields()
{
    ObjectFields fields;
    fields.contentType = "image/png";
    fields.extra.set("x-amz-meta-color", "blue");
    m_gateway.put(m_bucket, ObjectKey("original"), "content", fields);
    QCOMPARE(kindOf(copy(copyInput(ObjectKey("original"), ObjectKey("a/copy")))), std::nullopt);
    QCOMPARE(
        m_gateway.get(m_bucket, ObjectKey("a/copy")).value_or(QByteArray()), QByteArray("content"));
    const Result<ObjectHead> told = head(ObjectKey("a/copy"));
    QCOMPARE(kindOf(told), std::nullopt);
    QCOMPARE(told->contentType, fields.contentType);
    QCOMPARE(told->headers.value("x-amz-meta-color"), QByteArray("blue"));
}

void TestS3Client::copyCanChangeTheStorageClass()
{
    m_gateway.put(m_bucket, ObjectKey("original"), "content");
    CopyObjectInput input = copyInput(ObjectKey("original"), ObjectKey("colder"));
    input.fields.storageClass = "STANDARD_IA";
    QCOMPARE(kindOf(copy(input)), std::nullopt);
    QCOMPARE(head(ObjectKey("colder"))->storageClass, QByteArray("STANDARD_IA"));
}

void TestS3Client::copyOfAMissingObjectIsNoSuchKey()
{
    const auto copied = copy(copyInput(ObjectKey("not there"), ObjectKey("copy of nothing")));
    QCOMPARE(kindOf(copied), ErrorKind::NoSuchKey);
    QCOMPARE(kindOf(head(ObjectKey("copy of nothing"))), ErrorKind::NoSuchKey);
}

void TestS3Client::deletedObjectIsGone()
{
    m_gateway.put(m_bucket, ObjectKey("to go"), "content");
    const auto deleted = m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("to go")); });
    QCOMPARE(kindOf(deleted), std::nullopt);
    QCOMPARE(kindOf(head(ObjectKey("to go"))), ErrorKind::NoSuchKey);
}

void TestS3Client::deletingWhatIsNotThereSucceeds()
{
    const auto deleted = m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("never was")); });
    QCOMPARE(kindOf(deleted), std::nullopt);
}

void TestS3Client::deletingFromAMissingBucketIsNoSuchBucket()
{
    const auto deleted = m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_missing, ObjectKey("key")); });
    QCOMPARE(kindOf(deleted), ErrorKind::NoSuchBucket);
}

void TestS3Client::thousandObjectsAreDeletedAtOnce()
{
    const BucketName bucket = m_gateway.makeBucket();
    QList<ObjectKey> keys;
    std::vector<QFuture<Result<PutObjectOutput>>> puts;
    for (int i = 0; i < 1000; ++i) {
        keys.append(ObjectKey("folder/" + QByteArray::number(i)));
        const auto work
            = [bucket, key = keys.last()](S3Client s3) -> QCoro::Task<Result<PutObjectOutput>> {
            PutObjectInput input;
            input.bucket = bucket;
            input.key = key;
            co_return co_await s3.putObject(std::move(input));
        };
        puts.push_back(m_gateway.session().run(work));
    }
    for (const auto &put : puts)
        QCOMPARE(kindOf(GatewayFixture::await(put)), std::nullopt);
    m_gateway.put(bucket, ObjectKey("stays"), "content");

    const auto failures
        = m_gateway.call([&](const S3Client &s3) { return s3.deleteObjects(bucket, keys); });
    QCOMPARE(kindOf(failures), std::nullopt);
    QCOMPARE(failures->size(), 0);
    QCOMPARE(m_gateway.keys(bucket).value_or(QList<ObjectKey>()), {ObjectKey("stays")});
}

void TestS3Client::deletingManyFromAMissingBucketIsNoSuchBucket()
{
    const auto failures = m_gateway.call([&](const S3Client &s3) {
        return s3.deleteObjects(m_missing, {ObjectKey("a"), ObjectKey("b")});
    });
    QCOMPARE(kindOf(failures), ErrorKind::NoSuchBucket);
}

void TestS3Client::cancelledRequestIsCancelled()
{
    CancelSource cancel;
    cancel.cancel();
    const auto future = m_gateway.session().run(
        [](S3Client s3) -> QCoro::Task<Result<QList<BucketInfo>>> {
            co_return co_await s3.listBuckets();
        },
        cancel.token());
    QCOMPARE(kindOf(GatewayFixture::await(future)), ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestS3Client)
#include "tst_s3client.moc"
