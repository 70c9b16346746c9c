// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/browser/filemanager.h"

#include "ui/browser/filemanagerdrop.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMimeData>
#include <QSignalSpy>

namespace windlass {

FileManager::FileManager()
    : m_bus(
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("file manager")))
{
}

QString FileManager::take(const QMimeData &dragged, const QString &folder) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        QString::fromUtf8(dragged.data(FileManagerDrop::serviceFormat())),
        QString::fromUtf8(dragged.data(FileManagerDrop::pathFormat())),
        QStringLiteral("org.kde.ark.DndExtract"), QStringLiteral("extractSelectedFilesTo"));
    message.setArguments({folder});
    const QDBusPendingCallWatcher watcher(m_bus.asyncCall(message));
    QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
    if (!watcher.isFinished() && !finished.wait())
        return QStringLiteral("no answer");
    return watcher.isError() ? watcher.error().name() : QString();
}

} // namespace windlass
