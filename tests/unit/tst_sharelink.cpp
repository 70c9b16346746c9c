// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/sharelink.h"
#include "tests/support/fakeclock.h"

#include <QTest>
#include <QUrlQuery>

using namespace windlass;
using namespace std::chrono_literals;

class TestShareLink : public QObject
{
    Q_OBJECT

private slots:
    void addressesTheObject();
    void saysWhenItEnds();
    void takesOneSecondToSevenDays_data();
    void takesOneSecondToSevenDays();
    void needsCredentials();
    void carriesTheSessionToken();
    void leavesTheDispositionToTheServer();
    void namesTheAttachment_data();
    void namesTheAttachment();
};

static const QDateTime now(QDate(2026, 11, 21), QTime(10, 31), Qt::UTC);

static std::shared_ptr<S3Service> makeService(const Credentials &credentials = {"AK", "SK", {}})
{
    return std::make_shared<S3Service>(
        Endpoint::custom(QStringLiteral("https://s3.example.com"), "lab-1").value(),
        std::make_shared<StaticCredentials>(credentials), S3Service::Options {},
        S3Service::Environment {std::make_shared<FakeClock>(now), [] { return 0.5; }});
}

static Result<ShareLink> linkTo(const QByteArray &key, const ShareLinkOptions &options = {})
{
    return makeShareLink(*makeService(), BucketName("bucket"), ObjectKey(key), options);
}

/// A query item, decoded as a server decodes it.
static QByteArray item(const ShareLink &link, const char *name)
{
    return QByteArray::fromPercentEncoding(
        QUrlQuery(link.url).queryItemValue(QLatin1String(name), QUrl::FullyEncoded).toLatin1());
}

void TestShareLink::addressesTheObject()
{
    const Result<ShareLink> link = linkTo("a b/c+d");
    QVERIFY(link);
    QVERIFY(link->url.toEncoded().startsWith("https://s3.example.com/bucket/a%20b/c%2Bd?"));
    QCOMPARE(item(*link, "X-Amz-Expires"), QByteArray("3600"));
    QCOMPARE(item(*link, "X-Amz-Date"), QByteArray("20261121T103100Z"));
    QCOMPARE(item(*link, "X-Amz-Credential"), QByteArray("AK/20261121/lab-1/s3/aws4_request"));
    QCOMPARE(item(*link, "X-Amz-Signature").size(), 64);
}

void TestShareLink::saysWhenItEnds()
{
    const Result<ShareLink> link = linkTo("k", {15min, false});
    QVERIFY(link);
    QCOMPARE(link->expiresAt, now.addSecs(15 * 60));
    QCOMPARE(item(*link, "X-Amz-Expires"), QByteArray("900"));
}

void TestShareLink::takesOneSecondToSevenDays_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("good");
    QTest::newRow("negative") << -1 << false;
    QTest::newRow("zero") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("seven days") << 604800 << true;
    QTest::newRow("one more") << 604801 << false;
}

void TestShareLink::takesOneSecondToSevenDays()
{
    QFETCH(int, seconds);
    QFETCH(bool, good);
    const Result<ShareLink> link = linkTo("k", {std::chrono::seconds(seconds), false});
    QCOMPARE(link.has_value(), good);
    if (!good)
        QCOMPARE(link.error().kind, ErrorKind::InvalidInput);
}

void TestShareLink::needsCredentials()
{
    const Result<ShareLink> link
        = makeShareLink(*makeService({}), BucketName("bucket"), ObjectKey("k"), {});
    QVERIFY(!link);
    QCOMPARE(link.error().kind, ErrorKind::MissingCredentials);
}

void TestShareLink::carriesTheSessionToken()
{
    const Result<ShareLink> link = makeShareLink(
        *makeService({"AK", "SK", "TO/K+EN="}), BucketName("bucket"), ObjectKey("k"), {});
    QVERIFY(link);
    QCOMPARE(item(*link, "X-Amz-Security-Token"), QByteArray("TO/K+EN="));
}

void TestShareLink::leavesTheDispositionToTheServer()
{
    QVERIFY(
        !QUrlQuery(linkTo("k")->url).hasQueryItem(QStringLiteral("response-content-disposition")));
}

void TestShareLink::namesTheAttachment_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("ascii");
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("plain") << QByteArray("dir/a.txt") << QByteArray("a.txt") << QByteArray("a.txt");
    QTest::newRow("space") << QByteArray("a b.txt") << QByteArray("a b.txt")
                           << QByteArray("a%20b.txt");
    QTest::newRow("quotes") << QByteArray("\"a\\b\"") << QByteArray("_a_b_")
                            << QByteArray("%22a%5Cb%22");
    QTest::newRow("umlaut") << QByteArray("ü.txt") << QByteArray("__.txt")
                            << QByteArray("%C3%BC.txt");
    QTest::newRow("line break") << QByteArray("a\r\nX-Evil: 1") << QByteArray("a__X-Evil: 1")
                                << QByteArray("a%0D%0AX-Evil%3A%201");
    QTest::newRow("percent") << QByteArray("100%.txt") << QByteArray("100_.txt")
                             << QByteArray("100%25.txt");
    QTest::newRow("semicolon") << QByteArray("a;b='c'") << QByteArray("a;b='c'")
                               << QByteArray("a%3Bb%3D%27c%27");
}

void TestShareLink::namesTheAttachment()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, ascii);
    QFETCH(QByteArray, utf8);
    const Result<ShareLink> link = linkTo(key, {1h, true});
    QVERIFY(link);
    QCOMPARE(item(*link, "response-content-disposition"),
        "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8);
}

QTEST_GUILESS_MAIN(TestShareLink)
#include "tst_sharelink.moc"
