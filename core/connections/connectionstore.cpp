// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"

#include "core/base/privatefolder.h"
#include "core/connections/keysecret.h"
#include "core/connections/secretstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QUuid>

#include <algorithm>

namespace windlass {

namespace {

QString sourceWord(ConnectionConfig::Source source)
{
    switch (source) {
    case ConnectionConfig::Source::Keys:
        return QStringLiteral("keys");
    case ConnectionConfig::Source::Profile:
        return QStringLiteral("profile");
    case ConnectionConfig::Source::Environment:
        return QStringLiteral("environment");
    }
    return {};
}

ConnectionConfig::Source sourceFrom(const QString &word)
{
    if (word == QLatin1String("profile"))
        return ConnectionConfig::Source::Profile;
    return word == QLatin1String("environment") ? ConnectionConfig::Source::Environment
                                                : ConnectionConfig::Source::Keys;
}

using KeyPlace = ConnectionConfig::KeyPlace;

constexpr std::pair<KeyPlace, const char *> placeWords[]
    = {{KeyPlace::Keychain, "keychain"}, {KeyPlace::File, "file"}, {KeyPlace::Session, "session"}};

QString placeWord(KeyPlace place)
{
    for (const auto &[known, word] : placeWords) {
        if (known == place)
            return QLatin1String(word);
    }
    return {};
}

KeyPlace placeFrom(const QString &word)
{
    for (const auto &[place, known] : placeWords) {
        if (word == QLatin1String(known))
            return place;
    }
    return KeyPlace::Undecided;
}

void writeTo(QSettings &ini, const ConnectionConfig &config)
{
    ini.setValue(QStringLiteral("id"), config.id);
    ini.setValue(QStringLiteral("name"), config.name);
    ini.setValue(QStringLiteral("endpoint"), config.endpointUrl);
    ini.setValue(QStringLiteral("region"), config.region);
    ini.setValue(QStringLiteral("addressing"), int(config.addressing));
    ini.setValue(QStringLiteral("caBundle"), config.caBundle);
    ini.setValue(QStringLiteral("source"), sourceWord(config.source));
    ini.setValue(QStringLiteral("profile"), config.profile);
    ini.beginGroup(QStringLiteral("limits"));
    config.limits.writeTo(ini);
    ini.endGroup();
    if (config.source != ConnectionConfig::Source::Keys)
        return;
    ini.setValue(QStringLiteral("accessKeyId"), config.keys.accessKeyId);
    ini.setValue(QStringLiteral("keyPlace"), placeWord(config.keyPlace));
    if (config.keyPlace == KeyPlace::Keychain || config.keyPlace == KeyPlace::Session)
        return;
    ini.setValue(QStringLiteral("secretAccessKey"), config.keys.secretAccessKey);
    ini.setValue(QStringLiteral("sessionToken"), config.keys.sessionToken);
}

ConnectionConfig readFrom(QSettings &ini)
{
    ConnectionConfig config;
    config.id = ini.value(QStringLiteral("id")).toString();
    config.name = ini.value(QStringLiteral("name")).toString();
    config.endpointUrl = ini.value(QStringLiteral("endpoint")).toString();
    config.region = ini.value(QStringLiteral("region")).toString();
    config.addressing
        = AddressingStyle(qBound(0, ini.value(QStringLiteral("addressing")).toInt(), 2));
    config.caBundle = ini.value(QStringLiteral("caBundle")).toString();
    config.source = sourceFrom(ini.value(QStringLiteral("source")).toString());
    config.profile = ini.value(QStringLiteral("profile")).toString();
    config.keys.accessKeyId = ini.value(QStringLiteral("accessKeyId")).toByteArray();
    config.keys.secretAccessKey = ini.value(QStringLiteral("secretAccessKey")).toByteArray();
    config.keys.sessionToken = ini.value(QStringLiteral("sessionToken")).toByteArray();
    config.keyPlace = placeFrom(ini.value(QStringLiteral("keyPlace")).toString());
    if (config.keyPlace == KeyPlace::Keychain)
        config.storedKeys = std::make_shared<StoredKeys>();
    ini.beginGroup(QStringLiteral("limits"));
    config.limits = TransferOverrides::readFrom(ini);
    ini.endGroup();
    return config;
}

/// \a config with its keys in the keychain.
ConnectionConfig withStoredKeys(ConnectionConfig config)
{
    config.keyPlace = KeyPlace::Keychain;
    config.storedKeys = std::make_shared<StoredKeys>(config.keys);
    config.keys = {config.keys.accessKeyId, {}, {}, {}};
    return config;
}

} // namespace

ConnectionStore::ConnectionStore(QString path, QObject *parent)
    : QObject(parent), m_path(std::move(path))
{
    load();
}

ConnectionStore::~ConnectionStore()
{
    stopWaiting();
}

void ConnectionStore::stopWaiting()
{
    for (const ConnectionConfig &config : std::as_const(m_connections)) {
        if (config.storedKeys && !config.storedKeys->now().isComplete())
            config.storedKeys->set(fail(ErrorKind::Cancelled));
    }
}

QString ConnectionStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/windlass/connections.ini");
}

std::optional<ConnectionConfig> ConnectionStore::find(const QString &id) const
{
    const auto it = std::find_if(m_connections.begin(), m_connections.end(),
        [&id](const ConnectionConfig &config) { return config.id == id; });
    return it != m_connections.end() ? std::optional(*it) : std::nullopt;
}

Result<QString> ConnectionStore::save(ConnectionConfig config)
{
    if (config.id.isEmpty())
        config.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<ConnectionConfig> connections = m_connections;
    const auto it = std::find_if(connections.begin(), connections.end(),
        [&config](const ConnectionConfig &other) { return other.id == config.id; });
    if (it != connections.end())
        *it = config;
    else
        connections.append(config);
    if (Result<> written = write(connections); !written)
        return fail(written.error());
    return config.id;
}

Result<> ConnectionStore::remove(const QString &id)
{
    const std::optional<ConnectionConfig> removed = find(id);
    QList<ConnectionConfig> connections = m_connections;
    connections.removeIf([&id](const ConnectionConfig &config) { return config.id == id; });
    Result<> written = write(connections);
    if (written && m_secrets && removed && removed->keyPlace == KeyPlace::Keychain)
        m_secrets->remove(secretName(id), [](const Result<> &) {});
    return written;
}

// --- keys in the keychain ---

void ConnectionStore::useSecrets(SecretStore &secrets)
{
    m_secrets = &secrets;
    const QList<ConnectionConfig> connections = m_connections;
    for (const ConnectionConfig &config : connections) {
        if (config.source != ConnectionConfig::Source::Keys)
            continue;
        if (config.keyPlace == KeyPlace::Keychain)
            readKeys(config);
        else if (config.keyPlace == KeyPlace::Undecided && config.keys.isComplete())
            moveKeys(config);
    }
}

void ConnectionStore::readKeys(const ConnectionConfig &config)
{
    m_secrets->read(secretName(config.id),
        [keys = config.storedKeys, id = config.keys.accessKeyId](const Result<QByteArray> &found) {
            keys->set(found ? keysFromSecret(id, *found) : fail(missingSecret(found.error())));
        });
}

/// The person may edit the connection while the keychain waits to be unlocked: the newer version is
/// used then.
void ConnectionStore::moveKeys(const ConnectionConfig &config)
{
    const QByteArray secret = secretOf(config.keys);
    putSecret(config.id, secret, [this, id = config.id, secret](const Result<> &kept) {
        std::optional<ConnectionConfig> now = find(id);
        const bool isSame
            = now && now->keyPlace == KeyPlace::Undecided && secretOf(now->keys) == secret;
        if (kept && isSame)
            save(withStoredKeys(*now));
        else if (kept && !now)
            m_secrets->remove(secretName(id), [](const Result<> &) {});
    });
}

void ConnectionStore::saveWithKeys(ConnectionConfig config, Saved saved)
{
    const bool isForKeychain
        = config.source == ConnectionConfig::Source::Keys && config.keyPlace == KeyPlace::Keychain;
    if (isForKeychain && config.keys.isComplete()) {
        if (m_secrets)
            storeKeys(std::move(config), std::move(saved));
        else
            saved(fail(ErrorKind::LocalFileFailed, config.name));
        return;
    }
    const std::optional<ConnectionConfig> before = find(config.id);
    const Result<QString> result = save(config);
    const bool isLeft = before && before->keyPlace == KeyPlace::Keychain && !isForKeychain;
    if (result && m_secrets && isLeft)
        m_secrets->remove(secretName(config.id), [](const Result<> &) {});
    saved(result);
}

void ConnectionStore::storeKeys(ConnectionConfig config, Saved saved)
{
    if (config.id.isEmpty())
        config.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    putSecret(config.id, secretOf(config.keys), [this, config, saved](const Result<> &kept) {
        saved(kept ? save(withStoredKeys(config)) : fail(kept.error()));
    });
}

/// Reads the secret back after writing: keys are only removed from the file once the keychain has
/// returned them.
void ConnectionStore::putSecret(
    const QString &id, const QByteArray &secret, std::function<void(const Result<> &)> kept)
{
    const QString name = secretName(id);
    const QPointer<ConnectionStore> self(this);
    const auto compare = [self, secret, kept, name](const Result<QByteArray> &found) {
        if (!self)
            return;
        if (found && *found == secret)
            kept({});
        else
            kept(fail(found ? Error(ErrorKind::LocalFileFailed, name) : found.error()));
    };
    m_secrets->write(
        name, secret, [self, secrets = m_secrets, name, compare, kept](const Result<> &written) {
            if (written)
                secrets->read(name, compare);
            else if (self)
                kept(fail(written.error()));
        });
}

void ConnectionStore::load()
{
    QSettings ini(m_path, QSettings::IniFormat);
    const int count = ini.beginReadArray(QStringLiteral("connections"));
    for (int i = 0; i < count; ++i) {
        ini.setArrayIndex(i);
        m_connections.append(readFrom(ini));
    }
}

/// Writes a new file and renames it over the old one, so that a full disk loses no connection;
/// created with mode 0600, so that others can never read the keys.
Result<> ConnectionStore::write(const QList<ConnectionConfig> &connections)
{
    if (!makePrivateFolder(QFileInfo(m_path).path()))
        return fail(ErrorKind::FileUnwritable, m_path);
    QTemporaryFile file(m_path + QLatin1String(".XXXXXX"));
    if (!file.open())
        return fail(ErrorKind::FileUnwritable, m_path, file.errorString());
    {
        QSettings ini(file.fileName(), QSettings::IniFormat);
        ini.setAtomicSyncRequired(false); // keeps the file, and so its mode
        ini.beginWriteArray(QStringLiteral("connections"), int(connections.size()));
        for (int i = 0; i < connections.size(); ++i) {
            ini.setArrayIndex(i);
            writeTo(ini, connections[i]);
        }
        ini.endArray();
        ini.sync();
        if (ini.status() != QSettings::NoError)
            return fail(ErrorKind::FileUnwritable, m_path);
    }
    if (std::rename(
            QFile::encodeName(file.fileName()).constData(), QFile::encodeName(m_path).constData())
        != 0)
        return fail(errorFromErrno(errno, m_path));
    file.setAutoRemove(false);
    m_connections = connections;
    emit changed();
    return {};
}

} // namespace windlass
