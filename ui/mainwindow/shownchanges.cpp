// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/shownchanges.h"

#include "ui/browser/browserview.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/mainwindow/transferlauncher.h"

#include <algorithm>

namespace windlass {

/// The keys and prefixes that the request writes, below its target.
static QList<ObjectKey> writtenKeys(const TransferRequest &request)
{
    QList<QByteArray> names;
    if (request.kind == TransferKind::Upload) {
        for (const LocalSelection &source : request.localSources)
            names.append(source.targetName);
    } else if (request.isCopy()) {
        for (const RemoteSelection &source : request.remoteSources)
            names.append(source.targetName);
    }
    QList<ObjectKey> keys;
    for (const QByteArray &name : names)
        keys.append(ObjectKey(request.targetPrefix.bytes() + name));
    return keys;
}

static QList<ObjectKey> removedKeys(const TransferRequest &request)
{
    QList<ObjectKey> keys;
    if (request.kind == TransferKind::Delete || request.kind == TransferKind::Move) {
        for (const RemoteSelection &source : request.remoteSources)
            keys.append(source.key);
    }
    return keys;
}

/// Whether a change of \a key, or below it, can be seen in \a folder: it is in the folder, or the
/// folder is in it.
static bool isSeenIn(const ObjectKey &folder, const ObjectKey &key)
{
    return key.bytes().startsWith(folder.bytes())
        || ((key.isEmpty() || key.isFolder()) && folder.bytes().startsWith(key.bytes()));
}

static bool isAnySeenIn(const ObjectKey &folder, const QList<ObjectKey> &keys)
{
    return std::any_of(keys.cbegin(), keys.cend(),
        [&folder](const ObjectKey &key) { return isSeenIn(folder, key); });
}

/// The row of \a folder that shows \a key; empty: none does.
static QByteArray rowFor(const ObjectKey &folder, const ObjectKey &key)
{
    if (!key.bytes().startsWith(folder.bytes()))
        return {};
    const QByteArray rest = key.bytes().mid(folder.bytes().size());
    return rest.left(rest.indexOf('/') < 0 ? rest.size() : rest.indexOf('/') + 1);
}

/// The rows of \a folder that show what is \a changed, as far as it is seen there; none if it may
/// be anything.
static QSet<QByteArray> rowsFor(const ObjectKey &folder, const QList<ObjectKey> &changed)
{
    QSet<QByteArray> rows;
    for (const ObjectKey &key : changed) {
        if (!isSeenIn(folder, key))
            continue;
        const QByteArray row = rowFor(folder, key);
        if (row.isEmpty())
            return {};
        rows.insert(row);
    }
    return rows;
}

/// Whether something may have been written under another name than was asked for.
static bool hasOtherNames(const TransferRequest &request)
{
    return request.existing == ConflictPolicy::KeepBoth
        || std::any_of(request.decisions.cbegin(), request.decisions.cend(),
            [](ConflictPolicy rule) { return rule == ConflictPolicy::KeepBoth; });
}

static QSet<QByteArray> selectedKeys(const BrowserView *view)
{
    QSet<QByteArray> keys;
    for (const RemoteSelection &selection : view->selection())
        keys.insert(selection.key.bytes());
    return keys;
}

ShownChanges::ShownChanges(
    TransferEngine &engine, TransferLauncher &launcher, BrowserTabs &tabs, QObject *parent)
    : QObject(parent), m_tabs(tabs)
{
    connect(&launcher, &TransferLauncher::submitted, this, &ShownChanges::handleSubmitted);
    connect(&engine, &TransferEngine::batchFinished, this, &ShownChanges::handleFinished);
}

void ShownChanges::handleSubmitted(BatchId batch, const TransferRequest &request)
{
    if (request.kind == TransferKind::Download)
        return;
    Begun &begun = m_begun[batch];
    begun.request = request;
    begun.request.service.reset();
    begun.request.targetService.reset();
    for (const BrowserView *view : m_tabs.views())
        begun.selection.insert(view, selectedKeys(view));
}

/// What was begun in an earlier run, or is tried again, may have changed anything.
void ShownChanges::handleFinished(const BatchSnapshot &batch)
{
    if (batch.kind == TransferKind::Download)
        return;
    const bool isKnown = m_begun.contains(batch.id);
    const Begun begun = m_begun.take(batch.id);
    for (BrowserView *view : m_tabs.views()) {
        if (!view->session())
            continue;
        if (isKnown)
            refresh(view, begun);
        else
            view->reload();
    }
}

void ShownChanges::refresh(BrowserView *view, const Begun &begun) const
{
    const TransferRequest &request = begun.request;
    const S3Uri &shown = view->location();
    if (shown.bucket.isEmpty())
        return; // transfers make no buckets
    const QString connection = m_tabs.connectionOf(view);
    const QString target
        = request.targetConnection.isEmpty() ? request.connection : request.targetConnection;
    QList<ObjectKey> changed;
    if (connection == request.connection && shown.bucket == request.bucket)
        changed = removedKeys(request);
    RowChanges changes;
    if (connection == target && shown.bucket == request.targetBucket) {
        const QList<ObjectKey> written = writtenKeys(request);
        changed += written;
        for (const ObjectKey &key : written)
            changes.arrived.insert(rowFor(shown.key, key));
        changes.arrived.remove(QByteArray());
    }
    if (!isAnySeenIn(shown.key, changed))
        return;
    if (!hasOtherNames(request))
        changes.changed = rowsFor(shown.key, changed);
    changes.replaces = begun.selection.value(view) == selectedKeys(view);
    view->reloadFor(changes);
}

} // namespace windlass
