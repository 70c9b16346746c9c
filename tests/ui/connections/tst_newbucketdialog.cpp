// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "ui/connections/newbucketdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace windlass;

struct Shown : ConnectionsFixture {
    NewBucketDialog dialog {**sessions.session(add(QStringLiteral("lab")))};
    QLineEdit *name = dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"));
    QPushButton *create = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    InlineMessage *message = dialog.findChild<InlineMessage *>();

    Shown() { dialog.show(); }
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
    Shown shown;
    QVERIFY(!shown.create->isEnabled());
    shown.name->setText(name);
    QCOMPARE(shown.create->isEnabled(), words.isEmpty());
    QVERIFY(shown.says(words.isEmpty() ? QStringLiteral("3 to 63 characters") : words));
}

void TestNewBucketDialog::isAcceptedWhenTheServerHasCreatedIt()
{
    Shown shown;
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
    Shown shown;
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
    Shown shown;
    QTest::keyClicks(shown.name, QStringLiteral("photos"));
    shown.create->click();
    QTRY_COMPARE(shown.server.requestCount(), 1);
    shown.dialog.reject();
    QVERIFY(!shown.dialog.isVisible());
    QCOMPARE(shown.dialog.result(), int(QDialog::Rejected));
}

QTEST_MAIN(TestNewBucketDialog)
#include "tst_newbucketdialog.moc"
