// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "ui/sharing/linklistdialog.h"
#include "ui/sharing/sharelinkdialog.h"
#include "ui/sharing/uploadformdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QClipboard>
#include <QComboBox>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace windlass;

/// The dialogs by which objects are shared, and the real server.
class TestSharingGateway : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void tryingALinkSaysThatItWorks();
    void tryingALinkSaysWhatTheServerSaid();
    void tryingAnUploadLeavesNothing();
    void anotherLinkForgetsTheTrial();
    void anUploadThatNobodyWaitsForLeavesNothing();
    void listOfAFolderIsSaved();
    void listIsCopied();
    void listSaysHowLongItsLinksWork();
    void listThatCannotBeSavedIsSaid();
    void listOfAMissingBucketIsSaid();
    void formIsTriedOut();
    void formFollowsItsFields();
    void formFollowsItsMoreOptions();
    void formThatGoesElsewhereIsNoPage();
    void pageIsSaved();
    void pageThatCannotBeSavedIsSaid();

private:
    QByteArray fetched(const QByteArray &url);
    QByteArrayList storedKeys();

    GatewayFixture m_gateway;
    QNetworkAccessManager m_network;
    BucketName m_bucket;
};

template <typename Field> static Field *field(const QWidget &dialog, const char *name)
{
    return dialog.findChild<Field *>(QLatin1String(name));
}

static InlineMessage *messageOf(const QWidget &dialog)
{
    return dialog.findChild<InlineMessage *>();
}

#define TRY_SAYS(dialog, words)                                                                    \
    QTRY_VERIFY2_WITH_TIMEOUT(messageOf(dialog)->text().contains(QStringLiteral(words)),           \
        qPrintable(messageOf(dialog)->text()), 20000)

void TestSharingGateway::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    QLocale::setDefault(QLocale::c());
}

void TestSharingGateway::init()
{
    m_bucket = m_gateway.makeBucket();
}

QByteArray TestSharingGateway::fetched(const QByteArray &url)
{
    std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(QUrl::fromEncoded(url))));
    const bool finished = QTest::qWaitFor([&] { return reply->isFinished(); }, 20000);
    return finished ? reply->readAll() : QByteArray("no answer");
}

QByteArrayList TestSharingGateway::storedKeys()
{
    QByteArrayList result;
    for (const ObjectKey &key : m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()))
        result.append(key.bytes());
    return result;
}

void TestSharingGateway::tryingALinkSaysThatItWorks()
{
    m_gateway.put(m_bucket, ObjectKey("a.txt"), "content");
    ShareLinkDialog dialog(m_gateway.service(), m_bucket, ObjectKey("a.txt"));
    dialog.show();
    field<QPushButton>(dialog, "try")->click();
    TRY_SAYS(dialog, "The link works: the server returns the object (7 bytes");
    QVERIFY(field<QPushButton>(dialog, "try")->isEnabled());
}

void TestSharingGateway::tryingALinkSaysWhatTheServerSaid()
{
    ShareLinkDialog dialog(m_gateway.service(), m_bucket, ObjectKey("missing"));
    dialog.show();
    field<QPushButton>(dialog, "try")->click();
    TRY_SAYS(dialog, "does not exist");
}

void TestSharingGateway::tryingAnUploadLeavesNothing()
{
    ShareLinkDialog dialog(m_gateway.service(), m_bucket, ObjectKey("new"));
    dialog.show();
    field<QComboBox>(dialog, "method")->setCurrentIndex(1);
    field<QPushButton>(dialog, "try")->click();
    TRY_SAYS(dialog, "was deleted again");
    QCOMPARE(storedKeys(), QByteArrayList());

    m_gateway.put(m_bucket, ObjectKey("new"), "mine");
    field<QPushButton>(dialog, "try")->click();
    TRY_SAYS(dialog, "would replace");
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("new")).value(), QByteArray("mine"));
}

void TestSharingGateway::anotherLinkForgetsTheTrial()
{
    ShareLinkDialog dialog(m_gateway.service(), m_bucket, ObjectKey("missing"));
    dialog.show();
    field<QPushButton>(dialog, "try")->click();
    field<QComboBox>(dialog, "preset")->setCurrentIndex(0);
    QVERIFY(!messageOf(dialog)->isVisible());
    QVERIFY(field<QPushButton>(dialog, "try")->isEnabled());
    field<QPushButton>(dialog, "try")->click();
    TRY_SAYS(dialog, "does not exist");
}

void TestSharingGateway::anUploadThatNobodyWaitsForLeavesNothing()
{
    {
        ShareLinkDialog dialog(m_gateway.service(), m_bucket, ObjectKey("new"));
        dialog.show();
        field<QComboBox>(dialog, "method")->setCurrentIndex(1);
        field<QPushButton>(dialog, "try")->click();
    }
    const auto watchers
        = [] { return QCoreApplication::instance()->findChildren<QFutureWatcherBase *>().size(); };
    QTRY_COMPARE_WITH_TIMEOUT(watchers(), 0, 20000);
    QCOMPARE(storedKeys(), QByteArrayList());
}

void TestSharingGateway::listOfAFolderIsSaved()
{
    m_gateway.put(m_bucket, ObjectKey("dir/a"), "A");
    m_gateway.put(m_bucket, ObjectKey("dir/sub/b"), "B");
    m_gateway.put(m_bucket, ObjectKey("other"), "");
    TemporaryTree tree;
    LinkListDialog dialog(
        m_gateway.service(), {{S3Uri {m_bucket, ObjectKey("dir/")}, true, -1, {}}}, ObjectKey());
    dialog.show();
    QCOMPARE(field<QLabel>(dialog, "what")->text(),
        QStringLiteral("all in %n folder(s)").replace(QStringLiteral("%n"), QStringLiteral("1")));
    auto *format = field<QComboBox>(dialog, "format");
    format->setCurrentIndex(format->findText(QStringLiteral("Text"), Qt::MatchStartsWith));
    dialog.save(QString::fromUtf8(tree.path("links.txt")));
    TRY_SAYS(dialog, "The list was saved.");
    const QList<QByteArray> links = tree.read("links.txt").trimmed().split('\n');
    QCOMPARE(links.size(), 2);
    QCOMPARE(fetched(links[0]), QByteArray("A"));
    QCOMPARE(fetched(links[1]), QByteArray("B"));
}

void TestSharingGateway::listIsCopied()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "A");
    LinkListDialog dialog(
        m_gateway.service(), {{S3Uri {m_bucket, ObjectKey("a")}, false, 1, {}}}, ObjectKey());
    dialog.show();
    auto *format = field<QComboBox>(dialog, "format");
    format->setCurrentIndex(format->findText(QStringLiteral("Text"), Qt::MatchStartsWith));
    field<QPushButton>(dialog, "copy")->click();
    TRY_SAYS(dialog, "The list was copied.");
    QCOMPARE(fetched(QGuiApplication::clipboard()->text().trimmed().toLatin1()), QByteArray("A"));
}

void TestSharingGateway::listSaysHowLongItsLinksWork()
{
    LinkListDialog dialog(
        m_gateway.service(), {{S3Uri {m_bucket, ObjectKey("a")}, false, 1, {}}}, ObjectKey());
    dialog.show();
    const auto *until = field<QLabel>(dialog, "until");
    const QString anHour = until->text();
    QVERIFY(anHour.startsWith(QStringLiteral("Works until ")));
    auto *preset = field<QComboBox>(dialog, "preset");
    preset->setCurrentIndex(preset->findText(QStringLiteral("7 days")));
    QVERIFY(until->text() != anHour);
    field<QLineEdit>(dialog, "host")->setText(QStringLiteral("a b"));
    QVERIFY(!until->isVisible());
    QVERIFY(!field<QPushButton>(dialog, "save")->isEnabled());
    TRY_SAYS(dialog, "cannot be used");
}

void TestSharingGateway::listThatCannotBeSavedIsSaid()
{
    LinkListDialog dialog(
        m_gateway.service(), {{S3Uri {m_bucket, ObjectKey("a")}, false, 1, {}}}, ObjectKey());
    dialog.show();
    dialog.save(QStringLiteral("/no/such/folder/links.html"));
    TRY_SAYS(dialog, "cannot be written");
}

void TestSharingGateway::listOfAMissingBucketIsSaid()
{
    LinkListDialog dialog(m_gateway.service(),
        {{S3Uri {BucketName("windlass-no-such-bucket"), {}}, true, -1, {}}}, ObjectKey());
    dialog.show();
    field<QPushButton>(dialog, "copy")->click();
    TRY_SAYS(dialog, "does not exist");
    QVERIFY(field<QPushButton>(dialog, "copy")->isEnabled());
}

void TestSharingGateway::formIsTriedOut()
{
    UploadFormDialog dialog(m_gateway.service(), m_bucket, ObjectKey("in/"));
    dialog.show();
    field<QComboBox>(dialog, "type")->setCurrentText(QStringLiteral("image/"));
    field<QPushButton>(dialog, "try")->click();
    TRY_SAYS(dialog, "It works: a test upload succeeded (status 201)");
    QCOMPARE(storedKeys(), QByteArrayList());
}

void TestSharingGateway::formFollowsItsFields()
{
    UploadFormDialog dialog(m_gateway.service(), m_bucket, ObjectKey("in/"));
    dialog.show();
    field<QSpinBox>(dialog, "largest")->setValue(3);
    auto *unit = dialog.findChildren<QComboBox *>(QStringLiteral("unit")).last();
    unit->setCurrentIndex(0);
    QVERIFY(dialog.form());
    QVERIFY(dialog.form()->policy.contains("[\"content-length-range\", 0, "));
    field<QComboBox>(dialog, "type")->setCurrentText(QStringLiteral("text/"));
    QVERIFY(dialog.form()->policy.contains("[\"starts-with\", \"$Content-Type\", \"text/\"]"));
    field<QLineEdit>(dialog, "host")->setText(QStringLiteral("files.example.org"));
    QCOMPARE(dialog.form()->url.host(), QStringLiteral("files.example.org"));
    field<QLineEdit>(dialog, "host")->setText(QStringLiteral("a b"));
    QVERIFY(!dialog.form());
    QVERIFY(!field<QPushButton>(dialog, "save")->isEnabled());
}

void TestSharingGateway::formFollowsItsMoreOptions()
{
    UploadFormDialog dialog(m_gateway.service(), m_bucket, ObjectKey("in/"));
    dialog.show();
    QVERIFY(!field<QLineEdit>(dialog, "name")->isVisible());
    field<QToolButton>(dialog, "moreOptions")->click();
    QVERIFY(field<QLineEdit>(dialog, "name")->isVisible());
    field<QLineEdit>(dialog, "name")->setText(QStringLiteral("only.txt"));
    QCOMPARE(dialog.form()->key, ObjectKey("in/only.txt"));
    auto *fields = field<QPlainTextEdit>(dialog, "uploadFields");
    fields->setPlainText(QStringLiteral("x-amz-meta-a=b\n\nacl=private"));
    QVERIFY(dialog.form()->policy.contains("{\"x-amz-meta-a\": \"b\"}, {\"acl\": \"private\"}"));
    fields->setPlainText(QStringLiteral("nothing"));
    QVERIFY(!dialog.form());
    TRY_SAYS(dialog, "NAME=VALUE is needed");
    fields->clear();
    auto *conditions = field<QPlainTextEdit>(dialog, "conditions");
    conditions->setPlainText(QStringLiteral("[\"starts-with\", \"$x-amz-meta-who\", \"a\"]"));
    QVERIFY(dialog.form()->policy.contains("[\"starts-with\", \"$x-amz-meta-who\", \"a\"]"));
    conditions->setPlainText(QStringLiteral("{}"));
    QVERIFY(!dialog.form());
    conditions->clear();
    field<QLineEdit>(dialog, "smallest")->setText(QStringLiteral("10K"));
    QVERIFY(dialog.form()->policy.contains("[\"content-length-range\", 10240, "));
    field<QLineEdit>(dialog, "smallest")->setText(QStringLiteral("much"));
    QVERIFY(!dialog.form());
    field<QLineEdit>(dialog, "smallest")->clear();
    field<QComboBox>(dialog, "status")->setCurrentText(QStringLiteral("204"));
    QVERIFY(dialog.form()->policy.contains("{\"success_action_status\": \"204\"}"));
}

/// The page stays and says itself what became of each file.
void TestSharingGateway::formThatGoesElsewhereIsNoPage()
{
    UploadFormDialog dialog(m_gateway.service(), m_bucket, ObjectKey("in/"));
    dialog.show();
    field<QLineEdit>(dialog, "redirect")->setText(QStringLiteral("https://example.org/thanks"));
    QVERIFY(dialog.form());
    QVERIFY(dialog.form()->policy.contains(
        "{\"success_action_redirect\": \"https://example.org/thanks\"}"));
    QVERIFY(!dialog.form()->policy.contains("success_action_status"));
    QVERIFY(!field<QPushButton>(dialog, "save")->isEnabled());
    QVERIFY(field<QPushButton>(dialog, "copyCurl")->isEnabled());
    QVERIFY(!field<QComboBox>(dialog, "status")->isEnabled());
    field<QPushButton>(dialog, "try")->click();
    TRY_SAYS(dialog, "It works: a test upload succeeded");
    QCOMPARE(storedKeys(), QByteArrayList());
}

void TestSharingGateway::pageIsSaved()
{
    TemporaryTree tree;
    UploadFormDialog dialog(m_gateway.service(), m_bucket, ObjectKey("in/"));
    dialog.show();
    field<QLineEdit>(dialog, "title")->setText(QStringLiteral("Photos <here>"));
    QVERIFY(dialog.savePage(QString::fromUtf8(tree.path("upload.html"))));
    const QByteArray page = tree.read("upload.html");
    QVERIFY(page.contains("<h1>Photos &lt;here&gt;</h1>"));
    QVERIFY(page.contains("in/${filename}"));
    QVERIFY(messageOf(dialog)->text().contains(QStringLiteral("The page was saved")));
}

void TestSharingGateway::pageThatCannotBeSavedIsSaid()
{
    UploadFormDialog dialog(m_gateway.service(), m_bucket, ObjectKey("in/"));
    dialog.show();
    QVERIFY(!dialog.savePage(QStringLiteral("/no/such/folder/upload.html")));
    QVERIFY(messageOf(dialog)->text().contains(QStringLiteral("cannot be written")));
}

QTEST_MAIN(TestSharingGateway)
#include "tst_sharinggateway.moc"
