// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/uploadpage.h"
#include "tests/support/fakeclock.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace windlass;

/// What the page is made of; that it works is seen in a browser (tests/integration/uploadpage).
class TestUploadPage : public QObject
{
    Q_OBJECT
private slots:
    void nothingEndsItsPlace();
    void noPlaceIsLeft();
    void policyAllowsItsOwnScriptOnly();
    void hiddenFieldsAreForBrowsersWithoutScripts();
};

static QByteArray pageFor(
    const QByteArray &key, const QString &title, const NameValues &fields = {})
{
    const S3Service service(
        Endpoint::custom(QStringLiteral("https://s3.example.com:8443"), "lab-1").value(),
        std::make_shared<StaticCredentials>(Credentials {"AK", "SK", {}}), {},
        {std::make_shared<FakeClock>(), [] { return 0.5; }});
    PostFormOptions options;
    options.fields = fields;
    options.typePrefix = QByteArray("");
    const Result<PostForm> form
        = makePostForm(service, BucketName("bucket"), ObjectKey(key), options);
    return form ? uploadPage(*form, title) : QByteArray();
}

void TestUploadPage::nothingEndsItsPlace()
{
    const QByteArray page = pageFor("</script><script>alert(1)</script>\"'>${filename}",
        QStringLiteral("</title><script>alert(2)</script>"),
        {{"x-amz-meta-a", "\"><img src=x onerror=alert(3)>"}});
    QVERIFY(!page.isEmpty());
    QVERIFY(!page.contains("<script>alert"));
    QVERIFY(!page.contains("<img"));
    QCOMPARE(page.count("<script"), 2);
    QCOMPARE(page.count("</script>"), 2);
    QCOMPARE(page.count("</title>"), 1);
}

void TestUploadPage::noPlaceIsLeft()
{
    const QByteArray page = pageFor("${filename}", QStringLiteral("{{data}}"));
    QCOMPARE(page.count("{{"), 2); // the title, in its two places, which is not looked into
    QVERIFY(page.contains("<title>{{data}}</title>"));
}

void TestUploadPage::policyAllowsItsOwnScriptOnly()
{
    const QString page = QString::fromUtf8(pageFor("${filename}", QStringLiteral("t")));
    for (const char *name : {"script", "style"}) {
        const QString element = QLatin1String(name);
        const QRegularExpression text(QStringLiteral("<%1>(.*)</%1>").arg(element),
            QRegularExpression::DotMatchesEverythingOption);
        const QByteArray hash = QCryptographicHash::hash(
            text.match(page).captured(1).toUtf8(), QCryptographicHash::Sha256);
        QVERIFY(page.contains(QStringLiteral("%1-src &#39;sha256-%2&#39;")
                                  .arg(element, QString::fromLatin1(hash.toBase64())))
            || page.contains(QStringLiteral("%1-src 'sha256-%2'")
                                 .arg(element, QString::fromLatin1(hash.toBase64()))));
    }
    QVERIFY(page.contains(QStringLiteral("connect-src https://s3.example.com:8443;")));
}

void TestUploadPage::hiddenFieldsAreForBrowsersWithoutScripts()
{
    const QByteArray page = pageFor("dir/${filename}", QStringLiteral("t"));
    QVERIFY(page.contains("action=\"https://s3.example.com:8443/bucket\""));
    for (const char *name : {"key", "policy", "x-amz-signature", "x-amz-credential"})
        QVERIFY2(page.contains(QByteArray("type=\"hidden\" name=\"") + name + '"'), name);
    QVERIFY(page.indexOf("name=\"policy\"") < page.indexOf("name=\"file\""));
}

QTEST_GUILESS_MAIN(TestUploadPage)
#include "tst_uploadpage.moc"
