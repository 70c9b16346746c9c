// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionstore.h"
#include "core/settings/settingsstore.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sessionregistry.h"

#include <QTemporaryDir>
#include <QWidget>

#include <functional>

namespace windlass {

class PlanModel;

/// Every dialog of the program, with sample contents: for pictures, and for tests that hold for all
/// of them. Its server is one that nobody reaches.
class Gallery
{
public:
    struct Dialog {
        const char *name;
        std::function<QWidget *()> make; ///< not shown yet; belongs to the gallery's window
    };

    Gallery();
    ~Gallery();

    QList<Dialog> dialogs();

private:
    QList<Dialog> connectionDialogs();
    QList<Dialog> transferDialogs();
    QList<Dialog> objectDialogs();
    QWidget *makeBucketQuestion();
    std::shared_ptr<S3Service> service() const;

    QTemporaryDir m_folder;
    ConnectionStore m_store {m_folder.filePath(QStringLiteral("connections.ini"))};
    SettingsStore m_settings {m_folder.filePath(QStringLiteral("settings.ini"))};
    ConnectionList m_list {m_store};
    SessionRegistry m_sessions {m_list};
    std::unique_ptr<PlanModel> m_plan;
    QWidget m_window; // the parent of them all, so that they go before what they use
    ConnectionConfig m_config;
};

} // namespace windlass
