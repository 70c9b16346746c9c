// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/preferences.h"

#include "core/settings/settingsstore.h"
#include "core/transfer/engine/transferengine.h"
#include "ui/connections/connectionlist.h"
#include "ui/settings/settingsdialog.h"

namespace windlass {

Preferences::~Preferences() = default;

Preferences::Preferences(SettingsStore &settings, const ConnectionList &connections,
    TransferEngine &engine, QWidget &window)
    : QObject(&window), m_settings(settings), m_connections(connections), m_engine(engine),
      m_window(window)
{
    connect(&settings, &SettingsStore::transfersChanged, this, &Preferences::apply);
    connect(&connections, &ConnectionList::changed, this, &Preferences::apply);
    apply();
}

void Preferences::apply()
{
    QHash<QString, TransferOverrides> overrides;
    for (const ConnectionConfig &config : m_connections.connections()) {
        const TransferOverrides limits = limitsOf(config);
        if (!limits.isEmpty())
            overrides.insert(config.id, limits);
    }
    m_engine.setSettings(m_settings.transfers(), overrides);
}

/// Not modal: transfers can be watched while their limits are changed.
void Preferences::showDialog()
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_settings, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setCache(m_cache);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace windlass
