// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/keychain.h"
#include "ui/mainwindow/connectioncommands.h"
#include "ui/widgets/inlinemessage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

using KeyPlace = ConnectionConfig::KeyPlace;

/// Adding a connection on a desktop without a keychain.
class TestConnectionCommands : public QObject
{
    Q_OBJECT
private slots:
    void aRefusalLeavesTheDialogOpenAndTheChoice();

private:
    QTemporaryDir m_folder;
};

void TestConnectionCommands::aRefusalLeavesTheDialogOpenAndTheChoice()
{
    Keychain keychain;
    ConnectionStore store(m_folder.filePath(QStringLiteral("connections.ini")));
    store.useSecrets(keychain);
    ConnectionList list(store);
    QWidget window;
    window.show();
    ConnectionCommands commands(list, window);
    QSignalSpy added(&commands, &ConnectionCommands::added);
    commands.add();
    auto *dialog = window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    const auto edit = [dialog](const char *name) {
        return dialog->findChild<QLineEdit *>(QLatin1String(name));
    };
    edit("endpoint")->setText(QStringLiteral("http://lab:9000"));
    edit("accessKey")->setText(QStringLiteral("AK"));
    edit("secretKey")->setText(QStringLiteral("SK"));
    QCOMPARE(dialog->config().keyPlace, KeyPlace::Keychain); // nobody knows better yet
    dialog->accept();
    QVERIFY(dialog->isVisible()); // as long as the keychain takes
    QVERIFY(!edit("secretKey")->isEnabled());
    auto *message = dialog->findChild<InlineMessage *>();
    QTRY_VERIFY(edit("secretKey")->isEnabled());
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("the keychain")), qPrintable(message->text()));
    QCOMPARE(edit("secretKey")->text(), QStringLiteral("SK"));
    QVERIFY(list.isEmpty());

    auto *places = dialog->findChild<QComboBox *>(QStringLiteral("keyPlace"));
    QTRY_COMPARE(places->count(), 2);
    places->setCurrentIndex(places->findData(int(KeyPlace::File)));
    dialog->accept();
    QCOMPARE(added.size(), 1);
    QCOMPARE(list.connections().first().keyPlace, KeyPlace::File);
}

QTEST_MAIN(TestConnectionCommands)
#include "tst_connectioncommands.moc"
