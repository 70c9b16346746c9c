// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QObject>

namespace windlass {

/// The saved connections, in a file that only its owner may read (mode 0600; the keys in it are
/// not encrypted). Lives on one thread.
class ConnectionStore : public QObject
{
    Q_OBJECT
public:
    /// \a path of the INI file, made when there is something to save.
    explicit ConnectionStore(QString path, QObject *parent = nullptr);

    const QList<ConnectionConfig> &connections() const { return m_connections; }
    std::optional<ConnectionConfig> find(const QString &id) const;

    /// Adds \a config, or replaces the one with its id; gives the id. Fails when the file cannot be
    /// written; then nothing has changed.
    Result<QString> save(ConnectionConfig config);
    Result<> remove(const QString &id);

    /// $XDG_CONFIG_HOME/windlass/connections.ini
    static QString defaultPath();

signals:
    void changed();

private:
    void load();
    Result<> write(const QList<ConnectionConfig> &connections);

    const QString m_path;
    QList<ConnectionConfig> m_connections;
};

} // namespace windlass
