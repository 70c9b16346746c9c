// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
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
    void takesASecondOrMore_data();
    void takesASecondOrMore();
    void endsWithTheEarliest_data();
    void endsWithTheEarliest();
    void keysThatHaveEndedSignNothing();
    void temporaryKeysMayEndEarlier();
    void needsCredentials();
    void carriesTheSessionToken();
    void leavesTheDispositionToTheServer();
    void namesTheAttachment_data();
    void namesTheAttachment();
    void refusesWhatNoServerCouldDo_data();
    void refusesWhatNoServerCouldDo();
    void signsForTheNameThatOthersUse_data();
    void signsForTheNameThatOthersUse();
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

void TestShareLink::takesASecondOrMore_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("good");
    QTest::newRow("negative") << -1 << false;
    QTest::newRow("zero") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("seven days") << 604800 << true;
}

void TestShareLink::takesASecondOrMore()
{
    QFETCH(int, seconds);
    QFETCH(bool, good);
    const Result<ShareLink> link = linkTo("k", {std::chrono::seconds(seconds), false});
    QCOMPARE(link.has_value(), good);
    if (!good)
        QCOMPARE(link.error().kind, ErrorKind::InvalidInput);
}

static Result<ShareLink> linkOfKeysUntil(const QDateTime &end, std::chrono::seconds asked)
{
    Credentials credentials {"AK", "SK", "TOKEN"};
    credentials.expiresAt = end;
    return makeShareLink(
        *makeService(credentials), BucketName("bucket"), ObjectKey("k"), {asked, false});
}

void TestShareLink::endsWithTheEarliest_data()
{
    QTest::addColumn<int>("asked"); // seconds
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("ends");
    QTest::addColumn<QByteArray>("signedSpan");
    QTest::addColumn<ExpiryLimit>("limit");
    const int week = 604800;
    QTest::newRow("what was asked") << 60 << 3600 << 60 << QByteArray("60") << ExpiryLimit::AsAsked;
    QTest::newRow("the keys") << 3600 << 60 << 60 << QByteArray("3600") << ExpiryLimit::Credentials;
    QTest::newRow("both at once") << 60 << 60 << 60 << QByteArray("60") << ExpiryLimit::AsAsked;
    QTest::newRow("a week") << week << 2 * week << week << QByteArray("604800")
                            << ExpiryLimit::AsAsked;
    QTest::newRow("more than a week")
        << week + 1 << 2 * week << week << QByteArray("604800") << ExpiryLimit::SevenDays;
    QTest::newRow("more than a week, of shorter keys")
        << week + 1 << 60 << 60 << QByteArray("604800") << ExpiryLimit::Credentials;
}

void TestShareLink::endsWithTheEarliest()
{
    QFETCH(int, asked);
    QFETCH(int, keys);
    QFETCH(int, ends);
    QFETCH(QByteArray, signedSpan);
    QFETCH(ExpiryLimit, limit);
    const Result<ShareLink> link = linkOfKeysUntil(now.addSecs(keys), std::chrono::seconds(asked));
    QVERIFY(link);
    QCOMPARE(link->expiresAt, now.addSecs(ends));
    QCOMPARE(item(*link, "X-Amz-Expires"), signedSpan);
    QCOMPARE(link->limit, limit);
    QVERIFY(!link->mayEndEarlier);
}

void TestShareLink::keysThatHaveEndedSignNothing()
{
    const Result<ShareLink> link = linkOfKeysUntil(now, 60s);
    QVERIFY(!link);
    QCOMPARE(link.error().kind, ErrorKind::CredentialsExpired);
}

void TestShareLink::temporaryKeysMayEndEarlier()
{
    const Result<ShareLink> link = makeShareLink(
        *makeService({"AK", "SK", "TOKEN"}), BucketName("bucket"), ObjectKey("k"), {});
    QVERIFY(link);
    QVERIFY(link->mayEndEarlier);
    QVERIFY(!linkTo("k")->mayEndEarlier);
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

void TestShareLink::refusesWhatNoServerCouldDo_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<ShareLinkOptions>("options");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const ShareLinkOptions &options, const char *words,
                         const QByteArray &key = "k") {
        QTest::newRow(name) << key << options << QString::fromUtf8(words);
    };
    ShareLinkOptions options;
    row("no key", options, "names no object", "");
    row("a key that is too long", options, "1025", QByteArray(1025, 'k'));
    options.method = LinkMethod::Put;
    options.version = VersionId("v");
    row("PUT of an old version", options, "old version");
    options.version = {};
    options.forceDownload = true;
    row("PUT that is saved", options, "a PUT link returns no file");
    options = {};
    options.headers = {{"Content-Type", "a/b"}};
    row("GET with a type to send", options, "only a PUT link");
    options = {};
    options.method = LinkMethod::Put;
    options.headers = {{"x-amz-meta-a", "1\r\nEvil: 1"}};
    row("a field with an end of line", options, "contain such a header");
    options = {};
    options.method = LinkMethod::Delete;
    options.overrides = {{"response-content-type", "a/b"}};
    row("DELETE with a type", options, "a DELETE link returns no file");
    options = {};
    options.overrides = {{"X-Amz-Expires", "1"}};
    row("another query item", options, "response-content-type and similar");
    options.overrides = {{"response-content-type", "a\nb"}};
    row("an end of line", options, "such characters");
    options.overrides = {{"response-content-disposition", "inline"}};
    options.forceDownload = true;
    row("shown and saved", options, "given twice");
}

void TestShareLink::refusesWhatNoServerCouldDo()
{
    QFETCH(QByteArray, key);
    QFETCH(ShareLinkOptions, options);
    QFETCH(QString, words);
    const Result<ShareLink> link = linkTo(key, options);
    QVERIFY(!link);
    const QString sentence = describe(link.error());
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
}

void TestShareLink::signsForTheNameThatOthersUse_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char *host, const char *begin) {
        QTest::newRow(host) << QString::fromLatin1(host) << QByteArray(begin);
    };
    row("files.example.org", "https://files.example.org/bucket/a/b?");
    row("files.example.org:8443", "https://files.example.org:8443/bucket/a/b?");
    row("http://files.example.org/s3/", "http://files.example.org/s3/bucket/a/b?");
    row("not a host", "");
    row("ftp://files.example.org", "");
}

void TestShareLink::signsForTheNameThatOthersUse()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, begin);
    ShareLinkOptions options;
    options.host = host;
    const Result<ShareLink> link = linkTo("a/b", options);
    QCOMPARE(link.has_value(), !begin.isEmpty());
    if (!link)
        return;
    QVERIFY2(link->url.toEncoded().startsWith(begin), link->url.toEncoded().constData());
    QVERIFY(item(*link, "X-Amz-Signature") != item(*linkTo("a/b"), "X-Amz-Signature"));
}

QTEST_GUILESS_MAIN(TestShareLink)
#include "tst_sharelink.moc"
