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

/// Applies the person's settings, general ones and those of single connections, to the engine, and
/// shows the dialog for them.
class Preferences : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object; \a window is the parent of the dialog.
    Preferences(SettingsStore &settings, const ConnectionList &connections, TransferEngine &engine,
        QWidget &window);
    ~Preferences() override;

    /// For the dialog; to be called before it is shown.
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
