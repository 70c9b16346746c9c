// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/qrcodeview.h"
#include "ui/sharing/sharelinkdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPixmap>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
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
    template <typename Field> Field *field(const char *name) const
    {
        return dialog.findChild<Field *>(QLatin1String(name));
    }
    void choose(const QString &text) { preset->setCurrentIndex(preset->findText(text)); }
    QString query(const char *name) const
    {
        return QUrlQuery(QUrl(dialog.link()))
            .queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
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
    void followsTheMethod_data();
    void followsTheMethod();
    void optionsAreFoldedAway();
    void followsTheOptions();
    void namesTheFileThatIsSaved();
    void hidesWhatTheMethodCannotHave();
    void followsTheNameThatOthersUse();
    void saysWhenTheKeysEnd();
    void copiesAs_data();
    void copiesAs();
    void qrCodeIsOfTheLink();
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
        QStringLiteral("Anyone who has this link can download the object until then."));
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

void TestShareLinkDialog::followsTheMethod_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<bool>("canDownload");
    QTest::addColumn<bool>("canTry");
    QTest::newRow("GET") << 0 << QStringLiteral("can download the object") << true << true;
    QTest::newRow("PUT") << 1 << QStringLiteral("can replace the object") << false << true;
    QTest::newRow("HEAD") << 2 << QStringLiteral("see the object’s properties") << false << true;
    QTest::newRow("DELETE") << 3 << QStringLiteral("can delete the object") << false << false;
}

void TestShareLinkDialog::followsTheMethod()
{
    QFETCH(int, row);
    QFETCH(QString, warning);
    QFETCH(bool, canDownload);
    QFETCH(bool, canTry);
    Shown shown;
    shown.dialog.findChild<QCheckBox *>()->click(); // which other methods leave out
    shown.field<QComboBox>("method")->setCurrentIndex(row);
    QVERIFY2(shown.notes->text().contains(warning), qPrintable(shown.notes->text()));
    QVERIFY(!shown.dialog.link().isEmpty());
    QCOMPARE(shown.dialog.findChild<QCheckBox *>()->isVisible(), canDownload);
    QCOMPARE(shown.field<QPushButton>("try")->isVisible(), canTry);
    QCOMPARE(!shown.query("response-content-disposition").isEmpty(), canDownload);
}

void TestShareLinkDialog::optionsAreFoldedAway()
{
    const Shown shown;
    QVERIFY(!shown.field<QLineEdit>("version")->isVisible());
    shown.field<QToolButton>("moreOptions")->click();
    QVERIFY(shown.field<QLineEdit>("version")->isVisible());
}

void TestShareLinkDialog::followsTheOptions()
{
    Shown shown;
    shown.field<QLineEdit>("version")->setText(QStringLiteral(" v1 "));
    shown.field<QLineEdit>("type")->setText(QStringLiteral("text/plain"));
    shown.field<QLineEdit>("cacheControl")->setText(QStringLiteral("no-store"));
    QCOMPARE(shown.query("versionId"), QStringLiteral("v1"));
    QCOMPARE(shown.query("response-content-type"), QStringLiteral("text/plain"));
    QCOMPARE(shown.query("response-cache-control"), QStringLiteral("no-store"));
    shown.field<QComboBox>("method")->setCurrentIndex(1); // PUT
    QCOMPARE(shown.query("versionId"), QString());
    QCOMPARE(shown.query("response-content-type"), QString());
    QCOMPARE(shown.query("X-Amz-SignedHeaders"), QStringLiteral("content-type;host"));
}

void TestShareLinkDialog::namesTheFileThatIsSaved()
{
    Shown shown;
    shown.dialog.findChild<QCheckBox *>()->click(); // both ask for it
    shown.field<QLineEdit>("saveAs")->setText(QStringLiteral("other.txt"));
    QCOMPARE(shown.query("response-content-disposition"),
        QStringLiteral("attachment; filename=\"other.txt\"; filename*=UTF-8''other.txt"));
    shown.field<QComboBox>("method")->setCurrentIndex(2); // HEAD
    QCOMPARE(shown.query("response-content-disposition"), QString());
    QVERIFY(!shown.dialog.link().isEmpty());
}

void TestShareLinkDialog::hidesWhatTheMethodCannotHave()
{
    const Shown shown;
    shown.field<QToolButton>("moreOptions")->click();
    shown.field<QComboBox>("method")->setCurrentIndex(1); // PUT
    QVERIFY(!shown.field<QLineEdit>("version")->isVisible());
    QVERIFY(!shown.field<QLineEdit>("cacheControl")->isVisible());
    QVERIFY(shown.field<QLineEdit>("type")->isVisible());
    shown.field<QComboBox>("method")->setCurrentIndex(3); // DELETE
    QVERIFY(shown.field<QLineEdit>("version")->isVisible());
    QVERIFY(!shown.field<QLineEdit>("type")->isVisible());
}

void TestShareLinkDialog::followsTheNameThatOthersUse()
{
    Shown shown("http://127.0.0.1:9000");
    QVERIFY(shown.notes->text().contains(QStringLiteral("on this computer")));
    auto *host = shown.field<QLineEdit>("host");
    host->setText(QStringLiteral("https://files.example.org"));
    QCOMPARE(QUrl(shown.dialog.link()).host(), QStringLiteral("files.example.org"));
    QVERIFY(!shown.notes->text().contains(QStringLiteral("on this computer")));
    host->setText(QStringLiteral("not a host"));
    QCOMPARE(shown.dialog.link(), QString());
    QVERIFY(shown.message->isVisible());
}

void TestShareLinkDialog::saysWhenTheKeysEnd()
{
    Credentials credentials {"AK", "SK", "TOKEN"};
    credentials.expiresAt = QDateTime(QDate(2026, 11, 21), QTime(10, 41), Qt::UTC);
    const Shown shown("https://s3.example.com", credentials);
    QCOMPARE(shown.until->text(), QStringLiteral("Works until Sat 21 Nov 2026 11:41"));
    QVERIFY(shown.notes->text().contains(QStringLiteral("keys expire then")));
}

void TestShareLinkDialog::copiesAs_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("begin");
    QTest::newRow("Markdown") << 0 << QStringLiteral("[c\\.txt](<https://");
    QTest::newRow("HTML") << 1 << QStringLiteral("<a href=\"https://");
    QTest::newRow("curl") << 2
                          << QStringLiteral("curl --fail --globoff --output 'c.txt' 'https://");
}

void TestShareLinkDialog::copiesAs()
{
    QFETCH(int, row);
    QFETCH(QString, begin);
    const Shown shown;
    shown.field<QToolButton>("copyAs")->menu()->actions().at(row)->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(begin), qPrintable(copied));
}

/// What a program that reads such codes finds on the picture.
static QByteArray readByZbar(const QPixmap &picture)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("code.png"));
    if (!picture.save(path))
        return "no picture";
    QProcess zbar;
    zbar.start(
        QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"), path});
    zbar.waitForFinished();
    return zbar.readAllStandardOutput().trimmed();
}

void TestShareLinkDialog::qrCodeIsOfTheLink()
{
    const Shown shown;
    auto *code = shown.dialog.findChild<QrCodeView *>();
    QVERIFY(!code->isVisible());
    shown.field<QToolButton>("qr")->click();
    QVERIFY(code->isVisible());
    QCOMPARE(readByZbar(code->grab()), shown.dialog.link().toLatin1());
    shown.field<QComboBox>("method")->setCurrentIndex(2);
    QCOMPARE(readByZbar(code->grab()), shown.dialog.link().toLatin1());
}

QTEST_MAIN(TestShareLinkDialog)
#include "tst_sharelinkdialog.moc"
