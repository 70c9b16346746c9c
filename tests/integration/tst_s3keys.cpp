// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "oddkeys.h"
#include "tests/support/gatewayfixture.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// Every legal key, byte for byte, through every operation that names one.
class TestS3Keys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_gateway.isReady(), m_gateway.problem()); }
    void keySurvivesEveryOperation_data();
    void keySurvivesEveryOperation();
    void listingGivesEveryKeyByteForByte();
    void listingPageByPageGivesEveryKeyOnce();
    void allAreDeletedTogether();
    void keyLongerThanAllowedIsRefused();

private:
    BucketName makeFilledBucket();

    GatewayFixture m_gateway;
};

void TestS3Keys::keySurvivesEveryOperation_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const OddKey &odd : oddKeys())
        QTest::newRow(odd.row.constData()) << odd.key;
}

void TestS3Keys::keySurvivesEveryOperation()
{
    QFETCH(QByteArray, bytes);
    const ObjectKey key(bytes);
    static const BucketName bucket = m_gateway.makeBucket(); // empty before and after each row
    const QByteArray body = "body of " + bytes;

    m_gateway.put(bucket, key, body);
    QCOMPARE(m_gateway.keys(bucket).value_or(QList<ObjectKey>()), {key});
    QCOMPARE(m_gateway.keys(bucket, key).value_or(QList<ObjectKey>()), {key});
    QCOMPARE(m_gateway.get(bucket, key).value_or(QByteArray()), body);
    const auto head
        = m_gateway.call([&](const S3Client &s3) { return s3.headObject(bucket, key); });
    QCOMPARE(kindOf(head), std::nullopt);
    QCOMPARE(head->size, body.size());

    CopyObjectInput copy;
    copy.source.bucket = bucket;
    copy.source.key = key;
    copy.bucket = bucket;
    copy.key = ObjectKey("copy");
    QCOMPARE(kindOf(m_gateway.call([&](const S3Client &s3) { return s3.copyObject(copy); })),
        std::nullopt);
    QCOMPARE(m_gateway.get(bucket, copy.key).value_or(QByteArray()), body);

    const auto failures = m_gateway.call([&](const S3Client &s3) {
        return s3.deleteObjects(bucket, {key, ObjectKey("copy")});
    });
    QCOMPARE(kindOf(failures), std::nullopt);
    QCOMPARE(failures->size(), 0);
    QCOMPARE(m_gateway.keys(bucket).value_or(QList<ObjectKey> {key}), QList<ObjectKey>());
}

BucketName TestS3Keys::makeFilledBucket()
{
    const BucketName bucket = m_gateway.makeBucket();
    for (const OddKey &odd : oddKeys())
        m_gateway.put(bucket, ObjectKey(odd.key), odd.row);
    return bucket;
}

static QList<ObjectKey> sortedOddKeys()
{
    QList<ObjectKey> keys;
    for (const OddKey &odd : oddKeys())
        keys.append(ObjectKey(odd.key));
    std::sort(keys.begin(), keys.end());
    return keys;
}

void TestS3Keys::listingGivesEveryKeyByteForByte()
{
    const Result<QList<ObjectKey>> keys = m_gateway.keys(makeFilledBucket());
    QCOMPARE(kindOf(keys), std::nullopt);
    QCOMPARE(*keys, sortedOddKeys()); // S3 lists in the order of the keys' bytes
}

void TestS3Keys::listingPageByPageGivesEveryKeyOnce()
{
    ListObjectsInput input;
    input.bucket = makeFilledBucket();
    input.maxKeys = 1; // so that every key is a page's last one
    QList<ObjectKey> keys;
    do {
        const auto page = m_gateway.call([&](const S3Client &s3) { return s3.listObjects(input); });
        QCOMPARE(kindOf(page), std::nullopt);
        for (const ObjectInfo &object : page->objects)
            keys.append(object.key);
        input.position = page->next;
        QVERIFY(keys.size() <= oddKeys().size());
    } while (input.position);
    QCOMPARE(keys, sortedOddKeys());
}

void TestS3Keys::allAreDeletedTogether()
{
    const BucketName bucket = makeFilledBucket();
    const auto failures = m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObjects(bucket, sortedOddKeys()); });
    QCOMPARE(kindOf(failures), std::nullopt);
    QCOMPARE(failures->size(), 0);
    QCOMPARE(m_gateway.keys(bucket).value_or(sortedOddKeys()), QList<ObjectKey>());
}

void TestS3Keys::keyLongerThanAllowedIsRefused()
{
    const BucketName bucket = m_gateway.makeBucket();
    PutObjectInput input;
    input.bucket = bucket;
    input.key = ObjectKey(QByteArray(1025, 'k'));
    const auto put = m_gateway.call([&](const S3Client &s3) { return s3.putObject(input); });
    QVERIFY(!put);
    QVERIFY(!describe(put.error()).isEmpty());
    QCOMPARE(m_gateway.keys(bucket).value_or(QList<ObjectKey> {input.key}), QList<ObjectKey>());
}

QTEST_GUILESS_MAIN(TestS3Keys)
#include "tst_s3keys.moc"
