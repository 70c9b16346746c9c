// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QObject>

class QWidget;

namespace windlass {

class ConnectionDialog;
class ConnectionList;

/// Adding and editing connections through their dialog.
class ConnectionCommands : public QObject
{
    Q_OBJECT
public:
    /// \a connections must outlive this object; \a window is the parent of the dialogs.
    ConnectionCommands(ConnectionList &connections, QWidget &window);

    void add();
    /// The same, with a provider that is chosen already.
    void addAt(const QString &providerId);
    void edit(const QString &connectionId);

signals:
    /// A new connection was saved.
    void added(const QString &connectionId);

private:
    ConnectionDialog *showDialog(const ConnectionConfig &config);
    void save(ConnectionDialog *dialog, bool isNew);

    ConnectionList &m_connections;
    QWidget &m_window;
};

} // namespace windlass
