// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/keychain.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

using KeyPlace = ConnectionConfig::KeyPlace;

namespace {

ConnectionConfig lab(KeyPlace place)
{
    ConnectionConfig config;
    config.name = QStringLiteral("lab");
    config.endpointUrl = QStringLiteral("http://lab:9000");
    config.keys = {"AKIDEXAMPLE", "very secret", "atoken", {}};
    config.keyPlace = place;
    return config;
}

} // namespace

/// With a real keychain: tests/support/keyring, an unlocked gnome-keyring.
class TestKeychain : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsSecretsByTheirNames();
    void isFoundToAnswer();
    void keysLiveInTheKeychain();
    void keysOfTheFileMoveOver();
    void whatIsEditedMeanwhileStaysEdited();
    void whatIsRemovedMeanwhileLeavesNoSecret();
    void keysThatWerePutInTheFileStayThere();
    void keysForOneSessionAreForgotten();
    void newKeysReplaceTheOldOnes();
    void aConnectionTakesItsSecretAlong();
    void theDialogOffersIt();
    void theDialogKeepsWhatIsThere();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("connections.ini")); }
    QByteArray fileText() const;
    Result<QByteArray> secretIn(Keychain &keychain, const QString &id);
    Result<QString> save(ConnectionStore &store, const ConnectionConfig &config);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeychain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestKeychain::fileText() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QByteArray> TestKeychain::secretIn(Keychain &keychain, const QString &id)
{
    std::optional<Result<QByteArray>> answer;
    keychain.read(QStringLiteral("connection/") + id,
        [&answer](const Result<QByteArray> &found) { answer = found; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return fail(ErrorKind::Timeout);
    return *answer;
}

Result<QString> TestKeychain::save(ConnectionStore &store, const ConnectionConfig &config)
{
    std::optional<Result<QString>> answer;
    store.saveWithKeys(config, [&answer](const Result<QString> &id) { answer = id; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return fail(ErrorKind::Timeout);
    return *answer;
}

void TestKeychain::keepsSecretsByTheirNames()
{
    Keychain keychain;
    QByteArray secret("bytes \0 of any kind \xff", 21);
    std::optional<Result<>> written;
    keychain.write(QStringLiteral("connection/a"), secret, [&](const Result<> &w) { written = w; });
    QVERIFY(!written); // never before the call has returned
    QTRY_VERIFY(written.has_value());
    QVERIFY(written->has_value());
    QCOMPARE(secretIn(keychain, QStringLiteral("a")).value_or(QByteArray()), secret);
    QCOMPARE(secretIn(keychain, QStringLiteral("b")).error().kind, ErrorKind::NoSuchKey);
    std::optional<Result<>> removed;
    keychain.remove(QStringLiteral("connection/a"), [&](const Result<> &r) { removed = r; });
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(secretIn(keychain, QStringLiteral("a")).error().kind, ErrorKind::NoSuchKey);
}

void TestKeychain::isFoundToAnswer()
{
    Keychain keychain;
    std::optional<Result<>> probed;
    keychain.probe([&](const Result<> &p) { probed = p; });
    QTRY_VERIFY(probed.has_value());
    QVERIFY(probed->has_value());
}

void TestKeychain::keysLiveInTheKeychain()
{
    Keychain keychain;
    QString id;
    {
        ConnectionStore store(path());
        store.useSecrets(keychain);
        id = save(store, lab(KeyPlace::Keychain)).value_or(QString());
        QVERIFY(!id.isEmpty());
        QCOMPARE(store.find(id)->storedKeys->now().secretAccessKey, QByteArray("very secret"));
    }
    QVERIFY(fileText().contains("AKIDEXAMPLE"));
    QVERIFY(!fileText().contains("secret"));
    QVERIFY(!fileText().contains("token"));

    ConnectionStore store(path()); // the next start
    const ConnectionConfig config = store.find(id).value();
    const auto service = makeService(config);
    QVERIFY(service);
    store.useSecrets(keychain);
    QTRY_VERIFY(config.storedKeys->now().isComplete());
    const Result<Credentials> keys = (*service)->currentCredentials();
    QVERIFY(keys);
    QCOMPARE(keys->accessKeyId, QByteArray("AKIDEXAMPLE"));
    QCOMPARE(keys->sessionToken, QByteArray("atoken"));
}

void TestKeychain::keysOfTheFileMoveOver()
{
    QString id;
    {
        ConnectionStore store(path());
        id = store.save(lab(KeyPlace::Undecided)).value();
    }
    QVERIFY(fileText().contains("very secret"));
    Keychain keychain;
    ConnectionStore store(path());
    store.useSecrets(keychain);
    QTRY_COMPARE(store.find(id)->keyPlace, KeyPlace::Keychain);
    QVERIFY(!fileText().contains("very secret"));
    QCOMPARE(store.find(id)->storedKeys->now().secretAccessKey, QByteArray("very secret"));
    QVERIFY(secretIn(keychain, id)->contains("very secret"));
}

void TestKeychain::whatIsEditedMeanwhileStaysEdited()
{
    Keychain keychain;
    ConnectionStore store(path());
    ConnectionConfig config = lab(KeyPlace::Undecided);
    config.id = store.save(config).value();
    store.useSecrets(keychain);
    config.name = QStringLiteral("another name");
    QVERIFY(store.save(config));
    QTRY_COMPARE(store.find(config.id)->keyPlace, KeyPlace::Keychain);
    QCOMPARE(store.find(config.id)->name, QStringLiteral("another name"));
}

void TestKeychain::whatIsRemovedMeanwhileLeavesNoSecret()
{
    Keychain keychain;
    ConnectionStore store(path());
    const QString id = store.save(lab(KeyPlace::Undecided)).value();
    store.useSecrets(keychain);
    QVERIFY(store.remove(id));
    QTRY_COMPARE(secretIn(keychain, id).has_value(), false);
    QVERIFY(store.connections().isEmpty());
}

void TestKeychain::keysThatWerePutInTheFileStayThere()
{
    Keychain keychain;
    ConnectionStore store(path());
    store.useSecrets(keychain);
    const QString id = save(store, lab(KeyPlace::File)).value();
    QVERIFY(fileText().contains("very secret"));
    QCOMPARE(
        QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    ConnectionStore next(path());
    next.useSecrets(keychain);
    QCOMPARE(secretIn(keychain, id).error().kind, ErrorKind::NoSuchKey);
    QCOMPARE(next.find(id)->keys.secretAccessKey, QByteArray("very secret"));
}

void TestKeychain::keysForOneSessionAreForgotten()
{
    Keychain keychain;
    ConnectionStore store(path());
    store.useSecrets(keychain);
    const QString id = save(store, lab(KeyPlace::Session)).value();
    QVERIFY(!fileText().contains("very secret"));
    QCOMPARE(store.find(id)->keys.secretAccessKey, QByteArray("very secret"));
    const auto service = makeService(*ConnectionStore(path()).find(id));
    const Result<Credentials> keys = (*service)->currentCredentials();
    QCOMPARE(keys.error().kind, ErrorKind::MissingCredentials);
    QVERIFY(keys.error().detail.contains(QStringLiteral("one session")));
}

void TestKeychain::newKeysReplaceTheOldOnes()
{
    Keychain keychain;
    ConnectionStore store(path());
    store.useSecrets(keychain);
    ConnectionConfig config = lab(KeyPlace::Keychain);
    config.id = save(store, config).value();
    config.keys.secretAccessKey = "another";
    QVERIFY(save(store, config));
    QVERIFY(secretIn(keychain, config.id)->contains("another"));
    config.keyPlace = KeyPlace::File; // then it is nowhere else
    QVERIFY(save(store, config));
    QCOMPARE(secretIn(keychain, config.id).error().kind, ErrorKind::NoSuchKey);
}

void TestKeychain::aConnectionTakesItsSecretAlong()
{
    Keychain keychain;
    ConnectionStore store(path());
    store.useSecrets(keychain);
    const QString id = save(store, lab(KeyPlace::Keychain)).value();
    QVERIFY(secretIn(keychain, id));
    QVERIFY(store.remove(id));
    QTRY_COMPARE(secretIn(keychain, id).has_value(), false);
}

void TestKeychain::theDialogOffersIt()
{
    Keychain keychain;
    ConnectionDialog dialog {ConnectionConfig()};
    dialog.offerKeychain(keychain);
    dialog.open();
    auto *places = dialog.findChild<QComboBox *>(QStringLiteral("keyPlace"));
    QVERIFY(places && places->isVisible());
    QCOMPARE(places->count(), 3);
    QCOMPARE(dialog.config().keyPlace, KeyPlace::Keychain);
    places->setCurrentIndex(places->findData(int(KeyPlace::File)));
    QCOMPARE(dialog.config().keyPlace, KeyPlace::File);
}

void TestKeychain::theDialogKeepsWhatIsThere()
{
    Keychain keychain;
    ConnectionStore store(path());
    const QString id = store.save(lab(KeyPlace::Undecided)).value();
    store.useSecrets(keychain);
    QTRY_COMPARE(store.find(id)->keyPlace, KeyPlace::Keychain);
    {
        ConnectionDialog dialog(*store.find(id));
        dialog.offerKeychain(keychain);
        QCOMPARE(dialog.config().keys.secretAccessKey, QByteArray("very secret"));
    }
    // Opened before the keychain has answered: what is left empty stays as it is there.
    ConnectionStore next(path());
    ConnectionDialog dialog(*next.find(id));
    dialog.offerKeychain(keychain);
    dialog.open();
    QVERIFY(dialog.config().keys.secretAccessKey.isEmpty());
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    next.useSecrets(keychain);
    QVERIFY(save(next, dialog.config()));
    QTRY_COMPARE(next.find(id)->storedKeys->now().secretAccessKey, QByteArray("very secret"));
}

QTEST_MAIN(TestKeychain)
#include "tst_keychain.moc"
