// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/bodies.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

using namespace windlass;

static RetryPolicy onlyOnce()
{
    RetryPolicy policy;
    policy.maxAttempts = 1;
    return policy;
}

namespace {

QByteArray listing(const QByteArray &inside)
{
    return "<ListBucketResult><EncodingType>url</EncodingType>" + inside + "</ListBucketResult>";
}

QByteArray truncatedListing(const QByteArray &token)
{
    return listing("<IsTruncated>true</IsTruncated><NextContinuationToken>" + token
        + "</NextContinuationToken>");
}

} // namespace

/// What each operation sends, and what it makes of the answer.
class TestS3Client : public QObject
{
    Q_OBJECT
private slots:
    void requestsAreSigned();
    void payloadIsSigned();
    void simpleRequestsGoWhereTheyShould();
    void nastyKeysAreEncodedOnce();
    void createBucketNamesTheRegionToAwsOnly_data();
    void createBucketNamesTheRegionToAwsOnly();
    void webPageInsteadOfBucketsNamesTheEndpoint();
    void listObjectsAsksForUrlEncoding();
    void listObjectsPassesItsInput();
    void listObjectsGivesTheTokenOfTheNextPage();
    void listObjectsRefusesARepeatedToken();
    void malformedListingNamesThePrefix();
    void getObjectAsksForTheRange();
    void getObjectReadsTheHead();
    void putObjectSendsItsFields();
    void conditionIsSentUntilItIsRefused();
    void copySourceIsEncoded();
    void uploadPartCopySendsTheRange();
    void partsAreListedPageByPage();
    void uploadsAreListedPageByPage();
    void uploadsRefuseARepeatedPage();
    void caBundleIsReadForHttpsOnly();
};

void TestS3Client::requestsAreSigned()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(s3.client().headBucket(testBucket)));
    const QByteArray authorization = s3.header(0, "Authorization");
    QVERIFY2(authorization.startsWith("AWS4-HMAC-SHA256 Credential=AKID/20130524/us-east-1/s3/"),
        authorization.constData());
    QVERIFY2(authorization.contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date,"),
        authorization.constData());
    QCOMPARE(s3.header(0, "X-Amz-Date"), S3Fixture::date);
    QCOMPARE(s3.header(0, "Host"), "s3.test:7480");
}

void TestS3Client::payloadIsSigned()
{
    const QByteArray hash = SigV4Signer::sha256Hex("content");
    for (const char *url : {"http://h", "https://h"}) {
        S3Fixture s3(Endpoint::custom(QString::fromLatin1(url), {}).value());
        s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(200); });
        QVERIFY(await(s3.client().putObject({testBucket, testKey, {}, "content", nullptr})));
        QVERIFY(await(s3.client().putObject(
            {testBucket, testKey, {}, {}, std::make_shared<MemorySource>("content")})));
        QCOMPARE(s3.header(0, "X-Amz-Content-SHA256"), hash);
        QCOMPARE(s3.header(1, "X-Amz-Content-SHA256"), hash);
    }
}

void TestS3Client::simpleRequestsGoWhereTheyShould()
{
    S3Fixture s3(S3Fixture::customEndpoint(), onlyOnce());
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(200); });
    const S3Client client = s3.client();
    const UploadId id("u+/=");
    await(client.listBuckets());
    await(client.headBucket(testBucket));
    await(client.deleteBucket(testBucket));
    await(client.headObject(testBucket, testKey, VersionId("v/1")));
    await(client.deleteObject(testBucket, testKey, VersionId("v/1")));
    await(client.createMultipartUpload(testBucket, testKey, ObjectFields()));
    await(client.uploadPart({testBucket, testKey, id, 7, std::make_shared<MemorySource>("x")}));
    await(client.completeMultipartUpload(testBucket, testKey, id, {}));
    await(client.abortMultipartUpload(testBucket, testKey, id));
    QByteArrayList targets;
    for (const HttpRequest &request : s3.script->requests())
        targets.append(targetOf(request));
    QCOMPARE(targets,
        QByteArrayList({"GET /", "HEAD /bucket", "DELETE /bucket",
            "HEAD /bucket/a/key?versionId=v%2F1", "DELETE /bucket/a/key?versionId=v%2F1",
            "POST /bucket/a/key?uploads=", "PUT /bucket/a/key?partNumber=7&uploadId=u%2B%2F%3D",
            "POST /bucket/a/key?uploadId=u%2B%2F%3D", "DELETE /bucket/a/key?uploadId=u%2B%2F%3D"}));
}

void TestS3Client::nastyKeysAreEncodedOnce()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    await(s3.client().headObject(testBucket, ObjectKey("/a//../b c+%2F?#\n\xff")));
    QCOMPARE(targetOf(s3.script->request(0)), "HEAD /bucket//a//..%2Fb%20c%2B%252F%3F%23%0A%FF");
}

void TestS3Client::createBucketNamesTheRegionToAwsOnly_data()
{
    QTest::addColumn<bool>("isAws");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("AWS") << true << QByteArray("eu-west-1") << true;
    QTest::newRow("AWS, oldest region") << true << QByteArray("us-east-1") << false;
    QTest::newRow("another server") << false << QByteArray("garage") << false;
}

void TestS3Client::createBucketNamesTheRegionToAwsOnly()
{
    QFETCH(bool, isAws);
    QFETCH(QByteArray, region);
    QFETCH(bool, isNamed);
    S3Fixture s3(isAws ? Endpoint::aws(region)
                       : Endpoint::custom(QStringLiteral("http://h"), region).value());
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(s3.client().createBucket(testBucket)));
    QCOMPARE(s3.script->request(0).method, "PUT");
    QCOMPARE(s3.script->request(0).body, isNamed ? s3xml::createBucket(region) : QByteArray());
}

void TestS3Client::webPageInsteadOfBucketsNamesTheEndpoint()
{
    S3Fixture s3;
    s3.script->setHandler(
        [](const HttpRequest &) { return scriptedAnswer(200, "<html>It works!</html>"); });
    const auto buckets = await(s3.client().listBuckets());
    QCOMPARE(kindOf(buckets), ErrorKind::MalformedResponse);
    QCOMPARE(buckets.error().subject, QStringLiteral("http://s3.test:7480"));
}

void TestS3Client::listObjectsAsksForUrlEncoding()
{
    S3Fixture s3;
    s3.script->add(
        scriptedAnswer(200, listing("<Contents><Key>a%0A+b%2B</Key><Size>1</Size></Contents>")));
    const auto page = await(s3.client().listObjects(listTestBucket()));
    QCOMPARE(page.value().objects.first().key.bytes(), "a\n b+");
    QCOMPARE(
        targetOf(s3.script->request(0)), "GET /bucket?encoding-type=url&list-type=2&max-keys=1000");
}

void TestS3Client::listObjectsPassesItsInput()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, listing({})));
    ListObjectsInput input = listTestBucket(ObjectKey("p +/"));
    input.delimiter = "/";
    input.startAfter = ObjectKey("p +/k\n");
    input.position.emplace().continuationToken = "t+=";
    input.maxKeys = 7;
    await(s3.client().listObjects(input));
    QCOMPARE(targetOf(s3.script->request(0)),
        "GET /bucket?continuation-token=t%2B%3D&delimiter=%2F&encoding-type=url&list-type=2"
        "&max-keys=7&prefix=p%20%2B%2F&start-after=p%20%2B%2Fk%0A");
}

void TestS3Client::listObjectsGivesTheTokenOfTheNextPage()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, truncatedListing("next")));
    QCOMPARE(
        await(s3.client().listObjects(listTestBucket())).value().next->continuationToken, "next");
}

void TestS3Client::listObjectsRefusesARepeatedToken()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, truncatedListing("same")));
    ListObjectsInput input = listTestBucket();
    input.position.emplace().continuationToken = "same";
    const auto page = await(s3.client().listObjects(input));
    QCOMPARE(kindOf(page), ErrorKind::MalformedResponse);
    QCOMPARE(page.error().subject, QStringLiteral("s3://bucket/"));
}

void TestS3Client::malformedListingNamesThePrefix()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(200, "<html/>"); });
    const auto page = await(s3.client().listObjects(listTestBucket(ObjectKey("p/"))));
    QCOMPARE(kindOf(page), ErrorKind::MalformedResponse);
    QCOMPARE(page.error().subject, QStringLiteral("s3://bucket/p/"));
}

void TestS3Client::getObjectAsksForTheRange()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(206, "0123456789",
        {{"Content-Range", "bytes 1099511627776-1099511627785/2199023255552"}, {"ETag", "\"e\""}}));
    GetObjectInput input = getTestObject();
    input.range = ByteRange {qint64(1) << 40, 10};
    input.ifMatch = ETag("\"e\"");
    const auto object = await(s3.client().getObject(input));
    QCOMPARE(object.value().head.size, 10);
    QCOMPARE(s3.header(0, "Range"), "bytes=1099511627776-1099511627785");
    QCOMPARE(s3.header(0, "If-Match"), "\"e\"");
    QVERIFY(s3.header(0, "Authorization").contains("SignedHeaders=host;if-match;range;"));
}

void TestS3Client::getObjectReadsTheHead()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, {},
        {{"Content-Length", "5497558138880"}, {"ETag", "\"e-1\""},
            {"Last-Modified", "Sun, 01 Mar 2026 10:11:12 GMT"}, {"Content-Type", "text/plain"},
            {"x-amz-storage-class", "GLACIER"}, {"x-amz-version-id", "v"}, {"x-amz-meta-a", "b"}}));
    const ObjectHead head = await(s3.client().headObject(testBucket, testKey)).value();
    QCOMPARE(head.size, qint64(5) << 40);
    QCOMPARE(head.etag.bytes(), "e-1");
    QCOMPARE(head.lastModified, QDateTime(QDate(2026, 3, 1), QTime(10, 11, 12), Qt::UTC));
    QCOMPARE(head.contentType, "text/plain");
    QCOMPARE(head.storageClass, "GLACIER");
    QCOMPARE(head.versionId.bytes(), "v");
    QCOMPARE(head.headers.value("x-amz-meta-a"), "b");
}

void TestS3Client::putObjectSendsItsFields()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, {}, {{"ETag", "\"e\""}, {"x-amz-version-id", "v"}}));
    PutObjectInput input {
        testBucket, testKey, {"text/plain", "STANDARD_IA", {}}, "content", nullptr};
    input.fields.extra.set("x-amz-meta-a", "b");
    const auto output = await(s3.client().putObject(input));
    QCOMPARE(output.value().etag.bytes(), "e");
    QCOMPARE(output.value().versionId.bytes(), "v");
    QCOMPARE(s3.script->request(0).body, "content");
    QCOMPARE(s3.header(0, "Content-Type"), "text/plain");
    QCOMPARE(s3.header(0, "x-amz-storage-class"), "STANDARD_IA");
    QCOMPARE(s3.header(0, "x-amz-meta-a"), "b");
}

void TestS3Client::conditionIsSentUntilItIsRefused()
{
    S3Fixture s3;
    PutObjectInput input {testBucket, testKey, {}, "content", nullptr};
    input.fields.onlyIfAbsent = true;
    s3.script->add(S3Fixture::errorAnswer(412, "PreconditionFailed"));
    QCOMPARE(kindOf(await(s3.client().putObject(input))), ErrorKind::PreconditionFailed);
    QCOMPARE(s3.header(0, "If-None-Match"), "*");
    QVERIFY(s3.header(0, "Authorization").contains(";if-none-match;"));

    // Something else is not implemented.
    s3.script->add(S3Fixture::errorAnswer(501, "NotImplemented"));
    s3.script->add(S3Fixture::errorAnswer(501, "NotImplemented"));
    QCOMPARE(kindOf(await(s3.client().putObject(input))), ErrorKind::NotSupported);
    QVERIFY(bool(s3.service->facts().takesIfNoneMatch));

    s3.script->add(S3Fixture::errorAnswer(501, "NotImplemented"));
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(s3.client().putObject(input)));
    QCOMPARE(s3.header(3, "If-None-Match"), "*");
    QCOMPARE(s3.header(4, "If-None-Match"), QByteArray());
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(s3.client().putObject(input)));
    QCOMPARE(s3.header(5, "If-None-Match"), QByteArray());
}

void TestS3Client::copySourceIsEncoded()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, "<CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>"));
    CopyObjectInput input = copyTestObject();
    input.source = {BucketName("from"), ObjectKey("a +/%2F\n"), VersionId("v/1"), ETag("\"s\"")};
    input.fields.storageClass = "STANDARD_IA";
    QVERIFY(await(s3.client().copyObject(input)));
    QCOMPARE(s3.header(0, "x-amz-copy-source"), "/from/a%20%2B/%252F%0A?versionId=v%2F1");
    QCOMPARE(s3.header(0, "x-amz-copy-source-if-match"), "\"s\"");
    QCOMPARE(s3.header(0, "x-amz-storage-class"), "STANDARD_IA");
}

void TestS3Client::uploadPartCopySendsTheRange()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, "<CopyPartResult><ETag>\"p\"</ETag></CopyPartResult>"));
    UploadPartCopyInput input;
    input.source.bucket = BucketName("from");
    input.source.key = ObjectKey("k");
    input.range = {100, 50};
    input.bucket = testBucket;
    input.key = testKey;
    input.uploadId = UploadId("u");
    input.partNumber = 2;
    const auto etag = await(s3.client().uploadPartCopy(input));
    QCOMPARE(etag.value().bytes(), "p");
    QCOMPARE(s3.header(0, "x-amz-copy-source-range"), "bytes=100-149");
    QCOMPARE(targetOf(s3.script->request(0)), "PUT /bucket/a/key?partNumber=2&uploadId=u");
}

void TestS3Client::partsAreListedPageByPage()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200,
        "<ListPartsResult><IsTruncated>true</IsTruncated><NextPartNumberMarker>1"
        "</NextPartNumberMarker><Part><PartNumber>1</PartNumber><Size>1</Size></Part></"
        "ListPartsResult>"));
    s3.script->add(scriptedAnswer(200,
        "<ListPartsResult><IsTruncated>false</IsTruncated><Part><PartNumber>2</PartNumber><Size>1</"
        "Size></Part>"
        "</ListPartsResult>"));
    const auto parts = await(s3.client().listParts(testBucket, testKey, UploadId("u")));
    QCOMPARE(parts.value().size(), 2);
    QCOMPARE(targetOf(s3.script->request(1)), "GET /bucket/a/key?part-number-marker=1&uploadId=u");
}

void TestS3Client::uploadsAreListedPageByPage()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200,
        "<ListMultipartUploadsResult><EncodingType>url</EncodingType><IsTruncated>true</"
        "IsTruncated><NextKeyMarker>a%0A"
        "</NextKeyMarker><NextUploadIdMarker>m</NextUploadIdMarker><Upload><Key>a%0A</Key>"
        "<UploadId>m</UploadId></Upload></ListMultipartUploadsResult>"));
    s3.script->add(scriptedAnswer(200, "<ListMultipartUploadsResult/>"));
    const auto uploads = await(s3.client().listMultipartUploads(testBucket, ObjectKey("a")));
    QCOMPARE(uploads.value().size(), 1);
    QCOMPARE(targetOf(s3.script->request(1)),
        "GET /bucket?encoding-type=url&key-marker=a%0A&prefix=a&upload-id-marker=m&uploads=");
}

void TestS3Client::uploadsRefuseARepeatedPage()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) {
        return scriptedAnswer(200,
            "<ListMultipartUploadsResult><EncodingType>url</EncodingType><IsTruncated>true</"
            "IsTruncated><NextKeyMarker>a"
            "</NextKeyMarker></ListMultipartUploadsResult>");
    });
    QCOMPARE(
        kindOf(await(s3.client().listMultipartUploads(testBucket))), ErrorKind::MalformedResponse);
    QCOMPARE(s3.script->requestCount(), 2);
}

void TestS3Client::caBundleIsReadForHttpsOnly()
{
    S3Service::Options options;
    options.caBundle = QStringLiteral("/nonexistent.pem");
    const auto request = [&options](const char *url) {
        const S3Service service(Endpoint::custom(QString::fromLatin1(url), {}).value(),
            std::make_shared<StaticCredentials>(Credentials {"AKID", "secret", {}}), options);
        return service.signedRequest({});
    };
    QVERIFY(request("http://h"));
    const Result<HttpRequest> secure = request("https://h");
    QVERIFY(!secure);
    QCOMPARE(secure.error().subject, options.caBundle);
}

QTEST_GUILESS_MAIN(TestS3Client)
#include "tst_s3client.moc"
