// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/carriedtransfers.h"

#include "ui/browser/browserview.h"
#include "ui/connections/sessionregistry.h"
#include "ui/connections/sidebar.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/mainwindow/transferlauncher.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSet>

#include <algorithm>

namespace windlass {

CarriedTransfers::CarriedTransfers(SessionRegistry &sessions, BrowserTabs &tabs, Sidebar &sidebar,
    TransferLauncher &launcher, QObject *parent)
    : QObject(parent), m_tabs(tabs), m_launcher(launcher)
{
    for (BrowserView *view : m_tabs.views())
        connectView(view);
    connect(&m_tabs, &BrowserTabs::viewAdded, this, &CarriedTransfers::connectView);
    connect(&sidebar, &Sidebar::objectsDropped, this,
        [this](const QString &connectionId, const BucketName &bucket, const CarriedObjects &objects,
            Qt::DropAction action) {
            const S3Uri target {bucket, {}};
            carry(objects.outside(connectionId, target), action, connectionId, target);
        });
    connect(&m_launcher, &TransferLauncher::submitted, this,
        [this](BatchId, const TransferRequest &request) { forget(request); });
    connect(&sessions, &SessionRegistry::sessionDropped, this, &CarriedTransfers::forgetConnection);
}

/// A connection that was edited may lead to another server, with the same names.
void CarriedTransfers::forgetConnection(const QString &id)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const std::optional<CarriedObjects> own = CarriedObjects::fromOwn(clipboard->mimeData());
    if (own && own->connection == id)
        clipboard->clear();
}

void CarriedTransfers::connectView(BrowserView *view)
{
    connect(view, &BrowserView::carryRequested, this,
        [this, view](const CarriedObjects &objects, Qt::DropAction action, const S3Uri &target) {
            carry(objects, action, m_tabs.connectionOf(view), target);
        });
    connect(view, &BrowserView::dragOutRequested, &m_launcher, &TransferLauncher::downloadTo);
}

void CarriedTransfers::carry(const CarriedObjects &objects, Qt::DropAction action,
    const QString &connectionId, const S3Uri &target)
{
    const TransferKind kind = action == Qt::MoveAction ? TransferKind::Move : TransferKind::Copy;
    m_launcher.carry(kind, objects, connectionId, target);
}

/// What was moved cannot be pasted again.
void CarriedTransfers::forget(const TransferRequest &submitted)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const std::optional<CarriedObjects> cut = CarriedObjects::fromOwn(clipboard->mimeData());
    if (!cut || !cut->isCut || submitted.kind != TransferKind::Move
        || submitted.connection != cut->connection || submitted.bucket != cut->folder.bucket)
        return;
    QSet<ObjectKey> moved;
    for (const RemoteSelection &selection : submitted.remoteSources)
        moved.insert(selection.key);
    const bool isMoved = std::any_of(cut->selections.begin(), cut->selections.end(),
        [&moved](const RemoteSelection &selection) { return moved.contains(selection.key); });
    if (isMoved)
        clipboard->clear();
}

} // namespace windlass
