// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/connectioncommands.h"

#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionlist.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace windlass {

ConnectionCommands::ConnectionCommands(ConnectionList &connections, QWidget &window)
    : QObject(&window), m_connections(connections), m_window(window)
{
}

void ConnectionCommands::add()
{
    showDialog({});
}

void ConnectionCommands::addAt(const QString &providerId)
{
    showDialog({})->chooseProvider(providerId);
}

void ConnectionCommands::edit(const QString &connectionId)
{
    if (const std::optional<ConnectionConfig> config = m_connections.find(connectionId))
        showDialog(*config);
}

ConnectionDialog *ConnectionCommands::showDialog(const ConnectionConfig &config)
{
    auto *dialog = new ConnectionDialog(config, &m_window);
    if (SecretStore *secrets = m_connections.secrets())
        dialog->offerKeychain(*secrets);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, isNew = config.id.isEmpty()] { save(dialog, isNew); });
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    dialog->open();
    return dialog;
}

/// A keychain may take as long as the person needs to unlock it.
void ConnectionCommands::save(ConnectionDialog *dialog, bool isNew)
{
    const QPointer<ConnectionDialog> open(dialog);
    const QPointer<ConnectionCommands> self(this);
    const auto isAnswered = std::make_shared<bool>(false);
    m_connections.saveWithKeys(
        dialog->config(), [this, self, open, isNew, isAnswered](const Result<QString> &id) {
            *isAnswered = true;
            if (!self)
                return;
            if (!open) { // cancelled meanwhile
                if (id && isNew)
                    m_connections.remove(*id);
                return;
            }
            if (!id) {
                open->open();
                open->showError(id.error());
                return;
            }
            open->hide();
            open->deleteLater();
            if (isNew)
                emit added(*id);
        });
    if (!*isAnswered)
        dialog->showSaving();
}

} // namespace windlass
