// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/connections/scriptedserver.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sessionregistry.h"

#include <QTemporaryDir>

namespace windlass {

inline ConnectionConfig keyConnection(const QString &name, const QString &endpoint)
{
    ConnectionConfig config;
    config.name = name;
    config.endpointUrl = endpoint;
    config.keys.accessKeyId = "AKIDEXAMPLE";
    config.keys.secretAccessKey = "secret";
    return config;
}

/// What the parts of ui/connections hang on, with an empty list of connections and a server that
/// says what it is told. One for each test.
struct ConnectionsFixture {
    QTemporaryDir folder;
    ConnectionStore store {folder.filePath(QStringLiteral("connections.ini"))};
    ConnectionList list {store};
    SessionRegistry sessions {list};
    ScriptedServer server;

    /// Saves a connection to the server and gives its id.
    QString add(const QString &name)
    {
        return list.save(keyConnection(name, server.endpoint())).value_or(QString());
    }
};

} // namespace windlass
