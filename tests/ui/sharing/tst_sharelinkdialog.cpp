// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/sharelinkdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace windlass;

class StoppedClock : public SystemClock
{
public:
    QDateTime now() const override
    {
        return QDateTime(QDate(2026, 11, 21), QTime(10, 31), Qt::UTC);
    }
};

static std::shared_ptr<S3Service> service(const char *endpoint, const Credentials &credentials)
{
    return std::make_shared<S3Service>(
        Endpoint::custom(QLatin1String(endpoint), {}).value_or(Endpoint::aws({})),
        std::make_shared<StaticCredentials>(credentials), S3Service::Options {},
        S3Service::Environment {std::make_shared<StoppedClock>(), [] { return 0.5; }});
}

struct Shown {
    ShareLinkDialog dialog;
    QComboBox *preset = dialog.findChild<QComboBox *>(QStringLiteral("preset"));
    QLineEdit *link = dialog.findChild<QLineEdit *>(QStringLiteral("link"));
    QPushButton *copy = dialog.findChild<QPushButton *>(QStringLiteral("copy"));
    QLabel *until = dialog.findChild<QLabel *>(QStringLiteral("until"));
    QLabel *notes = dialog.findChild<QLabel *>(QStringLiteral("notes"));
    InlineMessage *message = dialog.findChild<InlineMessage *>();

    explicit Shown(const char *endpoint = "https://s3.example.com",
        const Credentials &credentials = {"AK", "SK", {}}, const QByteArray &key = "a b/c.txt")
        : dialog(service(endpoint, credentials), BucketName("bucket"), ObjectKey(key))
    {
        dialog.show();
    }
    void choose(const QString &text) { preset->setCurrentIndex(preset->findText(text)); }
    QString query(const char *name) const
    {
        return QUrlQuery(QUrl(dialog.link())).queryItemValue(QLatin1String(name));
    }
};

class TestShareLinkDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesALinkAtOnce();
    void followsTheExpiry();
    void followsTheDownloadBox();
    void saysUntilWhenInLocalTime();
    void warnsThatAnyoneCanFetch();
    void saysWhoCannotReachTheServer_data();
    void saysWhoCannotReachTheServer();
    void saysThatTemporaryKeysEndEarlier();
    void copies();
    void aNewLinkIsNotCopiedYet();
    void saysWhyThereIsNoLink();
    void showsTheKeyAsPlainText();
};

void TestShareLinkDialog::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
    tzset();
    QLocale::setDefault(QLocale::c());
}

void TestShareLinkDialog::makesALinkAtOnce()
{
    const Shown shown;
    QVERIFY(shown.dialog.link().startsWith(
        QStringLiteral("https://s3.example.com/bucket/a%20b/c.txt?")));
    QCOMPARE(shown.query("X-Amz-Expires"), QStringLiteral("3600"));
    QVERIFY(shown.link->isReadOnly());
}

void TestShareLinkDialog::followsTheExpiry()
{
    Shown shown;
    const QString before = shown.dialog.link();
    shown.choose(QStringLiteral("7 days"));
    QVERIFY(shown.dialog.link() != before);
    QCOMPARE(shown.query("X-Amz-Expires"), QStringLiteral("604800"));
}

void TestShareLinkDialog::followsTheDownloadBox()
{
    Shown shown;
    QVERIFY(shown.query("response-content-disposition").isEmpty());
    shown.dialog.findChild<QCheckBox *>()->click();
    QVERIFY(shown.query("response-content-disposition").startsWith(QStringLiteral("attachment")));
}

void TestShareLinkDialog::saysUntilWhenInLocalTime()
{
    Shown shown;
    QCOMPARE(shown.until->text(), QStringLiteral("Works until Sat 21 Nov 2026 12:31"));
    shown.choose(QStringLiteral("7 days"));
    QCOMPARE(shown.until->text(), QStringLiteral("Works until Sat 28 Nov 2026 11:31"));
}

void TestShareLinkDialog::warnsThatAnyoneCanFetch()
{
    const Shown shown;
    QCOMPARE(shown.notes->text(),
        QStringLiteral("Anyone who has this link can fetch the object until then."));
}

void TestShareLinkDialog::saysWhoCannotReachTheServer_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("http://127.0.0.1:9000") << QStringLiteral("on this computer");
    QTest::newRow("http://[::1]:9000") << QStringLiteral("on this computer");
    QTest::newRow("https://nas.local") << QStringLiteral("in a local network");
    QTest::newRow("https://192.168.0.7:9000") << QStringLiteral("in a local network");
}

void TestShareLinkDialog::saysWhoCannotReachTheServer()
{
    QFETCH(QString, words);
    const Shown shown(QTest::currentDataTag());
    QVERIFY2(shown.notes->text().contains(words), qPrintable(shown.notes->text()));
}

void TestShareLinkDialog::saysThatTemporaryKeysEndEarlier()
{
    const Shown shown("https://s3.example.com", {"AK", "SK", "TOKEN"});
    QVERIFY(shown.notes->text().contains(QStringLiteral("keys are temporary")));
}

void TestShareLinkDialog::copies()
{
    Shown shown;
    const QString usual = shown.copy->text();
    shown.copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.dialog.link());
    QCOMPARE(shown.copy->text(), QStringLiteral("Copied"));
    QTRY_COMPARE(shown.copy->text(), usual);
}

void TestShareLinkDialog::aNewLinkIsNotCopiedYet()
{
    Shown shown;
    shown.copy->click();
    shown.choose(QStringLiteral("1 day"));
    QVERIFY(shown.copy->text() != QStringLiteral("Copied"));
    QVERIFY(QGuiApplication::clipboard()->text() != shown.dialog.link());
}

void TestShareLinkDialog::saysWhyThereIsNoLink()
{
    const Shown shown("https://s3.example.com", {});
    QVERIFY(shown.message->isVisible());
    QVERIFY(shown.message->text().contains(QStringLiteral("no credentials")));
    QCOMPARE(shown.dialog.link(), QString());
    QVERIFY(!shown.copy->isEnabled());
    QVERIFY(!shown.until->isVisible());
}

void TestShareLinkDialog::showsTheKeyAsPlainText()
{
    const Shown shown("https://s3.example.com", {"AK", "SK", {}}, "<b>x</b>\n.txt");
    const auto *object = shown.dialog.findChild<QLineEdit *>(QStringLiteral("object"));
    QCOMPARE(object->text(), QStringLiteral("s3://bucket/<b>x</b>\u240a.txt"));
    const auto labels = shown.dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(QStringLiteral("<b>")));
}

QTEST_MAIN(TestShareLinkDialog)
#include "tst_sharelinkdialog.moc"
