// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "ui/connections/newbucketdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace windlass;

struct ShownBucketDialog : ConnectionsFixture {
    NewBucketDialog dialog {**sessions.session(add(QStringLiteral("lab")))};
    QLineEdit *name = dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"));
    QLineEdit *region = dialog.findChild<QLineEdit *>(QStringLiteral("bucketRegion"));
    QCheckBox *versions = dialog.findChild<QCheckBox *>(QStringLiteral("bucketVersions"));
    QCheckBox *lock = dialog.findChild<QCheckBox *>(QStringLiteral("bucketLock"));
    QPushButton *create = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    InlineMessage *message = dialog.findChild<InlineMessage *>();

    ShownBucketDialog() { dialog.show(); }
    bool says(const QString &words) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
};

class TestNewBucketDialog : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsWrongWithAName_data();
    void saysWhatIsWrongWithAName();
    void isAcceptedWhenTheServerHasCreatedIt();
    void staysOpenWhenTheServerRefuses();
    void cancellingWhileItCreatesCloses();
    void regionIsAskedFor();
    void regionOfTheConnectionIsProposedForAws();
    void objectLockBringsVersions();
    void saysThatVersioningWasRefused();
};

void TestNewBucketDialog::saysWhatIsWrongWithAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words"); // empty: nothing is wrong
    QTest::newRow("good") << QStringLiteral("photos-2026.de") << QString();
    QTest::newRow("shortest") << QStringLiteral("abc") << QString();
    QTest::newRow("capitals") << QStringLiteral("Photos") << QStringLiteral("Capital");
    QTest::newRow("underscore") << QStringLiteral("a_b") << QStringLiteral("Only the letters");
    QTest::newRow("umlaut") << QStringLiteral("früh") << QStringLiteral("Only the letters");
    QTest::newRow("hyphen last") << QStringLiteral("abc-") << QStringLiteral("must begin and end");
    QTest::newRow("dots") << QStringLiteral("a..b") << QStringLiteral("Two dots");
    QTest::newRow("address") << QStringLiteral("10.0.0.1") << QStringLiteral("IP address");
    QTest::newRow("long") << QString(64, QLatin1Char('a')) << QStringLiteral("at most 63");
}

void TestNewBucketDialog::saysWhatIsWrongWithAName()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    ShownBucketDialog shown;
    QVERIFY(!shown.create->isEnabled());
    shown.name->setText(name);
    QCOMPARE(shown.create->isEnabled(), words.isEmpty());
    QVERIFY(shown.says(words.isEmpty() ? QStringLiteral("3 to 63 characters") : words));
}

void TestNewBucketDialog::isAcceptedWhenTheServerHasCreatedIt()
{
    ShownBucketDialog shown;
    QTest::keyClicks(shown.name, QStringLiteral("photos"));
    shown.create->click();
    QVERIFY(!shown.create->isEnabled());
    QTRY_COMPARE(shown.server.requestCount(), 1);
    QVERIFY(shown.dialog.isVisible());
    QCOMPARE(shown.server.requests().constFirst(), QByteArray("PUT /photos HTTP/1.1"));
    shown.server.answer(0, 200, {});
    QTRY_COMPARE(shown.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(shown.dialog.bucketName().bytes(), QByteArray("photos"));
}

void TestNewBucketDialog::staysOpenWhenTheServerRefuses()
{
    ShownBucketDialog shown;
    shown.server.setAnswer(409, ScriptedServer::error("BucketAlreadyExists"));
    QTest::keyClicks(shown.name, QStringLiteral("photos"));
    shown.create->click();
    QTRY_VERIFY(shown.message->isVisible());
    QVERIFY(shown.message->text().contains(QStringLiteral("already exists")));
    QVERIFY(shown.dialog.isVisible());
    QTest::keyClicks(shown.name, QStringLiteral("2"));
    QVERIFY(!shown.message->isVisible());
    QVERIFY(shown.create->isEnabled());
}

void TestNewBucketDialog::cancellingWhileItCreatesCloses()
{
    ShownBucketDialog shown;
    QTest::keyClicks(shown.name, QStringLiteral("photos"));
    shown.create->click();
    QTRY_COMPARE(shown.server.requestCount(), 1);
    shown.dialog.reject();
    QVERIFY(!shown.dialog.isVisible());
    QCOMPARE(shown.dialog.result(), int(QDialog::Rejected));
}

void TestNewBucketDialog::regionIsAskedFor()
{
    ShownBucketDialog shown;
    shown.name->setText(QStringLiteral("photos"));
    QCOMPARE(shown.dialog.wanted().region, QByteArray());
    QVERIFY(shown.says(QStringLiteral("the server decides")));
    shown.region->setText(QStringLiteral("default placement"));
    QVERIFY(!shown.create->isEnabled());
    shown.region->setText(QStringLiteral("default:placement"));
    QVERIFY(shown.create->isEnabled());
    QCOMPARE(shown.dialog.wanted().region, QByteArray("default:placement"));
}

void TestNewBucketDialog::regionOfTheConnectionIsProposedForAws()
{
    const Credentials keys {"AKIDEXAMPLE", "secret", {}};
    Session session(std::make_shared<S3Service>(
        Endpoint::aws("eu-west-1"), std::make_shared<StaticCredentials>(keys)));
    NewBucketDialog dialog(session);
    auto *region = dialog.findChild<QLineEdit *>(QStringLiteral("bucketRegion"));
    QCOMPARE(region->placeholderText(), QStringLiteral("eu-west-1"));
    dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"))->setText(QStringLiteral("photos"));
    const QPushButton *create
        = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(create->isEnabled());
    region->setText(QStringLiteral("default:placement")); // goes into a host's name there
    QVERIFY(!create->isEnabled());
    region->setText(QStringLiteral("ap-south-1"));
    QVERIFY(create->isEnabled());
}

void TestNewBucketDialog::objectLockBringsVersions()
{
    ShownBucketDialog shown;
    QVERIFY(!shown.dialog.wanted().hasVersions);
    shown.lock->click();
    QVERIFY(shown.versions->isChecked());
    QVERIFY(!shown.versions->isEnabled());
    QVERIFY(shown.dialog.wanted().hasVersions && shown.dialog.wanted().hasObjectLock);
    shown.lock->click();
    QVERIFY(shown.versions->isEnabled());
}

void TestNewBucketDialog::saysThatVersioningWasRefused()
{
    ShownBucketDialog shown;
    QTest::keyClicks(shown.name, QStringLiteral("photos"));
    shown.versions->click();
    shown.create->click();
    QTRY_COMPARE(shown.server.requestCount(), 1);
    shown.server.answer(0, 200, {});
    QTRY_COMPARE(shown.server.requestCount(), 2);
    QCOMPARE(shown.server.requests().at(1), QByteArray("PUT /photos?versioning= HTTP/1.1"));
    shown.server.answer(1, 403, ScriptedServer::error("AccessDenied"));
    QTRY_VERIFY(shown.message->isVisible());
    QVERIFY(shown.message->text().contains(
        QStringLiteral("The bucket “photos” was created, but versioning is not on")));
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(!shown.name->isEnabled());
    QVERIFY(shown.create->isEnabled());
    shown.dialog.reject(); // the bucket is there all the same
    QCOMPARE(shown.dialog.result(), int(QDialog::Accepted));
}

QTEST_MAIN(TestNewBucketDialog)
#include "tst_newbucketdialog.moc"
