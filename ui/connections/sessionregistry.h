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

/// The connections' live Sessions: created on first use, dropped when a connection leads elsewhere
/// or is removed. Renaming drops nothing. Lives on the GUI thread.
class SessionRegistry : public QObject
{
    Q_OBJECT
public:
    /// \a connections must outlive the registry.
    explicit SessionRegistry(ConnectionList &connections, QObject *parent = nullptr);
    ~SessionRegistry() override;

    /// The session of the connection, owned by the registry, valid until sessionDropped(). Fails
    /// (InvalidInput) for an unknown connection or an invalid endpoint. Sends nothing: the first
    /// request shows whether the connection works.
    Result<Session *> session(const QString &connectionId);

signals:
    /// The session of \a connectionId will be destroyed: release it now, with everything that uses
    /// it. Running work is cancelled.
    void sessionDropped(const QString &connectionId);

private:
    struct Entry {
        ConnectionConfig config; ///< the settings of the session
        std::unique_ptr<Session> session;
    };

    void drop(const QString &connectionId);
    void dropStale();

    ConnectionList &m_connections;
    std::map<QString, Entry> m_sessions;
};

} // namespace windlass
