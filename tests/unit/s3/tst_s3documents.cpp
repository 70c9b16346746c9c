// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3xml.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

QByteArray documentOf(const QByteArray &inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
           "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
           "<EncodingType>url</EncodingType>"
        + inside + "</ListBucketResult>";
}

QDateTime utc(int hour, int minute, int second, int milliseconds = 0)
{
    return QDateTime(QDate(2026, 3, 1), QTime(hour, minute, second, milliseconds), Qt::UTC);
}

constexpr char declaration[] = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

} // namespace

/// What each document of S3 says and how ours are written.
class TestS3Documents : public QObject
{
    Q_OBJECT
private slots:
    void bucketsAreRead();
    void noBucketsAreAnEmptyList();
    void objectsAreRead();
    void commonPrefixesAreRead();
    void emptyListingIsTheLastPage();
    void truncatedListingTellsWhereItGoesOn();
    void keysAreDecodedOnlyIfTheDocumentSaysSo();
    void datesAreReadInAllForms_data();
    void datesAreReadInAllForms();
    void sizesThatAreNoneAreMalformed();
    void listedKeysAreUrlDecoded_data();
    void listedKeysAreUrlDecoded();
    void uploadIdIsRead();
    void missingUploadIdIsMalformed();
    void etagOfTheCompletedUploadIsRead();
    void etagOfTheCopyIsRead();
    void partsAreReadWithTheMarkerOfTheNextPage();
    void lastPageOfPartsHasNoMarker();
    void unfinishedUploadsAreRead();
    void deleteFailuresAreRead();
    void quietDeleteIsWithoutFailures();
    void createBucketNamesTheRegion();
    void completeMultipartListsTheParts();
    void deleteObjectsIsQuietAndEscaped();
};

void TestS3Documents::bucketsAreRead()
{
    const auto buckets = s3xml::parseListBuckets(
        "<ListAllMyBucketsResult><Owner><ID>o</ID></Owner><Buckets>"
        "<Bucket><Name>a</Name><CreationDate>2026-03-01T10:11:12.345Z</CreationDate></Bucket>"
        "<Bucket><Name>b</Name><CreationDate>2026-03-01T10:11:12Z</CreationDate></Bucket>"
        "</Buckets></ListAllMyBucketsResult>");
    QVERIFY(buckets);
    QCOMPARE(buckets->size(), 2);
    QCOMPARE(buckets->at(0).name.bytes(), "a");
    QCOMPARE(buckets->at(0).created, utc(10, 11, 12, 345));
    QCOMPARE(buckets->at(1).created, utc(10, 11, 12));
}

void TestS3Documents::noBucketsAreAnEmptyList()
{
    QVERIFY(s3xml::parseListBuckets("<ListAllMyBucketsResult/>").value().isEmpty());
}

void TestS3Documents::objectsAreRead()
{
    const s3xml::Listing page = s3xml::parseListObjects(
        documentOf(
            "<Contents><Key>a/b.txt</Key><LastModified>2026-03-01T10:11:12.000Z</LastModified>"
            "<ETag>&quot;abc-2&quot;</ETag><Size>5497558138880</Size>"
            "<StorageClass>GLACIER</StorageClass></Contents>"
            "<Contents><Key>c</Key><Size>0</Size></Contents>"))
                                    .value();
    QCOMPARE(page.objects.size(), 2);
    const ObjectInfo &object = page.objects.first();
    QCOMPARE(object.key.bytes(), "a/b.txt");
    QCOMPARE(object.lastModified, utc(10, 11, 12));
    QCOMPARE(object.etag.bytes(), "abc-2");
    QCOMPARE(object.size, qint64(5) << 40);
    QCOMPARE(object.storageClass, "GLACIER");
    QVERIFY(page.objects.last().storageClass.isEmpty());
}

void TestS3Documents::commonPrefixesAreRead()
{
    const s3xml::Listing page = s3xml::parseListObjects(
        documentOf("<CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes>"
                   "<CommonPrefixes><Prefix>%2F</Prefix></CommonPrefixes>"))
                                    .value();
    QCOMPARE(page.commonPrefixes, QList<ObjectKey>({ObjectKey("a/"), ObjectKey("/")}));
    QVERIFY(page.objects.isEmpty());
}

void TestS3Documents::emptyListingIsTheLastPage()
{
    const s3xml::Listing page = s3xml::parseListObjects(documentOf({})).value();
    QVERIFY(page.objects.isEmpty());
    QVERIFY(!page.isTruncated);
}

void TestS3Documents::truncatedListingTellsWhereItGoesOn()
{
    const s3xml::Listing second = s3xml::parseListObjects(
        documentOf("<IsTruncated>true</IsTruncated>"
                   "<NextContinuationToken>t+/==</NextContinuationToken>"))
                                      .value();
    QVERIFY(second.isTruncated);
    QCOMPARE(second.nextContinuationToken, "t+/==");
    const s3xml::Listing first = s3xml::parseListObjects(
        documentOf("<IsTruncated>true</IsTruncated><NextMarker>a%2Fb</NextMarker>"))
                                     .value();
    QCOMPARE(first.nextMarker.bytes(), "a/b");
}

void TestS3Documents::keysAreDecodedOnlyIfTheDocumentSaysSo()
{
    const auto keyIn = [](const QByteArray &before) {
        return s3xml::parseListObjects("<ListBucketResult>" + before
            + "<Contents><Key>a+b%2Fc</Key><Size>1</Size></Contents></ListBucketResult>")
            .value()
            .objects.first()
            .key.bytes();
    };
    QCOMPARE(keyIn("<EncodingType>url</EncodingType>"), "a b/c");
    QCOMPARE(keyIn({}), "a+b%2Fc");
}

void TestS3Documents::datesAreReadInAllForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ISO") << QByteArray("2026-03-01T10:11:12.000Z");
    QTest::newRow("without milliseconds") << QByteArray("2026-03-01T10:11:12Z");
    QTest::newRow("with an offset") << QByteArray("2026-03-01T12:11:12.000+02:00");
    QTest::newRow("without a zone") << QByteArray("2026-03-01T10:11:12");
    QTest::newRow("RFC 1123") << QByteArray("Sun, 01 Mar 2026 10:11:12 GMT");
}

void TestS3Documents::datesAreReadInAllForms()
{
    QFETCH(QByteArray, text);
    const auto page = s3xml::parseListObjects(documentOf("<Contents><Key>k</Key><Size>1</Size>"
                                                         "<LastModified>"
        + text + "</LastModified></Contents>"));
    QCOMPARE(page->objects.first().lastModified.toUTC(), utc(10, 11, 12));
}

void TestS3Documents::sizesThatAreNoneAreMalformed()
{
    for (const char *size : {"", "-1", "much", "99999999999999999999"}) {
        QCOMPARE(kindOf(s3xml::parseListObjects(documentOf(
                     QByteArray("<Contents><Key>k</Key><Size>") + size + "</Size></Contents>"))),
            ErrorKind::MalformedResponse);
    }
}

void TestS3Documents::listedKeysAreUrlDecoded_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *what, const QByteArray &encoded, const QByteArray &key) {
        QTest::newRow(what) << encoded << key;
    };
    row("plain", "a/b", "a/b");
    row("space as plus", "a+b", "a b");
    row("space as percent", "a%20b", "a b");
    row("only a space", "+", " ");
    row("plus", "a%2Bb", "a+b");
    row("percent", "100%25", "100%");
    row("percent and digits", "%252F", "%2F");
    row("control characters", "%01%0A%0D%1F%7F", "\x01\n\r\x1f\x7f");
    row("NUL", "a%00b", QByteArray("a\0b", 3));
    row("UTF-8", "%C3%A4", "ä");
    row("UTF-8 as it is", "ä", "ä");
    row("not UTF-8", "%FF", "\xff");
    row("markup", "%3Cb%3E%26amp;", "<b>&amp;");
    row("escaped markup", "&lt;&amp;&gt;", "<&>");
    row("incomplete percent", "100%", "100%");
}

void TestS3Documents::listedKeysAreUrlDecoded()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, key);
    const s3xml::Listing page = s3xml::parseListObjects(
        documentOf("<Contents><Key>" + encoded + "</Key><Size>1</Size></Contents>"))
                                    .value();
    QCOMPARE(page.objects.first().key.bytes(), key);
}

void TestS3Documents::uploadIdIsRead()
{
    QCOMPARE(s3xml::parseInitiateMultipart(
                 "<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>k</Key>"
                 "<UploadId>2~abc+/=</UploadId></InitiateMultipartUploadResult>")
                 .value()
                 .bytes(),
        "2~abc+/=");
}

void TestS3Documents::missingUploadIdIsMalformed()
{
    QCOMPARE(kindOf(s3xml::parseInitiateMultipart("<InitiateMultipartUploadResult/>")),
        ErrorKind::MalformedResponse);
}

void TestS3Documents::etagOfTheCompletedUploadIsRead()
{
    QCOMPARE(s3xml::parseCompleteMultipart("<CompleteMultipartUploadResult><ETag>\"e-3\"</ETag>"
                                           "</CompleteMultipartUploadResult>")
                 .value()
                 .etag.bytes(),
        "e-3");
}

void TestS3Documents::etagOfTheCopyIsRead()
{
    QCOMPARE(s3xml::parseCopyResult("<CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>")
                 .value()
                 .bytes(),
        "e");
    QCOMPARE(s3xml::parseCopyResult("<CopyPartResult><ETag>\"p\"</ETag></CopyPartResult>")
                 .value()
                 .bytes(),
        "p");
}

void TestS3Documents::partsAreReadWithTheMarkerOfTheNextPage()
{
    const s3xml::PartsPage page = s3xml::parseListParts(
        "<ListPartsResult><IsTruncated>true</IsTruncated>"
        "<NextPartNumberMarker>7</NextPartNumberMarker><Part><PartNumber>7</PartNumber>"
        "<LastModified>2026-03-01T10:11:12Z</LastModified><ETag>\"e\"</ETag>"
        "<Size>8388608</Size></Part></ListPartsResult>")
                                      .value();
    QCOMPARE(page.nextPartNumberMarker, 7);
    QCOMPARE(page.parts.size(), 1);
    QCOMPARE(page.parts.first().partNumber, 7);
    QCOMPARE(page.parts.first().etag.bytes(), "e");
    QCOMPARE(page.parts.first().size, 8388608);
    QCOMPARE(page.parts.first().lastModified, utc(10, 11, 12));
}

void TestS3Documents::lastPageOfPartsHasNoMarker()
{
    const s3xml::PartsPage page
        = s3xml::parseListParts("<ListPartsResult><IsTruncated>false</IsTruncated>"
                                "<NextPartNumberMarker>7</NextPartNumberMarker></ListPartsResult>")
              .value();
    QCOMPARE(page.nextPartNumberMarker, 0);
}

void TestS3Documents::unfinishedUploadsAreRead()
{
    const s3xml::UploadsPage page = s3xml::parseListUploads(
        "<ListMultipartUploadsResult><EncodingType>url</EncodingType><IsTruncated>true</"
        "IsTruncated>"
        "<NextKeyMarker>a+%2B</NextKeyMarker><NextUploadIdMarker>m</NextUploadIdMarker>"
        "<Upload><Key>a%0Ab</Key><UploadId>u</UploadId>"
        "<Initiated>2026-03-01T10:11:12Z</Initiated></Upload></ListMultipartUploadsResult>")
                                        .value();
    QVERIFY(page.isTruncated);
    QCOMPARE(page.nextKeyMarker.bytes(), "a +");
    QCOMPARE(page.nextUploadIdMarker, "m");
    QCOMPARE(page.uploads.size(), 1);
    QCOMPARE(page.uploads.first().key.bytes(), "a\nb");
    QCOMPARE(page.uploads.first().uploadId.bytes(), "u");
    QCOMPARE(page.uploads.first().initiated, utc(10, 11, 12));
}

void TestS3Documents::deleteFailuresAreRead()
{
    const s3xml::DeleteResult result = s3xml::parseDeleteResult(
        "<DeleteResult><Deleted><Key>gone</Key></Deleted><Error><Key>a+b%20&amp;c</Key>"
        "<Code>AccessDenied</Code><Message>why</Message></Error>"
        "<Error><Key>  </Key><Code>InternalError</Code></Error></DeleteResult>",
        BucketName("bucket"))
                                           .value();
    const QList<DeleteFailure> &failures = result.failures;
    QCOMPARE(result.deleted, QList<ObjectKey> {ObjectKey("gone")});
    QCOMPARE(failures.size(), 2);
    QCOMPARE(failures.at(0).key.bytes(), "a+b%20&c");
    QCOMPARE(failures.at(0).error.kind, ErrorKind::AccessDenied);
    QCOMPARE(failures.at(0).error.subject, QStringLiteral("s3://bucket/a+b%20&c"));
    QCOMPARE(failures.at(1).key.bytes(), "  ");
    QVERIFY(failures.at(1).error.retryable);
}

void TestS3Documents::quietDeleteIsWithoutFailures()
{
    QVERIFY(
        s3xml::parseDeleteResult("<DeleteResult/>", BucketName("b")).value().failures.isEmpty());
}

void TestS3Documents::createBucketNamesTheRegion()
{
    const QByteArray xml = s3xml::createBucket("eu-west-1");
    QVERIFY2(xml.endsWith(QByteArray("<CreateBucketConfiguration") + declaration
                 + "><LocationConstraint>eu-west-1</LocationConstraint>"
                   "</CreateBucketConfiguration>"),
        xml.constData());
}

void TestS3Documents::completeMultipartListsTheParts()
{
    const QByteArray xml = s3xml::completeMultipart({{1, ETag("\"a\"")}, {2, ETag("\"b\"")}});
    QVERIFY2(xml.endsWith(QByteArray("<CompleteMultipartUpload") + declaration
                 + "><Part><PartNumber>1</PartNumber><ETag>\"a\"</ETag></Part>"
                   "<Part><PartNumber>2</PartNumber><ETag>\"b\"</ETag></Part>"
                   "</CompleteMultipartUpload>"),
        xml.constData());
}

void TestS3Documents::deleteObjectsIsQuietAndEscaped()
{
    const QByteArray xml
        = s3xml::deleteObjects({ObjectKey("a<b>&c"), ObjectKey("ä%20+"), ObjectKey(" ")});
    QVERIFY2(xml.contains("<Quiet>true</Quiet>"), xml.constData());
    QVERIFY2(xml.contains("<Object><Key>a&lt;b&gt;&amp;c</Key></Object>"
                          "<Object><Key>ä%20+</Key></Object><Object><Key> </Key></Object>"),
        xml.constData());
}

QTEST_GUILESS_MAIN(TestS3Documents)
#include "tst_s3documents.moc"
