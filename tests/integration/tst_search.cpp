// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/existence.h"
#include "core/listing/objectsearch.h"

#include "buckettest.h"
#include "oddkeys.h"
#include "programs.h"
#include "relay.h"
#include "relayrules.h"
#include "tests/support/oddserver.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace windlass;

/// What core/ finds, and how it asks for it.
class TestSearch : public BucketTest
{
    Q_OBJECT
private slots:
    void noMorePagesAreAskedForThanAreTaken();
    void severalPrefixesAreListedAtATime();
    void failingPrefixStopsNoOther();
    void nothingToSearchEnds();
    void destroyedSearchSaysNothing();
    void existenceAgreesWithBoto3();
    void missingBucketIsNothing();
    void bucketsExist();
    void deniedReaderIsToldByTheListing();
    void deniedEverythingIsAnError();

private:
    Result<Existence> existenceOf(const QByteArray &key);
    Result<Existence> existenceBy(const QString &endpoint, const Credentials &credentials);
    S3Uri at(const QByteArray &key = {}) const { return {m_bucket, ObjectKey(key)}; }
};

void TestSearch::noMorePagesAreAskedForThanAreTaken()
{
    constexpr int pages = 6;
    OddServer server([](const OddRequest &request) {
        const int page = request.query.value("continuation-token", "1").toInt();
        OddAnswer answer;
        answer.fields = {{"Content-Type", "application/xml"}};
        answer.body = "<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>"
            + QByteArray(page < pages ? "true" : "false") + "</IsTruncated><NextContinuationToken>"
            + QByteArray::number(page + 1) + "</NextContinuationToken><Contents><Key>k"
            + QByteArray::number(page)
            + "</Key><Size>1</Size><LastModified>2026-03-01T00:00:00.000Z</LastModified>"
              "<ETag>&quot;e&quot;</ETag></Contents></ListBucketResult>";
        return answer;
    });
    Session session(GatewayFixture::makeService(server.endpoint(), m_gateway.credentials()));
    ObjectSearch search(session, {at()}, {});
    int taken = 0;
    QByteArrayList found;
    connect(&search, &ObjectSearch::found, this,
        [&](const BucketName &, const QList<ObjectInfo> &objects) {
            ++taken;
            for (const ObjectInfo &object : objects)
                found.append(object.key.bytes());
            // What is asked for while this page is shown, and nothing beyond.
            QVERIFY2(server.count("GET") <= taken + 1, QByteArray::number(taken).constData());
        });
    QSignalSpy finished(&search, &ObjectSearch::finished);
    search.start();
    QVERIFY(finished.wait());
    QCOMPARE(found, QByteArrayList({"k1", "k2", "k3", "k4", "k5", "k6"}));
    QCOMPARE(search.count().seen, pages);
    QCOMPARE(search.count().foundBytes, pages);
}

void TestSearch::severalPrefixesAreListedAtATime()
{
    m_gateway.put(m_bucket, ObjectKey("slow/a"), "x");
    m_gateway.put(m_bucket, ObjectKey("quick/b"), "x");
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("GET", "prefix=slow"));
    Session session(GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    ObjectSearch search(session, {at("slow/"), at("quick/")}, {});
    QSignalSpy found(&search, &ObjectSearch::found);
    QSignalSpy finished(&search, &ObjectSearch::finished);
    search.start();
    QVERIFY(found.wait());
    const auto keysOf = [&found](int nth) {
        return found.at(nth).at(1).value<QList<ObjectInfo>>().first().key.bytes();
    };
    QCOMPARE(keysOf(0), QByteArray("quick/b")); // and the other one is still held
    QCOMPARE(finished.size(), 0);
    relay.release();
    QVERIFY(finished.wait());
    QCOMPARE(found.size(), 2);
    QCOMPARE(keysOf(1), QByteArray("slow/a"));
}

void TestSearch::failingPrefixStopsNoOther()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "x");
    const S3Uri missing {BucketName("no-such-bucket-at-all"), {}};
    ObjectSearch search(m_gateway.session(), {missing, at()}, {});
    QSignalSpy found(&search, &ObjectSearch::found);
    QSignalSpy failed(&search, &ObjectSearch::prefixFailed);
    QSignalSpy finished(&search, &ObjectSearch::finished);
    search.start();
    QVERIFY(finished.wait());
    QCOMPARE(found.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(0).value<S3Uri>(), missing);
    QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::NoSuchBucket);
}

void TestSearch::nothingToSearchEnds()
{
    ObjectSearch search(m_gateway.session(), {}, {});
    QSignalSpy finished(&search, &ObjectSearch::finished);
    search.start();
    QVERIFY(finished.wait());
}

void TestSearch::destroyedSearchSaysNothing()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "x");
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("GET"));
    Session session(GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    auto search = std::make_unique<ObjectSearch>(session, QList<S3Uri> {at()}, ObjectFilter());
    QSignalSpy found(search.get(), &ObjectSearch::found);
    search->start();
    QTRY_COMPARE(relay.held(), 1);
    search.reset();
    relay.release();
    // What is asked for afterwards is answered, so the answer to the search would have come.
    const auto list = [this](const S3Client &s3) {
        ListObjectsInput input;
        input.bucket = m_bucket;
        return s3.listObjects(input);
    };
    QVERIFY(GatewayFixture::call(session, list));
    QCOMPARE(found.size(), 0);
}

Result<Existence> TestSearch::existenceOf(const QByteArray &key)
{
    const S3Uri place = at(key);
    return m_gateway.call([place](const S3Client &s3) { return lookUp(s3, place); });
}

/// Each key of a tree with odd names, what stands in front of it, and what is a byte longer: there
/// is an object if boto3 lists it, and a folder if boto3 lists something below.
void TestSearch::existenceAgreesWithBoto3()
{
    for (const OddKey &odd : oddKeys())
        m_gateway.put(m_bucket, ObjectKey(odd.key), odd.row);
    const ProgramResult listed = runProgram(QStringLiteral("python3"),
        {QStringLiteral("-c"),
            QStringLiteral(
                "import base64, boto3, os, sys\n"
                "s3 = boto3.client('s3', endpoint_url=os.environ['AWS_ENDPOINT_URL'])\n"
                "pages = s3.get_paginator('list_objects_v2').paginate(Bucket=sys.argv[1])\n"
                "for page in pages:\n"
                "    for one in page.get('Contents', []):\n"
                "        print(base64.b64encode(one['Key'].encode()).decode())\n"),
            QString::fromUtf8(m_bucket.bytes())},
        gatewayEnvironment(m_gateway));
    QCOMPARE(listed.errors, QByteArray());
    QByteArrayList there;
    for (const QByteArray &line : listed.output.trimmed().split('\n'))
        there.append(QByteArray::fromBase64(line));
    QCOMPARE(there.size(), oddKeys().size());

    QByteArrayList asked;
    for (const QByteArray &key : std::as_const(there)) {
        asked.append(key);
        asked.append(ObjectKey(key).parent().bytes());
        if (key.size() < 1024)
            asked.append(key + 'x');
        if (!key.endsWith('/') && key.contains('/'))
            asked.append(key.left(key.lastIndexOf('/')));
    }
    for (const QByteArray &key : std::as_const(asked)) {
        if (key.isEmpty())
            continue;
        const QByteArray folder = key.endsWith('/') ? key : key + '/';
        const bool isFolder = std::any_of(there.begin(), there.end(),
            [&folder](const QByteArray &one) { return one.startsWith(folder); });
        const Result<Existence> existence = existenceOf(key);
        QVERIFY2(existence, key.toPercentEncoding().constData());
        QVERIFY2(existence->object.has_value() == there.contains(key),
            key.toPercentEncoding().constData());
        QVERIFY2(existence->isFolder == isFolder, key.toPercentEncoding().constData());
    }
}

void TestSearch::missingBucketIsNothing()
{
    for (const char *key : {"", "key", "folder/"}) {
        const S3Uri place {BucketName("no-such-bucket-at-all"), ObjectKey(key)};
        const Result<Existence> existence
            = m_gateway.call([place](const S3Client &s3) { return lookUp(s3, place); });
        QVERIFY2(existence, key);
        QVERIFY2(!existence->isAnything(), key);
    }
}

void TestSearch::bucketsExist()
{
    Result<Existence> existence = existenceOf({});
    QVERIFY(existence && existence->isBucket);
    QVERIFY(!existence->isFolder);
    m_gateway.put(m_bucket, ObjectKey("a"), {});
    existence = existenceOf({});
    QVERIFY(existence && existence->isBucket);
    QVERIFY(existence->isFolder);
}

Result<Existence> TestSearch::existenceBy(const QString &endpoint, const Credentials &credentials)
{
    Session session(GatewayFixture::makeService(endpoint, credentials));
    const S3Uri place = at("twin");
    return GatewayFixture::call(session, [place](const S3Client &s3) { return lookUp(s3, place); });
}

void TestSearch::deniedReaderIsToldByTheListing()
{
    m_gateway.put(m_bucket, ObjectKey("twin"), "four");
    m_gateway.put(m_bucket, ObjectKey("twin/below"), {});
    Relay relay(m_gateway.endpoint());
    relay.setRule(refuse("HEAD"));
    const Result<Existence> existence = existenceBy(relay.endpoint(), m_gateway.credentials());
    QVERIFY(existence && existence->object);
    QCOMPARE(existence->object->size, 4);
    QVERIFY(existence->isFolder);
}

void TestSearch::deniedEverythingIsAnError()
{
    m_gateway.put(m_bucket, ObjectKey("twin"), "four");
    const Result<Existence> existence
        = existenceBy(m_gateway.endpoint(), m_gateway.otherCredentials());
    QVERIFY(!existence);
    QCOMPARE(existence.error().kind, ErrorKind::AccessDenied);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
