// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/browserrequests.h"

#include "core/s3/session.h"
#include "ui/browser/browserview.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/mainwindow/bucketcommands.h"
#include "ui/mainwindow/sharecommands.h"
#include "ui/mainwindow/transferlauncher.h"

namespace windlass {

BrowserRequests::BrowserRequests(BrowserTabs &tabs, TransferLauncher &launcher,
    BucketCommands &buckets, ShareCommands &sharing, QObject *parent)
    : QObject(parent), m_tabs(tabs), m_launcher(launcher), m_buckets(buckets), m_sharing(sharing)
{
    for (BrowserView *view : m_tabs.views())
        connectView(view);
    connect(&m_tabs, &BrowserTabs::viewAdded, this, &BrowserRequests::connectView);
}

void BrowserRequests::connectView(BrowserView *view)
{
    connectTransfers(view);
    connectOptions(view);
    connectSharing(view);
    connect(view, &BrowserView::newBucketRequested, this,
        [this, view] { m_buckets.create(m_tabs.connectionOf(view)); });
    connect(
        view, &BrowserView::deleteBucketRequested, this, [this, view](const BucketName &bucket) {
            m_buckets.remove(m_tabs.connectionOf(view), bucket);
        });
}

void BrowserRequests::connectTransfers(BrowserView *view)
{
    const auto connection = [this, view] { return m_tabs.connectionOf(view); };
    connect(view, &BrowserView::uploadRequested, this,
        [this, connection](const QList<QByteArray> &paths, const BucketName &bucket,
            const ObjectKey &prefix) { m_launcher.upload(connection(), paths, bucket, prefix); });
    connect(view, &BrowserView::downloadRequested, this,
        [this, connection](const BucketName &bucket, const QList<RemoteSelection> &selections) {
            m_launcher.download(connection(), bucket, selections);
        });
    connect(view, &BrowserView::deleteRequested, this,
        [this, connection](const BucketName &bucket, const QList<RemoteSelection> &selections) {
            m_launcher.remove(connection(), bucket, selections);
        });
    const auto copy = [this, connection](TransferKind kind) {
        return [this, connection, kind](
                   const S3Uri &location, const QList<RemoteSelection> &selections) {
            m_launcher.copy(kind, connection(), location, selections);
        };
    };
    connect(view, &BrowserView::copyRequested, this, copy(TransferKind::Copy));
    connect(view, &BrowserView::moveRequested, this, copy(TransferKind::Move));
    connect(view, &BrowserView::renameRequested, this,
        [this, connection](
            const BucketName &bucket, const RemoteSelection &selection, const QByteArray &newName) {
            m_launcher.rename(connection(), bucket, selection, newName);
        });
}

void BrowserRequests::connectOptions(BrowserView *view)
{
    connect(view->actions().uploadWithOptions, &QAction::triggered, this, [this, view] {
        const S3Uri location = view->location();
        m_launcher.uploadWithOptions(m_tabs.connectionOf(view), location.bucket, location.key);
    });
    connect(view->actions().downloadWithOptions, &QAction::triggered, this, [this, view] {
        m_launcher.downloadWithOptions(
            m_tabs.connectionOf(view), view->location().bucket, view->selection());
    });
}

void BrowserRequests::connectSharing(BrowserView *view)
{
    const auto service = [view] { return view->session()->service(); };
    connect(view, &BrowserView::shareRequested, this,
        [this, service](const BucketName &bucket, const ObjectKey &key) {
            m_sharing.shareObject(service(), bucket, key);
        });
    connect(view, &BrowserView::shareListRequested, this,
        [this, service](const S3Uri &location, const QList<RemoteSelection> &selections) {
            m_sharing.shareSeveral(service(), location, selections);
        });
    connect(view, &BrowserView::uploadFormRequested, this,
        [this, service](const S3Uri &folder) { m_sharing.letUpload(service(), folder); });
    connect(view, &BrowserView::copyLinkRequested, this,
        [this, service](const BucketName &bucket, const ObjectKey &key) {
            m_sharing.copyLink(*service(), bucket, key);
        });
}

} // namespace windlass
