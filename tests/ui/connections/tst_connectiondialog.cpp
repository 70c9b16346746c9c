// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "tests/ui/connections/shownconnectiondialog.h"
#include "ui/connections/connectiondialog.h"
#include "ui/settings/limitsdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace windlass;

class TestConnectionDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void givesBackWhatItWasGiven();
    void hasLimitsOfItsOwn();
    void givesWhatIsTyped();
    void makesUpAName();
    void masksTheSecret();
    void asksForMissingKeys();
    void wordsFollowWhatIsTyped();
    void endpointFaults_data();
    void endpointFaults();
    void refusesOddKeysAndRegions();
    void refusesAMissingCaBundleAndShowsItsField();
    void warnsOfUnencryptedEndpoints();
    void saysWhereTheKeysAreKept();
    void aProfileBringsItsEndpoint();
    void whatWasTypedWinsOverTheProfile();
    void keysAreNotKeptForAProfile();
    void theEnvironmentBringsItsEndpoint();
    void saysWhatCannotBeRead();
    void saysHowAProfileGetsItsKeys_data();
    void saysHowAProfileGetsItsKeys();
    void detailsSayWhereSettingsComeFrom();
    void detailsHideTypedSecrets();
    void aTestThatWorks();
    void aTestThatFails();
    void aTestCanBeStopped();
    void editingEndsATest();
    void aTestNeedsFieldsThatMakeSense();
    void everyFieldHasAName();

private:
    QTemporaryDir m_folder;
};

void TestConnectionDialog::initTestCase()
{
    const QString credentials = m_folder.filePath(QStringLiteral("credentials"));
    QFile file(credentials);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[default]\naws_access_key_id = A\naws_secret_access_key = S\nregion = eu-west-1\n"
               "[minio]\naws_access_key_id = A\naws_secret_access_key = S\n"
               "endpoint_url = https://minio.example.com\n");
    qputenv("AWS_SHARED_CREDENTIALS_FILE", QFile::encodeName(credentials));
    qputenv("AWS_CONFIG_FILE", "/nonexistent");
    for (const char *name : {"AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
             "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL_S3"})
        qunsetenv(name);
    qputenv("AWS_ENDPOINT_URL", "https://env.example.com");
}

void TestConnectionDialog::givesBackWhatItWasGiven()
{
    ConnectionConfig config = keyConnection(QStringLiteral("lab"), QStringLiteral("https://lab"));
    config.id = QStringLiteral("some-id");
    config.region = QStringLiteral("eu-central-1");
    config.addressing = AddressingStyle::VirtualHosted;
    config.caBundle = QStringLiteral("/etc/ssl/certs/lab.pem");
    config.keys.sessionToken = "token";
    const ConnectionConfig back = Shown(config).dialog.config();
    QCOMPARE(back.id, config.id);
    QCOMPARE(back.name, config.name);
    QVERIFY(connectAlike(back, config));
}

void TestConnectionDialog::hasLimitsOfItsOwn()
{
    ConnectionConfig config;
    config.limits.attempts = 7;
    Shown shown(config);
    QVERIFY(shown.dialog.config().limits == config.limits);
    auto *button = shown.dialog.findChild<QPushButton *>(QStringLiteral("limits"));
    QVERIFY(button);
    for (const bool isAccepted : {false, true}) {
        button->click();
        QPointer<LimitsDialog> dialog = shown.dialog.findChild<LimitsDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QCheckBox *>(QStringLiteral("maxRequestsOwn"))->setChecked(true);
        dialog->findChild<QSpinBox *>(QStringLiteral("maxRequests"))->setValue(2);
        dialog->done(isAccepted ? QDialog::Accepted : QDialog::Rejected);
        QTRY_VERIFY(!dialog);
        QCOMPARE(shown.dialog.config().limits.maxRequests.has_value(), isAccepted);
    }
    config.limits.maxRequests = 2;
    QVERIFY(shown.dialog.config().limits == config.limits);
}

void TestConnectionDialog::givesWhatIsTyped()
{
    Shown shown;
    QTest::keyClicks(shown.edit("name"), QStringLiteral("My lab"));
    QTest::keyClicks(shown.edit("endpoint"), QStringLiteral(" https://lab.example.com:9000 "));
    QTest::keyClicks(shown.edit("region"), QStringLiteral("lab-1"));
    QTest::keyClicks(shown.edit("accessKey"), QStringLiteral("AK "));
    QTest::keyClicks(shown.edit("secretKey"), QStringLiteral(" SK/+="));
    shown.dialog.accept();
    QCOMPARE(shown.dialog.result(), int(QDialog::Accepted));
    const ConnectionConfig config = shown.dialog.config();
    QCOMPARE(config.name, QStringLiteral("My lab"));
    QCOMPARE(config.endpointUrl, QStringLiteral("https://lab.example.com:9000"));
    QCOMPARE(config.region, QStringLiteral("lab-1"));
    QCOMPARE(config.keys.accessKeyId, QByteArray("AK"));
    QCOMPARE(config.keys.secretAccessKey, QByteArray("SK/+="));
    QCOMPARE(config.addressing, AddressingStyle::Auto);
}

void TestConnectionDialog::makesUpAName()
{
    Shown shown;
    QCOMPARE(shown.dialog.config().name, QStringLiteral("Amazon S3"));
    QTest::keyClicks(shown.edit("endpoint"), QStringLiteral("https://lab.example.com:9000"));
    QCOMPARE(shown.dialog.config().name, QStringLiteral("lab.example.com"));
    QCOMPARE(shown.edit("name")->placeholderText(), QStringLiteral("lab.example.com"));
}

void TestConnectionDialog::masksTheSecret()
{
    Shown shown;
    QCOMPARE(shown.edit("secretKey")->echoMode(), QLineEdit::Password);
    auto *button = qobject_cast<QToolButton *>(
        shown.edit("secretKey")->parentWidget()->findChild<QToolButton *>());
    QVERIFY(button);
    button->click();
    QCOMPARE(shown.edit("secretKey")->echoMode(), QLineEdit::Normal);
    button->click();
    QCOMPARE(shown.edit("secretKey")->echoMode(), QLineEdit::Password);
}

void TestConnectionDialog::asksForMissingKeys()
{
    Shown shown;
    QVERIFY(!shown.says(QStringLiteral("Enter the access key.")));
    shown.dialog.accept();
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.says(QStringLiteral("Enter the access key.")));
    QVERIFY(shown.says(QStringLiteral("Enter the secret key.")));
}

void TestConnectionDialog::wordsFollowWhatIsTyped()
{
    Shown shown;
    shown.dialog.accept();
    QTest::keyClicks(shown.edit("accessKey"), QStringLiteral("A"));
    QVERIFY(!shown.says(QStringLiteral("Enter the access key.")));
    QVERIFY(shown.says(QStringLiteral("Enter the secret key.")));
}

void TestConnectionDialog::endpointFaults_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("words"); // empty: all is well
    const QString begin = QStringLiteral("Begin the endpoint with https:// or http://.");
    const QString address = QStringLiteral("not a valid server address");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("https") << QStringLiteral("https://a.example.com") << QString();
    QTest::newRow("http and port") << QStringLiteral("http://127.0.0.1:9000/") << QString();
    QTest::newRow("host only") << QStringLiteral("minio.example.com") << QString();
    QTest::newRow("host with a port") << QStringLiteral("minio.example.com:9000") << QString();
    QTest::newRow("host and port") << QStringLiteral("localhost:9000") << begin;
    QTest::newRow("ftp") << QStringLiteral("ftp://a") << begin;
    QTest::newRow("scheme only") << QStringLiteral("https://") << address;
    QTest::newRow("space") << QStringLiteral("https://a b") << address;
    QTest::newRow("query") << QStringLiteral("https://a/?b") << address;
}

void TestConnectionDialog::endpointFaults()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, words);
    Shown shown(keyConnection(QStringLiteral("x"), endpoint));
    shown.dialog.accept();
    QCOMPARE(shown.dialog.result() == QDialog::Accepted, words.isEmpty());
    if (!words.isEmpty())
        QVERIFY(shown.says(words));
}

void TestConnectionDialog::refusesOddKeysAndRegions()
{
    ConnectionConfig config = keyConnection(QStringLiteral("x"), {});
    config.keys.accessKeyId = "A B";
    config.region = QStringLiteral("eu central");
    Shown shown(config);
    shown.dialog.accept();
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.says(QStringLiteral("An access key has no spaces")));
    QVERIFY(shown.says(QStringLiteral("A region consists of")));
}

void TestConnectionDialog::refusesAMissingCaBundleAndShowsItsField()
{
    Shown shown(keyConnection(QStringLiteral("x"), {}));
    QVERIFY(!shown.edit("caBundle")->isVisible());
    shown.edit("caBundle")->setText(QStringLiteral("/nonexistent.pem"));
    shown.dialog.accept();
    QVERIFY(shown.edit("caBundle")->isVisible());
    QVERIFY(shown.says(QStringLiteral("There is no such file.")));
}

void TestConnectionDialog::warnsOfUnencryptedEndpoints()
{
    const QString words = QStringLiteral("not encrypted");
    QVERIFY(Shown(keyConnection({}, QStringLiteral("http://a.example.com"))).says(words));
    QVERIFY(!Shown(keyConnection({}, QStringLiteral("https://a.example.com"))).says(words));
    QVERIFY(!Shown(keyConnection({}, QStringLiteral("http://127.0.0.1:9000"))).says(words));
}

void TestConnectionDialog::saysWhereTheKeysAreKept()
{
    QVERIFY(Shown().says(QStringLiteral("Stored unencrypted, in a file that only you can read.")));
}

void TestConnectionDialog::aProfileBringsItsEndpoint()
{
    Shown shown;
    shown.combo("source")->setCurrentIndex(1);
    QVERIFY(!shown.edit("accessKey")->isVisible());
    QCOMPARE(shown.combo("profile")->currentText(), QStringLiteral("default"));
    QCOMPARE(shown.dialog.config().region, QStringLiteral("eu-west-1"));
    shown.combo("profile")->setCurrentText(QStringLiteral("minio"));
    const ConnectionConfig config = shown.dialog.config();
    QCOMPARE(config.source, ConnectionConfig::Source::Profile);
    QCOMPARE(config.profile, QStringLiteral("minio"));
    QCOMPARE(config.name, QStringLiteral("minio"));
    QCOMPARE(config.endpointUrl, QStringLiteral("https://minio.example.com"));
    QCOMPARE(config.region, QString());
}

void TestConnectionDialog::whatWasTypedWinsOverTheProfile()
{
    Shown shown;
    QTest::keyClicks(shown.edit("endpoint"), QStringLiteral("https://mine"));
    shown.combo("source")->setCurrentIndex(1);
    shown.combo("profile")->setCurrentText(QStringLiteral("minio"));
    QCOMPARE(shown.dialog.config().endpointUrl, QStringLiteral("https://mine"));
}

void TestConnectionDialog::keysAreNotKeptForAProfile()
{
    Shown shown(keyConnection(QStringLiteral("x"), {}));
    shown.combo("source")->setCurrentIndex(1);
    QVERIFY(shown.dialog.config().keys.accessKeyId.isEmpty());
    QVERIFY(shown.dialog.config().keys.secretAccessKey.isEmpty());
}

void TestConnectionDialog::theEnvironmentBringsItsEndpoint()
{
    Shown shown;
    shown.combo("source")->setCurrentIndex(2);
    const ConnectionConfig config = shown.dialog.config();
    QCOMPARE(config.source, ConnectionConfig::Source::Environment);
    QCOMPARE(config.endpointUrl, QStringLiteral("https://env.example.com"));
    QVERIFY(shown.says(QStringLiteral("are not set")));
}

void TestConnectionDialog::saysWhatCannotBeRead()
{
    qputenv("AWS_CONFIG_FILE", QFile::encodeName(m_folder.path()));
    ConnectionConfig config;
    config.source = ConnectionConfig::Source::Profile;
    const Shown shown(config);
    qputenv("AWS_CONFIG_FILE", "/nonexistent");
    QVERIFY(shown.says(m_folder.path()));
    QVERIFY(shown.says(QStringLiteral("it is a folder")));
}

void TestConnectionDialog::saysHowAProfileGetsItsKeys_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("role") << QByteArray("role_arn = r\nsource_profile = minio\n")
                          << QStringLiteral("Uses a role");
    QTest::newRow("process") << QByteArray("credential_process = p\n")
                             << QStringLiteral("A program provides the keys");
    QTest::newRow("none") << QByteArray("region = r\n") << QStringLiteral("has no keys");
}

void TestConnectionDialog::saysHowAProfileGetsItsKeys()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, words);
    QFile file(m_folder.filePath(QStringLiteral("config")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("[profile lab]\n" + line);
    file.close();
    qputenv("AWS_CONFIG_FILE", QFile::encodeName(file.fileName()));
    ConnectionConfig config;
    config.source = ConnectionConfig::Source::Profile;
    config.profile = QStringLiteral("lab");
    const Shown shown(config);
    qputenv("AWS_CONFIG_FILE", "/nonexistent");
    QVERIFY(shown.says(words));
}

/// The rows of the details of a dialog, "setting|value|where".
static QStringList detailsOf(const Shown &shown)
{
    shown.dialog.findChild<QPushButton *>(QStringLiteral("origins"))->click();
    const auto *rows = shown.dialog.findChild<QTreeWidget *>(QStringLiteral("origins"));
    QStringList texts;
    for (int i = 0; i < rows->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = rows->topLevelItem(i);
        texts.append(QStringList {row->text(0), row->text(1), row->text(2)}.join(QLatin1Char('|')));
    }
    return texts;
}

void TestConnectionDialog::detailsSayWhereSettingsComeFrom()
{
    ConnectionConfig config;
    config.source = ConnectionConfig::Source::Profile;
    config.profile = QStringLiteral("minio");
    Shown shown(config);
    shown.edit("region")->setText(QStringLiteral("mars"));
    const QStringList rows = detailsOf(shown);
    const QString file = m_folder.filePath(QStringLiteral("credentials"));
    QVERIFY2(rows.contains(QStringLiteral("profile|minio|this connection")),
        qPrintable(rows.join(QLatin1Char('\n'))));
    QVERIFY(rows.contains(QStringLiteral("region|mars|this connection")));
    QVERIFY(rows.contains(
        QStringLiteral("endpoint_url|https://minio.example.com|%1, line 8, [minio]").arg(file)));
    QVERIFY(rows.contains(QStringLiteral("addressing_style|auto|default")));
    QVERIFY(rows.filter(QStringLiteral("ca_bundle|not set|looked for in: ")).size() == 1);
}

void TestConnectionDialog::detailsHideTypedSecrets()
{
    ConnectionConfig config;
    config.keys = {"AKIDEXAMPLEEXAMPLE", "very secret indeed!", {}, {}};
    Shown shown(config);
    const QString rows = detailsOf(shown).join(QLatin1Char('\n'));
    QVERIFY2(rows.contains(QStringLiteral("access_key|****************MPLE|this connection")),
        qPrintable(rows));
    QVERIFY(!rows.contains(QStringLiteral("very secret")));
}

void TestConnectionDialog::aTestThatWorks()
{
    ScriptedServer server;
    server.setAnswer(200, ScriptedServer::bucketList({"a", "b", "c"}));
    Shown shown(keyConnection(QStringLiteral("x"), server.endpoint()));
    shown.test()->click();
    QVERIFY(!shown.message().isEmpty());
    QTRY_VERIFY2(
        shown.message().startsWith(QStringLiteral("Connected: 3")), qPrintable(shown.message()));
    QVERIFY(shown.dialog.isVisible());
}

void TestConnectionDialog::aTestThatFails()
{
    ScriptedServer server;
    server.setAnswer(403, ScriptedServer::error("InvalidAccessKeyId", "<b>unknown</b>"));
    Shown shown(keyConnection(QStringLiteral("x"), server.endpoint()));
    shown.test()->click();
    QTRY_VERIFY2(shown.message().contains(QStringLiteral("does not accept these keys")),
        qPrintable(shown.message()));
}

void TestConnectionDialog::aTestCanBeStopped()
{
    ScriptedServer server; // never answers
    Shown shown(keyConnection(QStringLiteral("x"), server.endpoint()));
    const QString usual = shown.test()->text();
    shown.test()->click();
    QVERIFY(shown.test()->text() != usual);
    QTRY_COMPARE(server.requestCount(), 1);
    shown.test()->click();
    QCOMPARE(shown.test()->text(), usual);
    QCOMPARE(shown.message(), QString());
}

void TestConnectionDialog::editingEndsATest()
{
    ScriptedServer server;
    Shown shown(keyConnection(QStringLiteral("x"), server.endpoint()));
    shown.test()->click();
    QTRY_COMPARE(server.requestCount(), 1);
    QTest::keyClicks(shown.edit("accessKey"), QStringLiteral("X"));
    QCOMPARE(shown.message(), QString());
}

void TestConnectionDialog::aTestNeedsFieldsThatMakeSense()
{
    Shown shown;
    shown.test()->click();
    QVERIFY(shown.says(QStringLiteral("Enter the access key.")));
    QCOMPARE(shown.message(), QString());
}

void TestConnectionDialog::everyFieldHasAName()
{
    Shown shown;
    shown.dialog.accept();
    const auto widgets = shown.dialog.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!qobject_cast<QLineEdit *>(widget) && !qobject_cast<QComboBox *>(widget))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QCOMPARE(QAccessible::queryAccessibleInterface(shown.edit("accessKey"))
                 ->text(QAccessible::Description),
        QStringLiteral("Enter the access key."));
}

QTEST_MAIN(TestConnectionDialog)
#include "tst_connectiondialog.moc"
