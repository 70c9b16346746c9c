// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/endpoint.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

Endpoint customEndpoint(const QByteArray &url, AddressingStyle style = AddressingStyle::Auto)
{
    return Endpoint::custom(QString::fromUtf8(url), "us-east-1", style).value();
}

QByteArray urlOf(const Endpoint &endpoint, const QByteArray &bucket, const QByteArray &key)
{
    const RequestTarget target
        = endpoint.target(BucketName(bucket), ObjectKey(key), endpoint.region());
    return target.scheme + "://" + target.host + target.path;
}

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT
private slots:
    void targetsOfAws_data();
    void targetsOfAws();
    void targetsOfOthers_data();
    void targetsOfOthers();
    void awsFollowsTheRegionOfTheBucket();
    void othersKeepTheirHostInAnyRegion();
    void regionDefaultsToUsEast1();
    void urlIsTheTargetByteForByte_data();
    void urlIsTheTargetByteForByte();
    void dotSegmentsAreProtected_data();
    void dotSegmentsAreProtected();
    void urlCarriesTheQuery();
    void badUrlsAreRefused_data();
    void badUrlsAreRefused();
    void refusalNamesTheUrl();
    void displaysWhatWasGiven();
    void bucketNameRules_data();
    void bucketNameRules();
};

void TestEndpoint::targetsOfAws_data()
{
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QByteArray>("bucket");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *what, const QByteArray &region, const QByteArray &bucket,
                         const QByteArray &key, const QByteArray &url) {
        QTest::newRow(what) << region << bucket << key << url;
    };
    row("service", "eu-west-1", "", "", "https://s3.eu-west-1.amazonaws.com/");
    row("bucket", "eu-west-1", "photos", "", "https://photos.s3.eu-west-1.amazonaws.com/");
    row("key", "eu-west-1", "photos", "a/b", "https://photos.s3.eu-west-1.amazonaws.com/a/b");
    row("dots in the bucket's name", "eu-west-1", "my.photos", "k",
        "https://s3.eu-west-1.amazonaws.com/my.photos/k");
    row("bucket's name of the old rules", "us-east-1", "My_Photos", "k",
        "https://s3.us-east-1.amazonaws.com/My_Photos/k");
    row("China", "cn-north-1", "photos", "k", "https://photos.s3.cn-north-1.amazonaws.com.cn/k");
}

void TestEndpoint::targetsOfAws()
{
    QFETCH(QByteArray, region);
    QFETCH(QByteArray, bucket);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, url);
    QCOMPARE(urlOf(Endpoint::aws(region), bucket, key), url);
}

void TestEndpoint::targetsOfOthers_data()
{
    using Style = AddressingStyle;
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<AddressingStyle>("style");
    QTest::addColumn<QByteArray>("bucket");
    QTest::addColumn<QByteArray>("url");
    const auto row
        = [](const char *what, const QByteArray &endpoint, Style style, const QByteArray &bucket,
              const QByteArray &url) { QTest::newRow(what) << endpoint << style << bucket << url; };
    row("service", "http://h", Style::Auto, "", "http://h/k");
    row("path is the default", "http://h", Style::Auto, "b", "http://h/b/k");
    row("path", "http://h", Style::Path, "b", "http://h/b/k");
    row("virtual host", "http://h", Style::VirtualHosted, "b", "http://b.h/k");
    row("virtual host with dots", "https://h", Style::VirtualHosted, "b.c", "https://b.c.h/k");
    row("port", "http://h:7480", Style::Path, "b", "http://h:7480/b/k");
    row("port, virtual host", "http://h:7480", Style::VirtualHosted, "b", "http://b.h:7480/k");
    row("usual port of http", "http://h:80", Style::Path, "b", "http://h/b/k");
    row("usual port of https", "https://h:443", Style::Path, "b", "https://h/b/k");
    row("port of the other scheme", "https://h:80", Style::Path, "b", "https://h:80/b/k");
    row("IPv4", "http://127.0.0.1:9000", Style::Auto, "b", "http://127.0.0.1:9000/b/k");
    row("IPv6", "http://[::1]:9000", Style::Auto, "b", "http://[::1]:9000/b/k");
    row("IPv6 without port", "https://[2001:db8::1]", Style::Auto, "b",
        "https://[2001:db8::1]/b/k");
    row("slash at the end", "http://h/", Style::Path, "b", "http://h/b/k");
    row("base path", "http://h/s3", Style::Path, "b", "http://h/s3/b/k");
    row("base path with slashes", "http://h/a/s3//", Style::Path, "b", "http://h/a/s3/b/k");
    row("base path, virtual host", "http://h/s3", Style::VirtualHosted, "b", "http://b.h/s3/k");
    row("base path, service", "http://h/s3", Style::Path, "", "http://h/s3/k");
    row("spaces around", "  http://h  ", Style::Path, "b", "http://h/b/k");
    row("capital letters", "HTTP://Host", Style::Path, "b", "http://host/b/k");
    row("international name", "http://bücher.example", Style::Path, "b",
        "http://xn--bcher-kva.example/b/k");
    row("AWS by its address", "https://s3.eu-west-1.amazonaws.com", Style::Auto, "b-1",
        "https://b-1.s3.eu-west-1.amazonaws.com/k");
    row("AWS by its address, name with dots", "https://s3.eu-west-1.amazonaws.com", Style::Auto,
        "b.c", "https://s3.eu-west-1.amazonaws.com/b.c/k");
    row("AWS by its address, path", "https://s3.eu-west-1.amazonaws.com", Style::Path, "b-1",
        "https://s3.eu-west-1.amazonaws.com/b-1/k");
    row("not AWS for all its name", "https://s3.amazonaws.com.example.org", Style::Auto, "b-1",
        "https://s3.amazonaws.com.example.org/b-1/k");
    row("bucket's name is encoded", "http://h", Style::Path, "a b/c", "http://h/a%20b%2Fc/k");
}

void TestEndpoint::targetsOfOthers()
{
    QFETCH(QByteArray, endpoint);
    QFETCH(AddressingStyle, style);
    QFETCH(QByteArray, bucket);
    QFETCH(QByteArray, url);
    QCOMPARE(urlOf(customEndpoint(endpoint, style), bucket, "k"), url);
}

void TestEndpoint::awsFollowsTheRegionOfTheBucket()
{
    const RequestTarget target
        = Endpoint::aws("us-east-1").target(BucketName("photos"), {}, "ap-south-1");
    QCOMPARE(target.host, "photos.s3.ap-south-1.amazonaws.com");
}

void TestEndpoint::othersKeepTheirHostInAnyRegion()
{
    const RequestTarget target = customEndpoint("http://h").target(BucketName("b"), {}, "mars");
    QCOMPARE(target.host, "h");
}

void TestEndpoint::regionDefaultsToUsEast1()
{
    QCOMPARE(Endpoint::aws({}).region(), "us-east-1");
    QCOMPARE(Endpoint::custom(QStringLiteral("http://h"), {}).value().region(), "us-east-1");
    QCOMPARE(Endpoint::custom(QStringLiteral("http://h"), "garage").value().region(), "garage");
}

void TestEndpoint::urlIsTheTargetByteForByte_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"plain", "a b", "a+b", "100%", "%2F", "a//b", "//", "/", "...", "a?b",
             "a#b", "a;b", "a:b@c", "ä日🙂", "\xff", "\n", "\x7f", "~", "[x]", "\\"})
        QTest::newRow(qPrintable(displayText(key))) << QByteArray(key);
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
}

void TestEndpoint::urlIsTheTargetByteForByte()
{
    QFETCH(QByteArray, key);
    const Endpoint endpoint = customEndpoint("http://h:7480");
    const QUrl url = endpoint.target(BucketName("b"), ObjectKey(key), {}).url("x=%2F%20&y=");
    QVERIFY(url.isValid());
    QCOMPARE(url.toEncoded(), urlOf(endpoint, "b", key) + "?x=%2F%20&y=");
}

void TestEndpoint::dotSegmentsAreProtected_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("begins with ..") << QByteArray("../x") << QByteArray("/b/..%2Fx");
    QTest::newRow("begins with .") << QByteArray("./x") << QByteArray("/b/.%2Fx");
    QTest::newRow("..") << QByteArray("..") << QByteArray("/b%2F..");
    QTest::newRow("ends with ..") << QByteArray("a/..") << QByteArray("/b/a%2F..");
    QTest::newRow("in the middle") << QByteArray("a/../b") << QByteArray("/b/a/..%2Fb");
    QTest::newRow("two of them") << QByteArray("../../b") << QByteArray("/b/..%2F..%2Fb");
    QTest::newRow("three dots") << QByteArray("a/.../b") << QByteArray("/b/a/.../b");
}

void TestEndpoint::dotSegmentsAreProtected()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, path);
    const Endpoint endpoint = customEndpoint("http://h:7480");
    const RequestTarget target = endpoint.target(BucketName("b"), ObjectKey(key), {});
    QCOMPARE(target.url({}).toEncoded(), "http://h:7480" + path);
    QCOMPARE(target.path, "/b/" + key); // what is signed
}

void TestEndpoint::urlCarriesTheQuery()
{
    const RequestTarget target = customEndpoint("http://h").target(BucketName("b"), {}, {});
    QCOMPARE(target.url("uploads=").toEncoded(), "http://h/b?uploads=");
    QCOMPARE(target.url({}).toEncoded(), "http://h/b");
}

void TestEndpoint::badUrlsAreRefused_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", " ", "h", "h:9000", "//h", "ftp://h", "s3://bucket", "http://",
             "http:///path", "http://h:99999", "http://h:port", "http://h?x=y", "http://h#x",
             "http://user@h", "http://user:secret@h", "http://[::1", "http://a b", "http://h/a b"})
        QTest::newRow(url) << QString::fromUtf8(url);
}

void TestEndpoint::badUrlsAreRefused()
{
    QFETCH(QString, url);
    QCOMPARE(kindOf(Endpoint::custom(url, {})), ErrorKind::InvalidInput);
}

void TestEndpoint::refusalNamesTheUrl()
{
    const Error error = Endpoint::custom(QStringLiteral("ftp://h"), {}).error();
    QCOMPARE(error.subject, QStringLiteral("ftp://h"));
}

void TestEndpoint::displaysWhatWasGiven()
{
    QCOMPARE(customEndpoint("http://h:7480/s3/").display(), QStringLiteral("http://h:7480/s3"));
    QCOMPARE(
        Endpoint::aws("eu-west-1").display(), QStringLiteral("https://s3.eu-west-1.amazonaws.com"));
}

void TestEndpoint::bucketNameRules_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("plain") << QByteArray("photos") << true;
    QTest::newRow("shortest") << QByteArray("abc") << true;
    QTest::newRow("digits, dots, hyphens") << QByteArray("0.my-bucket.9") << true;
    QTest::newRow("longest") << QByteArray(63, 'x') << true;
    QTest::newRow("too long") << QByteArray(64, 'x') << false;
    QTest::newRow("too short") << QByteArray("ab") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("capitals") << QByteArray("Photos") << false;
    QTest::newRow("underscore") << QByteArray("my_photos") << false;
    QTest::newRow("slash") << QByteArray("my/photos") << false;
    QTest::newRow("hyphen first") << QByteArray("-photos") << false;
    QTest::newRow("hyphen last") << QByteArray("photos-") << false;
    QTest::newRow("dot last") << QByteArray("photos.") << false;
    QTest::newRow("two dots") << QByteArray("my..photos") << false;
    QTest::newRow("IP address") << QByteArray("192.168.5.4") << false;
    QTest::newRow("newline at the end") << QByteArray("photos\n") << false;
    QTest::newRow("umlaut") << QByteArray("b\xc3\xbc"
                                          "cher")
                            << false;
}

void TestEndpoint::bucketNameRules()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isValid);
    QCOMPARE(isValidBucketName(name), isValid);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
