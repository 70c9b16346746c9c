// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/newbucketdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDateTime>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace windlass;
using RowKind = ConnectionTreeModel::RowKind;

/// The same parts against the real server that tests/support/gateway starts.
class TestConnectionsGateway : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aNewBucketAppearsInTheTree();
    void aBucketHasWhatWasWanted();
    void aBucketThatExistsIsSaid();
    void wrongKeysAreSaid();
    void theDialogsTestWorks();

private:
    ConnectionConfig m_config;
    const QByteArray m_bucket
        = "windlass-ui-" + QByteArray::number(QDateTime::currentMSecsSinceEpoch());
};

static bool create(Session &session, const QByteArray &bucket, QString *message)
{
    NewBucketDialog dialog(session);
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"))
        ->setText(QString::fromLatin1(bucket));
    dialog.accept();
    const auto *inlineMessage = dialog.findChild<InlineMessage *>();
    const bool ended
        = QTest::qWaitFor([&] { return !dialog.isVisible() || inlineMessage->isVisible(); }, 20000);
    *message = inlineMessage->text();
    return ended && dialog.result() == QDialog::Accepted;
}

void TestConnectionsGateway::initTestCase()
{
    m_config
        = keyConnection(QStringLiteral("gateway"), qEnvironmentVariable("WINDLASS_TEST_ENDPOINT"));
    m_config.keys.accessKeyId = qgetenv("WINDLASS_TEST_ACCESS_KEY");
    m_config.keys.secretAccessKey = qgetenv("WINDLASS_TEST_SECRET_KEY");
    if (m_config.endpointUrl.isEmpty())
        QFAIL("run this below tests/support/gateway run --");
}

void TestConnectionsGateway::aNewBucketAppearsInTheTree()
{
    ConnectionsFixture fixture;
    ConnectionTreeModel model(fixture.list, fixture.sessions);
    QAbstractItemModelTester tester(&model);
    const QString id = fixture.list.addTemporary(m_config);
    model.load(id);
    const auto settled = [&] {
        return ConnectionTreeModel::kindOf(model.index(0, 0, model.connectionIndex(id)))
            != RowKind::Loading;
    };
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 20000);
    QVERIFY(!model.bucketIndex(id, BucketName(m_bucket)).isValid());

    QString message;
    QVERIFY2(create(**fixture.sessions.session(id), m_bucket, &message), qPrintable(message));
    model.reload(id);
    QTRY_VERIFY_WITH_TIMEOUT(model.bucketIndex(id, BucketName(m_bucket)).isValid(), 20000);
}

void TestConnectionsGateway::aBucketHasWhatWasWanted()
{
    ConnectionsFixture fixture;
    Session &session = **fixture.sessions.session(fixture.list.addTemporary(m_config));
    const BucketName bucket(m_bucket + "-lock");
    NewBucketDialog dialog(session);
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"))->setText(bucket.display());
    dialog.findChild<QLineEdit *>(QStringLiteral("bucketRegion"))
        ->setText(QStringLiteral("default")); // the only one that the gateway knows
    dialog.findChild<QCheckBox *>(QStringLiteral("bucketLock"))->click();
    dialog.accept();
    QTRY_COMPARE_WITH_TIMEOUT(dialog.result(), int(QDialog::Accepted), 20000);
    QVERIFY(dialog.findChild<InlineMessage *>()->text().isEmpty());

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("AWS_ACCESS_KEY_ID"), QString::fromUtf8(m_config.keys.accessKeyId));
    environment.insert(
        QStringLiteral("AWS_SECRET_ACCESS_KEY"), QString::fromUtf8(m_config.keys.secretAccessKey));
    environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("us-east-1"));
    const auto aws = [&](const char *command, const char *query) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral("aws"),
            {QStringLiteral("--endpoint-url"), m_config.endpointUrl, QStringLiteral("s3api"),
                QString::fromLatin1(command), QStringLiteral("--bucket"), bucket.display(),
                QStringLiteral("--query"), QString::fromLatin1(query), QStringLiteral("--output"),
                QStringLiteral("text")});
        program.waitForFinished(60000);
        return program.readAllStandardOutput().trimmed();
    };
    QCOMPARE(aws("get-bucket-versioning", "Status"), "Enabled");
    QCOMPARE(aws("get-object-lock-configuration", "ObjectLockConfiguration.ObjectLockEnabled"),
        "Enabled");
}

void TestConnectionsGateway::aBucketThatExistsIsSaid()
{
    ConnectionsFixture fixture;
    ConnectionConfig other = m_config;
    other.keys.accessKeyId = qgetenv("WINDLASS_TEST_OTHER_ACCESS_KEY");
    other.keys.secretAccessKey = qgetenv("WINDLASS_TEST_OTHER_SECRET_KEY");
    const QString id = fixture.list.addTemporary(other);
    QString message;
    QVERIFY(!create(**fixture.sessions.session(id), m_bucket, &message));
    QVERIFY2(message.contains(QStringLiteral("already exists")), qPrintable(message));
}

void TestConnectionsGateway::wrongKeysAreSaid()
{
    ConnectionsFixture fixture;
    ConnectionTreeModel model(fixture.list, fixture.sessions);
    QAbstractItemModelTester tester(&model);
    ConnectionConfig wrong = m_config;
    wrong.keys.secretAccessKey = "wrong";
    const QString id = fixture.list.addTemporary(wrong);
    model.load(id);
    const auto first = [&] { return model.index(0, 0, model.connectionIndex(id)); };
    QTRY_COMPARE_WITH_TIMEOUT(ConnectionTreeModel::kindOf(first()), RowKind::Failed, 20000);
    const QString text = first().data().toString();
    QVERIFY2(text.contains(QStringLiteral("Check the secret key")), qPrintable(text));
}

void TestConnectionsGateway::theDialogsTestWorks()
{
    ConnectionDialog dialog(m_config);
    dialog.show();
    dialog.findChild<QPushButton *>(QStringLiteral("test"))->click();
    const auto *message = dialog.findChild<InlineMessage *>();
    QTRY_VERIFY2_WITH_TIMEOUT(message->text().startsWith(QStringLiteral("Connected:")),
        qPrintable(message->text()), 20000);
}

QTEST_MAIN(TestConnectionsGateway)
#include "tst_connectionsgateway.moc"
