// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"

#include "core/base/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    ini.beginGroup(QStringLiteral("limits"));
    config.limits = TransferOverrides::readFrom(ini);
    ini.endGroup();
    return config;
}

} // namespace

ConnectionStore::ConnectionStore(QString path, QObject *parent)
    : QObject(parent), m_path(std::move(path))
{
    load();
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
    QList<ConnectionConfig> connections = m_connections;
    connections.removeIf([&id](const ConnectionConfig &config) { return config.id == id; });
    return write(connections);
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

/// Written beside the old file and renamed over it, so that a full disk loses no connection; made
/// with mode 0600 from the start, so that the keys are never readable by others.
Result<> ConnectionStore::write(const QList<ConnectionConfig> &connections)
{
    if (!makePrivateFolder(QFileInfo(m_path).path()))
        return fail(ErrorKind::FileUnwritable, m_path);
    QTemporaryFile file(m_path + QLatin1String(".XXXXXX"));
    if (!file.open())
        return fail(ErrorKind::FileUnwritable, m_path, file.errorString());
    {
        QSettings ini(file.fileName(), QSettings::IniFormat);
        ini.setAtomicSyncRequired(false); // keeps the file, and with it its mode
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
