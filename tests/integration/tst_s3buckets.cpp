// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// S3Client's operations on buckets, against the gateway.
class TestS3Buckets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_gateway.isReady(), m_gateway.problem()); }
    void listBucketsNamesWhatWasMade();
    void headFindsABucket();
    void headOfAMissingBucketIsNoSuchBucket();
    void deletedBucketIsGone();
    void bucketWithAnObjectIsNotDeleted();
    void missingBucketCannotBeDeleted();
    void bucketOfSomeoneElseCannotBeMade();
    void impossibleNameIsInvalidBucketName();

private:
    Result<> head(const BucketName &bucket)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.headBucket(bucket); });
    }
    Result<> remove(const BucketName &bucket)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.deleteBucket(bucket); });
    }

    GatewayFixture m_gateway;
    const BucketName m_missing {"windlass-test-there-is-none"};
};

void TestS3Buckets::listBucketsNamesWhatWasMade()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    const BucketName bucket = m_gateway.makeBucket();
    const auto buckets = m_gateway.call([](const S3Client &s3) { return s3.listBuckets(); });
    QCOMPARE(kindOf(buckets), std::nullopt);
    const auto it = std::find_if(buckets->begin(), buckets->end(),
        [&](const BucketInfo &info) { return info.name == bucket; });
    QVERIFY(it != buckets->end());
    QVERIFY2(it->created > before, qPrintable(it->created.toString()));
}

void TestS3Buckets::headFindsABucket()
{
    QCOMPARE(kindOf(head(m_gateway.makeBucket())), std::nullopt);
}

void TestS3Buckets::headOfAMissingBucketIsNoSuchBucket()
{
    const Result<> result = head(m_missing);
    QCOMPARE(kindOf(result), ErrorKind::NoSuchBucket);
    QVERIFY(describe(result.error()).contains(m_missing.display()));
}

void TestS3Buckets::deletedBucketIsGone()
{
    const BucketName bucket = m_gateway.makeBucket();
    QCOMPARE(kindOf(remove(bucket)), std::nullopt);
    QCOMPARE(kindOf(head(bucket)), ErrorKind::NoSuchBucket);
}

void TestS3Buckets::bucketWithAnObjectIsNotDeleted()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("object"), "content");
    const Result<> removed = remove(bucket);
    QCOMPARE(kindOf(removed), ErrorKind::BucketNotEmpty);
    QVERIFY(describe(removed.error()).contains(bucket.display()));
    QCOMPARE(
        m_gateway.get(bucket, ObjectKey("object")).value_or(QByteArray()), QByteArray("content"));
}

void TestS3Buckets::missingBucketCannotBeDeleted()
{
    QCOMPARE(kindOf(remove(m_missing)), ErrorKind::NoSuchBucket);
}

void TestS3Buckets::bucketOfSomeoneElseCannotBeMade()
{
    const BucketName bucket = m_gateway.makeBucket();
    Session other(GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.otherCredentials()));
    const auto made
        = GatewayFixture::call(other, [&](const S3Client &s3) { return s3.createBucket(bucket); });
    QCOMPARE(kindOf(made), ErrorKind::BucketExists);
    QVERIFY(describe(made.error()).contains(bucket.display()));
}

void TestS3Buckets::impossibleNameIsInvalidBucketName()
{
    const auto made = m_gateway.call(
        [](const S3Client &s3) { return s3.createBucket(BucketName("No Such Name!")); });
    QCOMPARE(kindOf(made), ErrorKind::InvalidBucketName);
}

QTEST_GUILESS_MAIN(TestS3Buckets)
#include "tst_s3buckets.moc"
