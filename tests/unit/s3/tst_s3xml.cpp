// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/errordocument.h"
#include "core/s3/s3xml.h"
#include "tests/unit/testing.h"

#include <QElapsedTimer>

#include <functional>

using namespace windlass;

namespace {

/// Whether a document was taken, for tables over all parsers.
using Accepts = std::function<std::optional<ErrorKind>(const QByteArray &)>;

template <typename Parse> Accepts by(Parse parse)
{
    return [parse](const QByteArray &xml) { return kindOf(parse(xml)); };
}

struct Parser {
    const char *name;
    const char *root;
    Accepts parse;
};

const Parser parsers[] = {
    {"ListBuckets", "ListAllMyBucketsResult", by(s3xml::parseListBuckets)},
    {"ListObjects", "ListBucketResult", by(s3xml::parseListObjects)},
    {"InitiateMultipart", "InitiateMultipartUploadResult", by(s3xml::parseInitiateMultipart)},
    {"CompleteMultipart", "CompleteMultipartUploadResult", by(s3xml::parseCompleteMultipart)},
    {"CopyObject", "CopyObjectResult", by(s3xml::parseCopyResult)},
    {"UploadPartCopy", "CopyPartResult", by(s3xml::parseCopyResult)},
    {"ListParts", "ListPartsResult", by(s3xml::parseListParts)},
    {"ListUploads", "ListMultipartUploadsResult",
        by([](const QByteArray &xml) { return s3xml::parseListUploads(xml); })},
    {"DeleteResult", "DeleteResult",
        by([](const QByteArray &xml) { return s3xml::parseDeleteResult(xml, BucketName("b")); })},
};

void addParsers()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<Accepts>("parse");
    for (const Parser &parser : parsers)
        QTest::newRow(parser.name) << QByteArray(parser.root) << parser.parse;
}

QByteArray entityBomb(const QByteArray &root)
{
    QByteArray xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [\n<!ENTITY l0 \"lol\">\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&l" + QByteArray::number(i - 1) + ';';
        xml += "<!ENTITY l" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">\n";
    }
    return xml + "]>\n<" + root + "><UploadId>&l29;</UploadId><ETag>&l29;</ETag></" + root + '>';
}

} // namespace

/// What all parsers have in common.
class TestS3Xml : public QObject
{
    Q_OBJECT
private slots:
    void emptyDocumentIsMalformed_data() { addParsers(); }
    void emptyDocumentIsMalformed();
    void truncatedDocumentIsMalformed_data() { addParsers(); }
    void truncatedDocumentIsMalformed();
    void wrongRootIsMalformed_data() { addParsers(); }
    void wrongRootIsMalformed();
    void noXmlIsMalformed_data() { addParsers(); }
    void noXmlIsMalformed();
    void namespaceAndDeclarationAreAccepted_data() { addParsers(); }
    void namespaceAndDeclarationAreAccepted();
    void blanksBeforeTheDocumentAreAccepted_data() { addParsers(); }
    void blanksBeforeTheDocumentAreAccepted();
    void entityBombIsHarmlessAndQuick_data() { addParsers(); }
    void entityBombIsHarmlessAndQuick();
    void externalEntityIsNotFetched();
    void deepNestingIsHarmlessAndQuick();
    void moreThanAPageCanHaveIsNotParsed_data();
    void moreThanAPageCanHaveIsNotParsed();
    void zeroBytesAreMalformed();
    void prefixedNamesAreRead_data();
    void prefixedNamesAreRead();
    void malformedNamesWhatWasExpectedAndFound();
    void errorElementIsRead();
    void whatIsNoErrorElementIsNone();
};

void TestS3Xml::emptyDocumentIsMalformed()
{
    QFETCH(Accepts, parse);
    QCOMPARE(parse({}), ErrorKind::MalformedResponse);
    QCOMPARE(parse("  \n"), ErrorKind::MalformedResponse);
}

void TestS3Xml::truncatedDocumentIsMalformed()
{
    QFETCH(QByteArray, root);
    QFETCH(Accepts, parse);
    const QByteArray whole = '<' + root + "><UploadId>u</UploadId></" + root + '>';
    QCOMPARE(parse(whole), std::nullopt);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(parse(whole.left(size)), ErrorKind::MalformedResponse);
}

void TestS3Xml::wrongRootIsMalformed()
{
    QFETCH(Accepts, parse);
    QCOMPARE(parse("<Surprise><UploadId>u</UploadId></Surprise>"), ErrorKind::MalformedResponse);
}

void TestS3Xml::noXmlIsMalformed()
{
    QFETCH(Accepts, parse);
    QCOMPARE(parse("It works!"), ErrorKind::MalformedResponse);
    QCOMPARE(parse("{\"json\": true}"), ErrorKind::MalformedResponse);
    QCOMPARE(parse("<!doctype html><html><body>Sign in<br></body></html>"),
        ErrorKind::MalformedResponse);
}

void TestS3Xml::namespaceAndDeclarationAreAccepted()
{
    QFETCH(QByteArray, root);
    QFETCH(Accepts, parse);
    QCOMPARE(parse("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root
                 + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><UploadId>u</UploadId></"
                 + root + ">\n"),
        std::nullopt);
}

void TestS3Xml::blanksBeforeTheDocumentAreAccepted()
{
    QFETCH(QByteArray, root);
    QFETCH(Accepts, parse);
    QCOMPARE(
        parse("  \n \n<?xml version=\"1.0\"?><" + root + "><UploadId>u</UploadId></" + root + '>'),
        std::nullopt);
}

void TestS3Xml::entityBombIsHarmlessAndQuick()
{
    QFETCH(QByteArray, root);
    QFETCH(Accepts, parse);
    QElapsedTimer timer;
    timer.start();
    parse(entityBomb(root)); // whether it is taken does not matter
    QVERIFY(timer.elapsed() < 1000);
    const Result<UploadId> id
        = s3xml::parseInitiateMultipart(entityBomb("InitiateMultipartUploadResult"));
    QVERIFY(!id || id->bytes().size() < 100);
}

void TestS3Xml::externalEntityIsNotFetched()
{
    const Result<UploadId> id = s3xml::parseInitiateMultipart(
        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
        "<InitiateMultipartUploadResult><UploadId>&f;</UploadId></InitiateMultipartUploadResult>");
    QVERIFY(!id || !id->bytes().contains("root"));
}

void TestS3Xml::deepNestingIsHarmlessAndQuick()
{
    constexpr int depth = 190'000;
    const QByteArray xml = "<ListBucketResult>" + QByteArray("<a>").repeated(depth)
        + QByteArray("</a>").repeated(depth) + "</ListBucketResult>";
    QElapsedTimer timer;
    timer.start();
    QVERIFY(s3xml::parseListObjects(xml));
    QVERIFY(timer.elapsed() < 2000);
}

void TestS3Xml::moreThanAPageCanHaveIsNotParsed_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::newRow("elements") << QByteArray("<a/>").repeated(500'000);
    QTest::newRow("bytes") << QByteArray(20 * 1024 * 1024, ' ');
}

/// 63 MB of empty elements once took 1.1 GB.
void TestS3Xml::moreThanAPageCanHaveIsNotParsed()
{
    QFETCH(QByteArray, inside);
    QCOMPARE(kindOf(s3xml::parseListObjects("<ListBucketResult>" + inside + "</ListBucketResult>")),
        ErrorKind::MalformedResponse);
}

/// It would cut the name short: "a" would be deleted for "a\0b".
void TestS3Xml::zeroBytesAreMalformed()
{
    for (const QByteArray &zero :
        {QByteArray(1, '\0'), QByteArray("&#0;"), QByteArray("&#x00;"), QByteArray("&#000;")}) {
        QCOMPARE(kindOf(s3xml::parseListObjects("<ListBucketResult><Contents><Key>a" + zero
                     + "b</Key><Size>1</Size></Contents></ListBucketResult>")),
            ErrorKind::MalformedResponse);
    }
    QVERIFY(s3xml::parseListObjects("<ListBucketResult><Contents><Key>&#10;&#x20;&#100;</Key>"
                                    "<Size>1</Size></Contents></ListBucketResult>"));
}

void TestS3Xml::prefixedNamesAreRead_data()
{
    addParsers();
}

void TestS3Xml::prefixedNamesAreRead()
{
    QFETCH(QByteArray, root);
    QFETCH(Accepts, parse);
    QCOMPARE(parse("<?xml version=\"1.0\"?><!-- <x/> --><ns2:" + root
                 + " xmlns:ns2=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                   "<ns2:UploadId>u</ns2:UploadId></ns2:"
                 + root + '>'),
        std::nullopt);
}

void TestS3Xml::malformedNamesWhatWasExpectedAndFound()
{
    const QString detail = s3xml::parseListObjects("<html/>").error().detail;
    QVERIFY2(detail.contains(QStringLiteral("ListBucketResult")), qPrintable(detail));
    QVERIFY2(detail.contains(QStringLiteral("html")), qPrintable(detail));
}

void TestS3Xml::errorElementIsRead()
{
    const std::optional<S3Error> error = parseErrorDocument(
        "<?xml version=\"1.0\"?><Error><Code>AuthorizationHeaderMalformed</Code>"
        "<Message>&#228; &amp; b</Message><Region>eu-west-1</Region><Resource>/b/k</Resource>"
        "<RequestId>R</RequestId><HostId>H</HostId></Error>");
    QVERIFY(error);
    QCOMPARE(error->code, "AuthorizationHeaderMalformed");
    QCOMPARE(error->message, QStringLiteral("ä & b"));
    QCOMPARE(error->region, "eu-west-1");
    QCOMPARE(error->resource, QStringLiteral("/b/k"));
    QCOMPARE(error->requestId, "R");
    QCOMPARE(error->hostId, "H");
}

void TestS3Xml::whatIsNoErrorElementIsNone()
{
    for (const char *xml : {"", "x", "<Error>", "<html/>", "<x><Error/></x>"})
        QVERIFY2(!parseErrorDocument(xml), xml);
}

QTEST_GUILESS_MAIN(TestS3Xml)
#include "tst_s3xml.moc"
