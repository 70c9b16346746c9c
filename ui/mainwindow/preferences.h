// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/cachecontrols.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace windlass {

class ConnectionList;
class SettingsDialog;
class SettingsStore;
class TransferEngine;

/// Sees to it that the engine works by what the person has set, for all and for single connections,
/// and shows the dialog for it.
class Preferences : public QObject
{
    Q_OBJECT
public:
    /// All outlive this; \a window is the parent of the dialog.
    Preferences(SettingsStore &settings, const ConnectionList &connections, TransferEngine &engine,
        QWidget &window);
    ~Preferences() override;

    /// For the dialog; before it is shown.
    void setCache(CacheControls cache) { m_cache = std::move(cache); }

    void showDialog();

private:
    void apply();

    SettingsStore &m_settings;
    const ConnectionList &m_connections;
    TransferEngine &m_engine;
    QWidget &m_window;
    CacheControls m_cache;
    QPointer<SettingsDialog> m_dialog;
};

} // namespace windlass
