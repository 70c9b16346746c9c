// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionlist.h"

#include <QUuid>

#include <algorithm>

namespace windlass {

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
    config.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_temporary.append(config);
    emit changed();
    return config.id;
}

Result<QString> ConnectionList::save(const ConnectionConfig &config)
{
    return m_store.save(config);
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

static bool sameCredentials(const ConnectionConfig &a, const ConnectionConfig &b)
{
    if (a.source != b.source)
        return false;
    switch (a.source) {
    case ConnectionConfig::Source::Keys:
        return a.keys.accessKeyId == b.keys.accessKeyId
            && a.keys.secretAccessKey == b.keys.secretAccessKey
            && a.keys.sessionToken == b.keys.sessionToken;
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
