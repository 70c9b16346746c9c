// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/transfernames.h"

#include "core/base/humantext.h"

namespace windlass {

/// Without the scheme, which would be the same in every row.
static QString placeText(const BucketName &bucket, const ObjectKey &prefix)
{
    return displayText(bucket.bytes() + '/' + prefix.bytes());
}

/// A folder's name ends with a slash.
static QByteArray nameOf(const LocalSelection &selection)
{
    QByteArray path = selection.path;
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    const bool isFolder = selection.targetName.endsWith('/') || path.size() < selection.path.size();
    return path.mid(path.lastIndexOf('/') + 1) + (isFolder ? "/" : "");
}

static QByteArray nameOf(const RemoteSelection &selection, const BucketName &bucket)
{
    const QByteArray name = selection.key.name();
    return name.isEmpty() ? bucket.bytes() + '/' : name;
}

/// The name that the only source gets at the target, if it is another one.
static QByteArray newNameOf(const TransferRequest &request, const QByteArray &oldName)
{
    const qsizetype count = request.localSources.size() + request.remoteSources.size();
    if (count != 1)
        return {};
    const QByteArray name = request.kind == TransferKind::Upload
        ? request.localSources.first().targetName
        : request.remoteSources.first().targetName;
    return name == oldName ? QByteArray() : name;
}

static QString targetText(const TransferRequest &request, const QByteArray &oldName)
{
    if (request.kind == TransferKind::Delete)
        return {};
    const QByteArray newName = newNameOf(request, oldName);
    if (request.kind == TransferKind::Download) {
        if (newName.isEmpty())
            return displayText(request.targetFolder);
        return displayText(request.targetFolder + '/' + newName);
    }
    const bool staysInItsFolder = request.isCopy() && !request.targetService
        && request.targetConnection.isEmpty() && request.targetBucket == request.bucket
        && request.remoteSources.size() == 1
        && request.targetPrefix == request.remoteSources.first().key.parent();
    if (staysInItsFolder && !newName.isEmpty())
        return displayText(newName);
    return placeText(request.targetBucket, request.targetPrefix) + displayText(newName);
}

TransferNames namesOf(const TransferRequest &request)
{
    TransferNames names;
    QByteArray first;
    if (request.kind == TransferKind::Upload && !request.localSources.isEmpty()) {
        first = nameOf(request.localSources.first());
        names.more = request.localSources.size() - 1;
    } else if (!request.remoteSources.isEmpty()) {
        const RemoteSelection &source = request.remoteSources.first();
        first = nameOf(source, request.bucket);
        names.more = request.remoteSources.size() - 1;
        names.from = placeText(request.bucket, source.key.parent());
    }
    names.first = displayText(first);
    names.to = targetText(request, first);
    return names;
}

} // namespace windlass
