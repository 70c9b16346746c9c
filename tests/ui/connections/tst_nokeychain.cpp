// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/keychain.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

using KeyPlace = ConnectionConfig::KeyPlace;

/// On a desktop without a keychain: a D-Bus session, and nobody who answers as the Secret Service.
class TestNoKeychain : public QObject
{
    Q_OBJECT
private slots:
    void isFoundNotToAnswer();
    void theDialogSaysSoAndLeavesTheChoice();
    void keysStayInTheFile();
    void nothingIsSavedIntoIt();
};

void TestNoKeychain::isFoundNotToAnswer()
{
    Keychain keychain;
    std::optional<Result<>> probed;
    keychain.probe([&](const Result<> &p) { probed = p; });
    QTRY_VERIFY(probed.has_value());
    QVERIFY(!probed->has_value());
    QCOMPARE(probed->error().kind, ErrorKind::LocalFileFailed);
}

void TestNoKeychain::theDialogSaysSoAndLeavesTheChoice()
{
    Keychain keychain;
    ConnectionDialog dialog {ConnectionConfig()};
    dialog.offerKeychain(keychain);
    dialog.open();
    auto *places = dialog.findChild<QComboBox *>(QStringLiteral("keyPlace"));
    QTRY_COMPARE(places->count(), 2);
    QCOMPARE(dialog.config().keyPlace, KeyPlace::Session); // until the person chooses
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible()
            && label->text().contains(QStringLiteral("No keychain is available"));
    }));
    places->setCurrentIndex(places->findData(int(KeyPlace::File)));
    QCOMPARE(dialog.config().keyPlace, KeyPlace::File);
}

void TestNoKeychain::keysStayInTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("connections.ini"));
    ConnectionConfig config;
    config.keys = {"AK", "very secret", {}, {}};
    Keychain keychain;
    ConnectionStore store(path);
    const QString id = store.save(config).value();
    store.useSecrets(keychain);
    std::optional<Result<>> probed; // answers come in their order
    keychain.probe([&](const Result<> &p) { probed = p; });
    QTRY_VERIFY(probed.has_value());
    QCOMPARE(store.find(id)->keyPlace, KeyPlace::Undecided);
    QCOMPARE(ConnectionStore(path).find(id)->keys.secretAccessKey, QByteArray("very secret"));
}

void TestNoKeychain::nothingIsSavedIntoIt()
{
    QTemporaryDir folder;
    ConnectionConfig config;
    config.keys = {"AK", "very secret", {}, {}};
    config.keyPlace = KeyPlace::Keychain;
    Keychain keychain;
    ConnectionStore store(folder.filePath(QStringLiteral("connections.ini")));
    store.useSecrets(keychain);
    std::optional<Result<QString>> saved;
    store.saveWithKeys(config, [&](const Result<QString> &id) { saved = id; });
    QTRY_VERIFY(saved.has_value());
    QVERIFY(!saved->has_value());
    QVERIFY(store.connections().isEmpty());
}

QTEST_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
