// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/newbucketdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLineEdit>
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
