// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QString>

class QMimeData;

namespace windlass {

/// Takes what is dragged out of the window as KIO does: by a call on the session bus, over a
/// connection of its own.
class FileManager
{
public:
    FileManager();

    static bool hasSessionBus() { return QDBusConnection::sessionBus().isConnected(); }

    /// The name of the error, empty if the drop is accepted.
    QString take(const QMimeData &dragged, const QString &folder) const;

private:
    QDBusConnection m_bus;
};

} // namespace windlass
