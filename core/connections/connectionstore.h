// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QObject>

#include <functional>

namespace windlass {

class SecretStore;

/// The saved connections, in a file that only its owner can read (mode 0600; keys in it are not
/// encrypted), and their secrets in a keychain. Lives on one thread.
class ConnectionStore : public QObject
{
    Q_OBJECT
public:
    /// \a path of the INI file, which is created when there is something to save.
    explicit ConnectionStore(QString path, QObject *parent = nullptr);
    /// Requests stop waiting for keys from the keychain.
    ~ConnectionStore() override;

    /// Secrets can be stored in \a secrets from now on, which must outlive this object. Reads the
    /// secrets in it, and moves those that are in the file without a person's choice there; if that
    /// fails, they stay in the file.
    void useSecrets(SecretStore &secrets);
    SecretStore *secrets() const { return m_secrets; }
    /// The program is about to end: keys that have not arrived are given up.
    void stopWaiting();

    const QList<ConnectionConfig> &connections() const { return m_connections; }
    std::optional<ConnectionConfig> find(const QString &id) const;

    /// Adds \a config, or replaces the one with its id; returns the id. If the file cannot be
    /// written, it fails and changes nothing.
    Result<QString> save(ConnectionConfig config);

    using Saved = std::function<void(const Result<QString> &)>;
    /// The same, also for keys that belong into the keychain: calls \a saved, perhaps at once, with
    /// the result of save(), or with the keychain's error.
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
