// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/connectioncommands.h"

#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionlist.h"

#include <QPointer>
#include <QWidget>

namespace windlass {

ConnectionCommands::ConnectionCommands(ConnectionList &connections, QWidget &window)
    : QObject(&window), m_connections(connections), m_window(window)
{
}

void ConnectionCommands::add()
{
    showDialog({});
}

void ConnectionCommands::edit(const QString &connectionId)
{
    if (const std::optional<ConnectionConfig> config = m_connections.find(connectionId))
        showDialog(*config);
}

void ConnectionCommands::showDialog(const ConnectionConfig &config)
{
    auto *dialog = new ConnectionDialog(config, &m_window);
    if (SecretStore *secrets = m_connections.secrets())
        dialog->offerKeychain(*secrets);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew = config.id.isEmpty()] {
        const QPointer<ConnectionDialog> open(dialog);
        m_connections.saveWithKeys(
            dialog->config(), [this, open, isNew](const Result<QString> &id) {
                if (!open)
                    return;
                if (!id) {
                    open->open();
                    open->showError(id.error());
                    return;
                }
                open->deleteLater();
                if (isNew)
                    emit added(*id);
            });
    });
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    dialog->open();
}

} // namespace windlass
