// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/filemanagerdrop.h"

#include "core/base/whendone.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUuid>
#include <QtConcurrentRun>

namespace windlass {

FileManagerDrop::FileManagerDrop(QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &FileManagerDrop::withdraw);
}

FileManagerDrop::~FileManagerDrop()
{
    withdraw();
}

QString FileManagerDrop::serviceFormat()
{
    return QStringLiteral("application/x-kde-ark-dndextract-service");
}

QString FileManagerDrop::pathFormat()
{
    return QStringLiteral("application/x-kde-ark-dndextract-path");
}

/// Every drag has a path of its own, so that a late call cannot mean another one.
void FileManagerDrop::begin(QMimeData &dragged)
{
    withdraw();
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString path = QStringLiteral("/drag/") + QUuid::createUuid().toString(QUuid::Id128);
    if (!bus.isConnected()
        || !bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots))
        return;
    m_path = path;
    dragged.setData(serviceFormat(), bus.baseService().toUtf8());
    dragged.setData(pathFormat(), path.toUtf8());
}

void FileManagerDrop::end()
{
    if (!m_path.isEmpty())
        m_patience.start();
}

void FileManagerDrop::withdraw()
{
    m_patience.stop();
    if (!m_path.isEmpty())
        QDBusConnection::sessionBus().unregisterObject(m_path);
    m_path.clear();
}

/// Looks at the folder away from the GUI thread: its disk may be slow. A URL ("sftp://…"), which is
/// what KIO says of a folder that is not on this computer, is no absolute path.
void FileManagerDrop::extractSelectedFilesTo(const QString &destination)
{
    if (!calledFromDBus() || m_path.isEmpty())
        return;
    setDelayedReply(true);
    const QDBusMessage call = message();
    const QString path = m_path;
    const QFuture<bool> look = QtConcurrent::run([destination] {
        return destination.startsWith(QLatin1Char('/')) && QFileInfo(destination).isDir();
    });
    whenDone(this, look, [this, call, path, destination](bool isFolder) {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!isFolder) {
            bus.send(call.createErrorReply(
                QDBusError::InvalidArgs, tr("The destination is not a folder of this computer.")));
        } else if (path != m_path) { // withdrawn meanwhile, or it was the second call
            bus.send(call.createErrorReply(QDBusError::UnknownObject, tr("This drag has ended.")));
        } else {
            withdraw();
            bus.send(call.createReply());
            emit dropped(QFile::encodeName(destination));
        }
    });
}

} // namespace windlass
