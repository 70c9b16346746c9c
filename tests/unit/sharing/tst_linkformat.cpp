// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linkformat.h"
#include "core/sharing/linklist.h"
#include "core/sharing/qrcode.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace windlass;

/// How links are written for other places.
class TestLinkFormat : public QObject
{
    Q_OBJECT
private slots:
    void linkIsWritten_data();
    void linkIsWritten();
    void curlDoesWhatTheLinkDoes_data();
    void curlDoesWhatTheLinkDoes();
    void jsonTellsTheFields();
    void shellTakesOneWord();
    void emptyListIsWhole_data();
    void emptyListIsWhole();
    void listTellsTheFirstEnd();
    void qrCodeHasItsCorners();
    void qrCodeSaysWhatIsTooLong();
};

static const QDateTime noon(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

static ShareLink readyLinkTo(const QByteArray &key, LinkMethod method = LinkMethod::Get)
{
    ShareLink link;
    link.url = QUrl::fromEncoded("https://h/b/k?a=1&b=%27");
    link.expiresAt = noon;
    link.method = method;
    link.key = ObjectKey(key);
    return link;
}

void TestLinkFormat::linkIsWritten_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("URL") << int(LinkFormat::Url) << QByteArray("https://h/b/k?a=1&b=%27");
    QTest::newRow("Markdown") << int(LinkFormat::Markdown)
                              << QByteArray("[\\[x\\]\\(y\\)\\<b\\>](<https://h/b/k?a=1&b=%27>)");
    QTest::newRow("HTML") << int(LinkFormat::Html)
                          << QByteArray("<a href=\"https://h/b/k?a=1&amp;b=%27\">"
                                        "[x](y)&lt;b&gt;</a>");
}

void TestLinkFormat::linkIsWritten()
{
    QFETCH(int, format);
    QFETCH(QByteArray, expected);
    QCOMPARE(formatted(readyLinkTo("dir/[x](y)<b>"), LinkFormat(format)), expected);
}

void TestLinkFormat::curlDoesWhatTheLinkDoes_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray url = " 'https://h/b/k?a=1&b=%27'";
    const auto row = [&url](LinkMethod method, const QByteArray &options) {
        QTest::newRow(nameOf(method).constData())
            << int(method) << "curl --fail --globoff " + options + url;
    };
    row(LinkMethod::Get, "--output 'it'\\''s.txt'");
    row(LinkMethod::Put, "--upload-file FILE --header 'content-type: a/b'");
    row(LinkMethod::Head, "--head");
    row(LinkMethod::Delete, "--request DELETE");
}

void TestLinkFormat::curlDoesWhatTheLinkDoes()
{
    QFETCH(int, method);
    QFETCH(QByteArray, expected);
    ShareLink link = readyLinkTo("dir/it's.txt", LinkMethod(method));
    if (link.method == LinkMethod::Put)
        link.headers = {{"content-type", "a/b"}};
    QCOMPARE(formatted(link, LinkFormat::Curl), expected);
}

void TestLinkFormat::jsonTellsTheFields()
{
    ShareLink link = readyLinkTo("k", LinkMethod::Put);
    link.headers = {{"content-type", "a/b"}};
    const QJsonObject json = QJsonDocument::fromJson(formatted(link, LinkFormat::Json)).object();
    QCOMPARE(json[QStringLiteral("method")].toString(), QStringLiteral("PUT"));
    QCOMPARE(json[QStringLiteral("expires")].toString(), QStringLiteral("2026-11-28T12:00:00Z"));
    QCOMPARE(json[QStringLiteral("headers")].toObject()[QStringLiteral("content-type")].toString(),
        QStringLiteral("a/b"));
}

void TestLinkFormat::shellTakesOneWord()
{
    QCOMPARE(shellQuoted("a'b $(c) \"d\""), QByteArray("'a'\\''b $(c) \"d\"'"));
}

void TestLinkFormat::emptyListIsWhole_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("text") << int(LinkListFormat::Text) << QByteArray("");
    QTest::newRow("CSV") << int(LinkListFormat::Csv)
                         << QByteArray("key,size,last_modified,expires,url\r\n");
    QTest::newRow("JSON") << int(LinkListFormat::Json) << QByteArray("[]\n");
    QTest::newRow("HTML") << int(LinkListFormat::Html) << QByteArray("There is nothing here.");
}

void TestLinkFormat::emptyListIsWhole()
{
    QFETCH(int, format);
    QFETCH(QByteArray, part);
    const LinkListWriter writer(LinkListFormat(format), QStringLiteral("<t>"), {});
    const QByteArray list = writer.head() + writer.tail();
    QVERIFY2(list.contains(part), list.constData());
    QVERIFY(!list.contains("<t>"));
    QVERIFY(!list.contains("{{"));
}

void TestLinkFormat::listTellsTheFirstEnd()
{
    LinkListWriter writer(LinkListFormat::Html, QStringLiteral("t"), {});
    ShareLink link = readyLinkTo("a");
    link.expiresAt = noon.addSecs(60);
    writer.entry({link, 1, {}});
    writer.entry({readyLinkTo("b"), 1, {}});
    link.expiresAt = noon.addSecs(120);
    writer.entry({link, 1, {}});
    QVERIFY(writer.tail().contains("These links work until 2026-11-28 12:00 UTC."));
}

void TestLinkFormat::qrCodeHasItsCorners()
{
    const Result<QrCode> code = QrCode::of("https://example.org/?a=1");
    QVERIFY(code);
    QCOMPARE(code->modules.size(), code->width * code->width);
    // A finder pattern in three corners (ISO/IEC 18004): dark, light, dark, dark in the middle.
    const int last = code->width - 1;
    const auto isFinder = [&](int x, int y, int dx, int dy) {
        return code->isDark(x, y) && !code->isDark(x + dx, y + dy)
            && code->isDark(x + 2 * dx, y + 2 * dy) && code->isDark(x + 3 * dx, y + 3 * dy);
    };
    QVERIFY(isFinder(0, 0, 1, 1));
    QVERIFY(isFinder(last, 0, -1, 1));
    QVERIFY(isFinder(0, last, 1, -1));
}

void TestLinkFormat::qrCodeSaysWhatIsTooLong()
{
    QVERIFY(QrCode::of(QByteArray(2953, 'x')));
    const Result<QrCode> code = QrCode::of(QByteArray(2954, 'x'));
    QVERIFY(!code);
    QVERIFY(code.error().detail.contains(QStringLiteral("2954")));
    QVERIFY(!QrCode::of({}));
}

QTEST_GUILESS_MAIN(TestLinkFormat)
#include "tst_linkformat.moc"
