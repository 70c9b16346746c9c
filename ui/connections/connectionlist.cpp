// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionlist.h"

#include "core/base/digest.h"

#include <QUuid>

#include <algorithm>

namespace windlass {

/// Equal for the same place and the same kind of credentials.
static QString temporaryId(const ConnectionConfig &config)
{
    const QStringList parts {config.endpointUrl, config.region,
        QString::number(int(config.addressing)), config.caBundle,
        QString::number(int(config.source)), config.profile,
        QString::fromLatin1(config.keys.accessKeyId)};
    const QByteArray digest
        = Digest::of(Digest::Algorithm::Sha256, parts.join(QLatin1Char('\n')).toUtf8());
    return QLatin1String("temporary-") + QString::fromLatin1(digest.toHex().left(32));
}

static auto hasId(const QString &id)
{
    return [id](const ConnectionConfig &config) { return config.id == id; };
}

ConnectionList::ConnectionList(ConnectionStore &store, QObject *parent)
    : QObject(parent), m_store(store)
{
    connect(&m_store, &ConnectionStore::changed, this, &ConnectionList::handleStoreChanged);
}

QList<ConnectionConfig> ConnectionList::connections() const
{
    return m_store.connections() + m_temporary;
}

std::optional<ConnectionConfig> ConnectionList::find(const QString &id) const
{
    if (std::optional<ConnectionConfig> saved = m_store.find(id))
        return saved;
    const auto it = std::find_if(m_temporary.begin(), m_temporary.end(), hasId(id));
    return it != m_temporary.end() ? std::optional(*it) : std::nullopt;
}

bool ConnectionList::isTemporary(const QString &id) const
{
    return std::any_of(m_temporary.begin(), m_temporary.end(), hasId(id));
}

QString ConnectionList::addTemporary(ConnectionConfig config)
{
    for (const ConnectionConfig &known : connections()) {
        if (connectAlike(known, config))
            return known.id;
    }
    config.id = temporaryId(config);
    if (find(config.id)) // a saved connection, which now leads elsewhere
        config.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_temporary.append(config);
    emit changed();
    return config.id;
}

bool ConnectionList::revive(const QString &id)
{
    if (find(id))
        return true;
    const QList<ConnectionConfig> discovered = discoveredConnections();
    const auto it = std::find_if(discovered.begin(), discovered.end(),
        [&id](const ConnectionConfig &config) { return temporaryId(config) == id; });
    return it != discovered.end() && addTemporary(*it) == id;
}

Result<QString> ConnectionList::save(const ConnectionConfig &config)
{
    return m_store.save(config);
}

void ConnectionList::saveWithKeys(const ConnectionConfig &config, ConnectionStore::Saved saved)
{
    m_store.saveWithKeys(config, std::move(saved));
}

Result<> ConnectionList::remove(const QString &id)
{
    if (m_temporary.removeIf(hasId(id)) == 0)
        return m_store.remove(id);
    emit changed();
    return {};
}

void ConnectionList::handleStoreChanged()
{
    m_temporary.removeIf(
        [this](const ConnectionConfig &config) { return m_store.find(config.id).has_value(); });
    emit changed();
}

/// The keys of \a config, wherever they are stored; incomplete while they are being fetched.
static Credentials keysOf(const ConnectionConfig &config)
{
    return config.storedKeys ? config.storedKeys->now() : config.keys;
}

static bool haveSameKeys(const ConnectionConfig &a, const ConnectionConfig &b)
{
    if (a.storedKeys && a.storedKeys == b.storedKeys)
        return a.keys.accessKeyId == b.keys.accessKeyId;
    const Credentials ofA = keysOf(a);
    const Credentials ofB = keysOf(b);
    return ofA.accessKeyId == ofB.accessKeyId && ofA.secretAccessKey == ofB.secretAccessKey
        && ofA.sessionToken == ofB.sessionToken;
}

static bool sameCredentials(const ConnectionConfig &a, const ConnectionConfig &b)
{
    if (a.source != b.source)
        return false;
    switch (a.source) {
    case ConnectionConfig::Source::Keys:
        return haveSameKeys(a, b);
    case ConnectionConfig::Source::Profile:
        return a.profile == b.profile;
    case ConnectionConfig::Source::Environment:
        return true;
    }
    return false;
}

bool connectAlike(const ConnectionConfig &a, const ConnectionConfig &b)
{
    return a.endpointUrl == b.endpointUrl && a.region == b.region && a.addressing == b.addressing
        && a.caBundle == b.caBundle && sameCredentials(a, b);
}

} // namespace windlass
