// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/sessionregistry.h"

#include "ui/connections/connectionlist.h"

namespace windlass {

SessionRegistry::SessionRegistry(ConnectionList &connections, QObject *parent)
    : QObject(parent), m_connections(connections)
{
    connect(&m_connections, &ConnectionList::changed, this, &SessionRegistry::dropStale);
}

SessionRegistry::~SessionRegistry() = default;

Result<Session *> SessionRegistry::session(const QString &connectionId)
{
    const std::optional<ConnectionConfig> config = m_connections.find(connectionId);
    auto it = m_sessions.find(connectionId);
    // The caller noticed a change of the connection before this registry did.
    if (it != m_sessions.end() && (!config || !connectAlike(it->second.config, *config))) {
        drop(connectionId);
        it = m_sessions.find(connectionId);
    }
    if (!config)
        return fail(ErrorKind::InvalidInput, connectionId, tr("this connection has been removed"));
    if (it != m_sessions.end())
        return it->second.session.get();

    Result<std::shared_ptr<S3Service>> service = makeService(*config);
    if (!service)
        return fail(service.error());
    Entry &entry = m_sessions[connectionId];
    entry = {*config, std::make_unique<Session>(*service)};
    return entry.session.get();
}

void SessionRegistry::drop(const QString &connectionId)
{
    // Removed from the map before the signal: a request for the session now creates a new one.
    const auto dropped = m_sessions.extract(connectionId);
    if (!dropped.empty())
        emit sessionDropped(connectionId);
}

void SessionRegistry::dropStale()
{
    QStringList stale;
    for (const auto &[id, entry] : m_sessions) {
        const std::optional<ConnectionConfig> config = m_connections.find(id);
        if (!config || !connectAlike(entry.config, *config))
            stale.append(id);
    }
    for (const QString &id : stale)
        drop(id);
}

} // namespace windlass
