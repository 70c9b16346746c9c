// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionstore.h"

namespace windlass {

/// Every connection that the window knows: the saved ones in their order, then the temporary ones,
/// which live until the program ends (the environment, a profile opened without saving, the
/// program's s3:// argument). Lives on the GUI thread.
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

    /// Adds \a config for this run of the program and gives its id. Where a connection to the same
    /// place with the same credentials is known already, gives the id of that one instead. The id
    /// is the same in every run, so that what the journal has of it is found again.
    QString addTemporary(ConnectionConfig config);

    /// Makes sure that a connection is here that may have been a temporary one of an earlier run:
    /// adds it again if this computer still describes it. False if there is none.
    bool revive(const QString &id);

    /// Saves a new connection, an edited one, or a temporary one, which keeps its id and with it
    /// its session and its place in the browser. Fails as ConnectionStore::save() does.
    Result<QString> save(const ConnectionConfig &config);

    /// The same with the keys where \a config wants them, as ConnectionStore::saveWithKeys() does
    /// it.
    void saveWithKeys(const ConnectionConfig &config, ConnectionStore::Saved saved);
    /// What keeps secrets; null where nothing was found to do it.
    SecretStore *secrets() const { return m_store.secrets(); }

    /// Forgets the connection; the server is not asked. Fails when the file cannot be written.
    Result<> remove(const QString &id);

signals:
    /// Something was added, changed, saved or removed.
    void changed();

private:
    void handleStoreChanged();

    ConnectionStore &m_store;
    QList<ConnectionConfig> m_temporary;
};

/// Whether both lead to the same place with the same credentials, whatever they are called.
bool connectAlike(const ConnectionConfig &a, const ConnectionConfig &b);

} // namespace windlass
