// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionstore.h"

namespace windlass {

/// All connections of the window: the saved ones in their order, then the temporary ones, which
/// live until the program ends (the environment, a profile opened without saving, the program's
/// s3:// argument). Lives on the GUI thread.
class ConnectionList : public QObject
{
    Q_OBJECT
public:
    /// \a store must outlive the list.
    explicit ConnectionList(ConnectionStore &store, QObject *parent = nullptr);

    QList<ConnectionConfig> connections() const;
    std::optional<ConnectionConfig> find(const QString &id) const;
    bool isEmpty() const { return m_store.connections().isEmpty() && m_temporary.isEmpty(); }
    bool isTemporary(const QString &id) const;

    /// Adds \a config for this run of the program and returns its id. If a connection to the same
    /// place with the same credentials exists, returns its id instead. The id is the same in every
    /// run, so that the journal's records are found again.
    QString addTemporary(ConnectionConfig config);

    /// Makes sure that a connection exists which may have been a temporary one of an earlier run:
    /// adds it again if this computer still has its description. False if it does not.
    bool revive(const QString &id);

    /// Saves a new connection, an edited one, or a temporary one, which keeps its id and so its
    /// session and its place in the browser. Fails as ConnectionStore::save() does.
    Result<QString> save(const ConnectionConfig &config);

    /// The same, with the keys stored where \a config says, like ConnectionStore::saveWithKeys().
    void saveWithKeys(const ConnectionConfig &config, ConnectionStore::Saved saved);
    /// The store for secrets; null if there is none.
    SecretStore *secrets() const { return m_store.secrets(); }

    /// Forgets the connection; nothing is sent to the server. Fails if the file cannot be written.
    Result<> remove(const QString &id);

signals:
    /// A connection was added, changed, saved or removed.
    void changed();

private:
    void handleStoreChanged();

    ConnectionStore &m_store;
    QList<ConnectionConfig> m_temporary;
};

/// Whether both lead to the same place with the same credentials, whatever their names.
bool connectAlike(const ConnectionConfig &a, const ConnectionConfig &b);

} // namespace windlass
