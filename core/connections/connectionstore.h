// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QObject>

#include <functional>

namespace windlass {

class SecretStore;

/// The saved connections, in a file that only its owner may read (mode 0600; the keys that are in
/// it are not encrypted), and their secrets in a keychain. Lives on one thread.
class ConnectionStore : public QObject
{
    Q_OBJECT
public:
    /// \a path of the INI file, made when there is something to save.
    explicit ConnectionStore(QString path, QObject *parent = nullptr);
    /// Who waits for keys from the keychain waits no longer.
    ~ConnectionStore() override;

    /// Secrets can be kept in \a secrets from now on, which must outlive this. Those that are there
    /// are read, and those that are in the file without anybody's choice move over; where that
    /// cannot be, they stay.
    void useSecrets(SecretStore &secrets);
    SecretStore *secrets() const { return m_secrets; }
    /// The program is about to end: keys that have not come will not.
    void stopWaiting();

    const QList<ConnectionConfig> &connections() const { return m_connections; }
    std::optional<ConnectionConfig> find(const QString &id) const;

    /// Adds \a config, or replaces the one with its id; gives the id. Fails when the file cannot be
    /// written; then nothing has changed.
    Result<QString> save(ConnectionConfig config);

    using Saved = std::function<void(const Result<QString> &)>;
    /// The same for keys that are to be in the keychain as well: what save() would give, or why the
    /// keychain did not take them, comes by \a saved; perhaps at once.
    void saveWithKeys(ConnectionConfig config, Saved saved);
    Result<> remove(const QString &id);

    /// $XDG_CONFIG_HOME/windlass/connections.ini
    static QString defaultPath();

signals:
    void changed();

private:
    void load();
    void readKeys(const ConnectionConfig &config);
    void moveKeys(const ConnectionConfig &config);
    void storeKeys(ConnectionConfig config, Saved saved);
    void putSecret(
        const QString &id, const QByteArray &secret, std::function<void(const Result<> &)> kept);
    Result<> write(const QList<ConnectionConfig> &connections);

    const QString m_path;
    SecretStore *m_secrets = nullptr;
    QList<ConnectionConfig> m_connections;
};

} // namespace windlass
