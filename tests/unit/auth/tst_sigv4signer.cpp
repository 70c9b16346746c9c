// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/sigv4signer.h"
#include "tests/unit/testing.h"

#include <QUrl>

using namespace windlass;

namespace {

// Amazon S3 API Reference, "Signature Calculations for the Authorization Header" and
// "Authenticating Requests: Using Query Parameters".
const Credentials s3Keys {"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", {}};
const QDateTime s3Date(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC);
const QByteArray emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

// The generic test suite of Signature Version 4.
const Credentials suiteKeys {"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", {}};
const QDateTime suiteDate(QDate(2015, 8, 30), QTime(12, 36), Qt::UTC);

SigningInput exampleInput(const QByteArray &method, const QByteArray &path)
{
    return {method, "examplebucket.s3.amazonaws.com", path, {}, {}, emptyHash, "us-east-1"};
}

SigningInput suiteInput(const QByteArray &method, const QByteArray &path)
{
    return {method, "example.amazonaws.com", path, {}, {}, emptyHash, "us-east-1", "service"};
}

QByteArray signatureIn(const SignedHeaders &headers)
{
    return headers.authorization.mid(headers.authorization.indexOf("Signature=") + 10);
}

QByteArray exampleSignature(const SigV4Signer &signer, const SigningInput &input)
{
    return signatureIn(signer.sign(input, s3Keys, s3Date));
}

} // namespace

class TestSigV4Signer : public QObject
{
    Q_OBJECT
private slots:
    void signsTheExamplesOfTheS3Reference_data();
    void signsTheExamplesOfTheS3Reference();
    void authorizationNamesScopeAndSignedHeaders();
    void presignsTheExampleOfTheS3Reference();
    void presignedQueryCarriesTheSessionToken();
    void signsTheGenericSuite_data();
    void signsTheGenericSuite();
    void sessionTokenIsSigned();
    void dateIsWrittenInUtc();
    void keyCacheTellsApart_data();
    void keyCacheTellsApart();
    void encodesEveryByteAsRfc3986Wants_data();
    void encodesEveryByteAsRfc3986Wants();
    void keepsSlashesOnlyWhenAsked();
    void canonicalQueryIsSortedByEncodedNameThenValue();
    void hashesThePayload();
};

void TestSigV4Signer::signsTheExamplesOfTheS3Reference_data()
{
    QTest::addColumn<SigningInput>("input");
    QTest::addColumn<QByteArray>("signature");

    SigningInput get = exampleInput("GET", "/test.txt");
    get.headers = {{"Range", "bytes=0-9"}};
    QTest::newRow("GET object")
        << get << QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");

    SigningInput put = exampleInput("PUT", "/test%24file.text");
    put.headers = {
        {"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}};
    put.payloadHash = SigV4Signer::sha256Hex("Welcome to Amazon S3.");
    QTest::newRow("PUT object")
        << put << QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");

    SigningInput lifecycle = exampleInput("GET", "/");
    lifecycle.query = {{"lifecycle", ""}};
    QTest::newRow("GET bucket lifecycle")
        << lifecycle
        << QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");

    SigningInput list = exampleInput("GET", "/");
    list.query = {{"prefix", "J"}, {"max-keys", "2"}};
    QTest::newRow("list objects")
        << list << QByteArray("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

void TestSigV4Signer::signsTheExamplesOfTheS3Reference()
{
    QFETCH(SigningInput, input);
    QFETCH(QByteArray, signature);
    QCOMPARE(exampleSignature(SigV4Signer(), input), signature);
}

void TestSigV4Signer::authorizationNamesScopeAndSignedHeaders()
{
    SigningInput input = exampleInput("GET", "/test.txt");
    input.headers = {{"Range", "bytes=0-9"}};
    const SignedHeaders headers = SigV4Signer().sign(input, s3Keys, s3Date);
    QCOMPARE(headers.amzDate, "20130524T000000Z");
    QVERIFY(headers.securityToken.isEmpty());
    QCOMPARE(headers.authorization,
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
        "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
        "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
}

void TestSigV4Signer::presignsTheExampleOfTheS3Reference()
{
    SigningInput input = exampleInput("GET", "/test.txt");
    input.payloadHash = SigV4Signer::unsignedPayload;
    QCOMPARE(SigV4Signer().presign(input, s3Keys, s3Date, std::chrono::hours(24)),
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2F"
        "us-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-SignedHeaders=host&"
        "X-Amz-Expires=86400&X-Amz-Signature="
        "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}

void TestSigV4Signer::presignedQueryCarriesTheSessionToken()
{
    Credentials temporary = s3Keys;
    temporary.sessionToken = "a+b/c==";
    SigningInput input = exampleInput("GET", "/test.txt");
    const QByteArray query
        = SigV4Signer().presign(input, temporary, s3Date, std::chrono::seconds(60));
    QVERIFY(query.contains("X-Amz-Security-Token=a%2Bb%2Fc%3D%3D&"));
    QVERIFY(query.lastIndexOf("&X-Amz-Signature=") > query.indexOf("X-Amz-SignedHeaders"));
}

void TestSigV4Signer::signsTheGenericSuite_data()
{
    QTest::addColumn<SigningInput>("input");
    QTest::addColumn<QByteArray>("signature");

    QTest::newRow("get-vanilla") << suiteInput("GET",
        "/") << QByteArray("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    QTest::newRow("post-vanilla") << suiteInput("POST",
        "/") << QByteArray("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");

    SigningInput query = suiteInput("GET", "/");
    query.query = {{"Param2", "value2"}, {"Param1", "value1"}};
    QTest::newRow("get-vanilla-query-order-key-case")
        << query << QByteArray("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    query.query = {{"Param1", "value1"}};
    QTest::newRow("get-vanilla-empty-query-key")
        << query << QByteArray("a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb");

    QTest::newRow("get-unreserved")
        << suiteInput("GET", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        << QByteArray("07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");
    QTest::newRow("get-utf8")
        << suiteInput("GET", "/%E1%88%B4")
        << QByteArray("8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");

    SigningInput trim = suiteInput("GET", "/");
    trim.headers = {{"My-Header1", " value1"}, {"My-Header2", " \"a   b   c\""}};
    QTest::newRow("get-header-value-trim")
        << trim << QByteArray("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
    SigningInput sorted = suiteInput("POST", "/");
    sorted.headers = {{"My-Header1", "value1"}};
    QTest::newRow("post-header-key-sort")
        << sorted << QByteArray("c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c");
    SigningInput form = suiteInput("POST", "/");
    form.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    form.payloadHash = SigV4Signer::sha256Hex("Param1=value1");
    QTest::newRow("post-x-www-form-urlencoded")
        << form << QByteArray("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
}

void TestSigV4Signer::signsTheGenericSuite()
{
    QFETCH(SigningInput, input);
    QFETCH(QByteArray, signature);
    QCOMPARE(signatureIn(SigV4Signer().sign(input, suiteKeys, suiteDate)), signature);
}

void TestSigV4Signer::sessionTokenIsSigned()
{
    // post-sts-header-before of the generic suite
    Credentials temporary = suiteKeys;
    temporary.sessionToken
        = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMic"
          "RXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKs"
          "burEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0"
          "iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";
    const SignedHeaders headers = SigV4Signer().sign(suiteInput("POST", "/"), temporary, suiteDate);
    QCOMPARE(headers.securityToken, temporary.sessionToken);
    QVERIFY(headers.authorization.contains("SignedHeaders=host;x-amz-date;x-amz-security-token,"));
    QCOMPARE(
        signatureIn(headers), "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead");
}

void TestSigV4Signer::dateIsWrittenInUtc()
{
    const QDateTime elsewhere = s3Date.toOffsetFromUtc(-5 * 3600);
    const SignedHeaders headers
        = SigV4Signer().sign(exampleInput("GET", "/test.txt"), s3Keys, elsewhere);
    QCOMPARE(headers.amzDate, "20130524T000000Z");
}

void TestSigV4Signer::keyCacheTellsApart_data()
{
    QTest::addColumn<SigningInput>("input");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QDateTime>("date");

    const SigningInput same = exampleInput("GET", "/test.txt");
    SigningInput region = same;
    region.region = "eu-central-1";
    SigningInput service = same;
    service.service = "sts";
    QTest::newRow("region") << region << s3Keys.secretAccessKey << s3Date;
    QTest::newRow("service") << service << s3Keys.secretAccessKey << s3Date;
    QTest::newRow("secret") << same << QByteArray("another") << s3Date;
    QTest::newRow("day") << same << s3Keys.secretAccessKey << s3Date.addDays(1);
}

void TestSigV4Signer::keyCacheTellsApart()
{
    QFETCH(SigningInput, input);
    QFETCH(QByteArray, secret);
    QFETCH(QDateTime, date);
    const SigningInput usual = exampleInput("GET", "/test.txt");
    const Credentials other {s3Keys.accessKeyId, secret, {}};

    SigV4Signer signer;
    const QByteArray before = exampleSignature(signer, usual);
    const QByteArray warm = signatureIn(signer.sign(input, other, date));
    QCOMPARE(warm, signatureIn(SigV4Signer().sign(input, other, date)));
    QVERIFY(warm != before);
    QCOMPARE(exampleSignature(signer, usual), before);
}

void TestSigV4Signer::encodesEveryByteAsRfc3986Wants_data()
{
    QTest::addColumn<int>("byte");
    for (int byte = 0; byte < 256; ++byte)
        QTest::addRow("0x%02x", byte) << byte;
}

void TestSigV4Signer::encodesEveryByteAsRfc3986Wants()
{
    QFETCH(int, byte);
    const QByteArray unreserved
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    const QByteArray raw(1, char(byte));
    const QByteArray encoded = unreserved.contains(raw) ? raw : '%' + raw.toHex().toUpper();
    QCOMPARE(SigV4Signer::uriEncode(raw), encoded);
    QCOMPARE(SigV4Signer::uriEncode(raw, true), byte == '/' ? raw : encoded);
}

void TestSigV4Signer::keepsSlashesOnlyWhenAsked()
{
    QCOMPARE(SigV4Signer::uriEncode("a//b/../%2F", true), "a//b/../%252F");
    QCOMPARE(SigV4Signer::uriEncode("a//b"), "a%2F%2Fb");
}

void TestSigV4Signer::canonicalQueryIsSortedByEncodedNameThenValue()
{
    // Raw, "\x7f" comes after "a"; encoded, "%7F" comes before it.
    QCOMPARE(SigV4Signer::canonicalQuery(
                 {{"a", "2"}, {"b", ""}, {"\x7f", "x y"}, {"a", "1"}, {"A", "&="}}),
        "%7F=x%20y&A=%26%3D&a=1&a=2&b=");
    QCOMPARE(SigV4Signer::canonicalQuery({}), "");
}

void TestSigV4Signer::hashesThePayload()
{
    QCOMPARE(SigV4Signer::sha256Hex({}), emptyHash);
    QCOMPARE(SigV4Signer::sha256Hex("abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

QTEST_GUILESS_MAIN(TestSigV4Signer)
#include "tst_sigv4signer.moc"
