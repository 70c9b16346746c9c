// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// ListObjectsV2 against the gateway.
class TestS3Listing : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void emptyBucketListsNothing();
    void rowsTellSizeTagTimeAndClass();
    void prefixLimitsTheListing();
    void delimiterSumsUpFolders();
    void delimiterListsInsideAFolder();
    void startAfterLeavesOutWhatComesBefore();
    void moreThanAPageGoesOnWhereItStopped();
    void pagesEndWhenTheBucketEndsWithAPage();
    void foldersOnSeveralPagesComeOnce();
    void missingBucketIsNoSuchBucket();

private:
    Result<ListObjectsPage> list(const ListObjectsInput &input)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.listObjects(input); });
    }
    ListObjectsInput input(const BucketName &bucket, const QByteArray &prefix = {},
        const QByteArray &delimiter = {}) const
    {
        ListObjectsInput result;
        result.bucket = bucket;
        result.prefix = ObjectKey(prefix);
        result.delimiter = delimiter;
        return result;
    }
    static QList<QByteArray> names(const ListObjectsPage &page)
    {
        QList<QByteArray> result;
        for (const ObjectInfo &object : page.objects)
            result.append(object.key.bytes());
        return result;
    }
    static QList<QByteArray> prefixes(const ListObjectsPage &page)
    {
        QList<QByteArray> result;
        for (const ObjectKey &prefix : page.commonPrefixes)
            result.append(prefix.bytes());
        return result;
    }

    GatewayFixture m_gateway;
    BucketName m_small; // a few objects in folders
    BucketName m_large; // 2,500 objects, more than two pages
};

void TestS3Listing::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_small = m_gateway.makeBucket();
    for (const char *key : {"a", "b/", "b/1", "b/2", "b/c/3", "d//4", "e"})
        m_gateway.put(m_small, ObjectKey(key), "12345");

    m_large = m_gateway.makeBucket();
    std::vector<QFuture<Result<PutObjectOutput>>> puts;
    for (int i = 0; i < 2500; ++i) {
        const ObjectKey key(QByteArray::number(10'000 + i) + "/object");
        const auto work
            = [bucket = m_large, key](S3Client s3) -> QCoro::Task<Result<PutObjectOutput>> {
            PutObjectInput put;
            put.bucket = bucket;
            put.key = key;
            co_return co_await s3.putObject(std::move(put));
        };
        puts.push_back(m_gateway.session().run(work));
    }
    for (const auto &put : puts)
        QCOMPARE(kindOf(GatewayFixture::await(put)), std::nullopt);
}

void TestS3Listing::emptyBucketListsNothing()
{
    const auto page = list(input(m_gateway.makeBucket()));
    QCOMPARE(kindOf(page), std::nullopt);
    QVERIFY(page->objects.isEmpty());
    QVERIFY(page->commonPrefixes.isEmpty());
    QVERIFY(!page->next);
}

void TestS3Listing::rowsTellSizeTagTimeAndClass()
{
    const auto page = list(input(m_small, "a"));
    QCOMPARE(kindOf(page), std::nullopt);
    QCOMPARE(page->objects.size(), 1);
    const ObjectInfo &row = page->objects.first();
    QCOMPARE(row.size, 5);
    QCOMPARE(row.etag.bytes(), QByteArray("827ccb0eea8a706c4c34a16891f84e7b")); // MD5 of 12345
    QVERIFY(qAbs(row.lastModified.secsTo(QDateTime::currentDateTimeUtc())) < 120);
    QCOMPARE(row.storageClass, QByteArray("STANDARD"));
}

void TestS3Listing::prefixLimitsTheListing()
{
    QCOMPARE(names(*list(input(m_small, "b/"))), QList<QByteArray>({"b/", "b/1", "b/2", "b/c/3"}));
    QCOMPARE(names(*list(input(m_small, "nothing begins so"))), QList<QByteArray>());
}

void TestS3Listing::delimiterSumsUpFolders()
{
    const auto page = list(input(m_small, {}, "/"));
    QCOMPARE(names(*page), QList<QByteArray>({"a", "e"}));
    QCOMPARE(prefixes(*page), QList<QByteArray>({"b/", "d/"}));
}

void TestS3Listing::delimiterListsInsideAFolder()
{
    const auto page = list(input(m_small, "b/", "/"));
    QCOMPARE(names(*page), QList<QByteArray>({"b/", "b/1", "b/2"}));
    QCOMPARE(prefixes(*page), QList<QByteArray>({"b/c/"}));
    QCOMPARE(prefixes(*list(input(m_small, "d/", "/"))), QList<QByteArray>({"d//"}));
}

void TestS3Listing::startAfterLeavesOutWhatComesBefore()
{
    ListObjectsInput request = input(m_small);
    request.startAfter = ObjectKey("b/2");
    QCOMPARE(names(*list(request)), QList<QByteArray>({"b/c/3", "d//4", "e"}));
    request.startAfter = ObjectKey("e");
    QCOMPARE(names(*list(request)), QList<QByteArray>());
}

void TestS3Listing::moreThanAPageGoesOnWhereItStopped()
{
    const Result<QList<ObjectKey>> keys = m_gateway.keys(m_large);
    QCOMPARE(kindOf(keys), std::nullopt);
    QCOMPARE(keys->size(), 2500);
    for (int i = 0; i < 2500; ++i)
        QCOMPARE((*keys)[i].bytes(), QByteArray::number(10'000 + i) + "/object");
}

void TestS3Listing::pagesEndWhenTheBucketEndsWithAPage()
{
    ListObjectsInput request = input(m_large);
    request.startAfter = ObjectKey("11499/object");
    const auto page = list(request);
    QCOMPARE(kindOf(page), std::nullopt);
    QCOMPARE(page->objects.size(), 1000);
    QVERIFY(!page->next);
}

void TestS3Listing::foldersOnSeveralPagesComeOnce()
{
    ListObjectsInput request = input(m_large, {}, "/");
    QSet<ObjectKey> seen;
    qsizetype count = 0;
    do {
        const auto page = list(request);
        QCOMPARE(kindOf(page), std::nullopt);
        QVERIFY(page->objects.isEmpty());
        for (const ObjectKey &prefix : page->commonPrefixes)
            seen.insert(prefix);
        count += page->commonPrefixes.size();
        request.position = page->next;
        QVERIFY(count <= 2500);
    } while (request.position);
    QCOMPARE(seen.size(), 2500);
    QCOMPARE(count, 2500);
}

void TestS3Listing::missingBucketIsNoSuchBucket()
{
    const auto page = list(input(BucketName("windlass-test-there-is-none")));
    QCOMPARE(kindOf(page), ErrorKind::NoSuchBucket);
}

QTEST_GUILESS_MAIN(TestS3Listing)
#include "tst_s3listing.moc"
