// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"
#include "core/s3/session.h"

#include <QObject>

#include <map>
#include <memory>

namespace windlass {

class ConnectionList;

/// From a connection to its live Session: made on first use, dropped when the connection leads
/// elsewhere or is removed. A new name drops nothing. Lives on the GUI thread.
class SessionRegistry : public QObject
{
    Q_OBJECT
public:
    /// \a connections must outlive the registry.
    explicit SessionRegistry(ConnectionList &connections, QObject *parent = nullptr);
    ~SessionRegistry() override;

    /// The session of the connection, the registry's own, valid until sessionDropped(). Fails
    /// (InvalidInput) for a connection that is not there or has an impossible endpoint. Asks
    /// nobody: the first request tells whether the connection works.
    Result<Session *> session(const QString &connectionId);

signals:
    /// The session of \a connectionId is about to go: let go of it now, and of what hangs on it.
    /// What still runs on it is cancelled.
    void sessionDropped(const QString &connectionId);

private:
    struct Entry {
        ConnectionConfig config; ///< what the session was made from
        std::unique_ptr<Session> session;
    };

    void drop(const QString &connectionId);
    void dropStale();

    ConnectionList &m_connections;
    std::map<QString, Entry> m_sessions;
};

} // namespace windlass
