// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/itemspec.h"

#include "core/base/humantext.h"
#include "core/s3/s3uri.h"
#include "core/transfer/request/transferrequest.h"

namespace windlass {

const ObjectKey &ItemSpec::targetKey() const
{
    return isUpload() ? upload().targetKey : copy().targetKey;
}

const SourceObject &ItemSpec::source() const
{
    return isDownload() ? download().source : copy().source;
}

bool ItemSpec::makesFolder(qint64 sourceSize) const
{
    if (isDownload())
        return download().isFolder;
    const bool isFolder = isUpload() && upload().isFolder;
    return isFolder || (!isDeletion() && targetKey().isFolder() && sourceSize == 0);
}

ContentFacts ItemSpec::sourceFacts() const
{
    if (isUpload())
        return {size, upload().lastModified, {}};
    return {size, source().facts.lastModified, source().facts.etag};
}

void ItemSpec::setSource(const ObjectHead &head)
{
    size = head.size;
    SourceObject &object
        = isDownload() ? std::get<DownloadWork>(work).source : std::get<CopyWork>(work).source;
    object.facts = {head.etag, head.lastModified, head.storageClass};
}

qint64 ItemSpec::unconfirmedSince() const
{
    return isDownload() ? download().unconfirmedSince : 0;
}

QByteArray ItemSpec::recordName() const
{
    // A page of keys to delete must not have the name of a key in it.
    const bool isPage = isDeletion() && deletion().isPage;
    return isPage ? QByteArray("\0page ", 6) + name : name;
}

/// Of an item that has no path.
static ObjectKey sourceKeyOf(const ItemSpec &item)
{
    return item.isDeletion() ? item.deletion().keys.value(0) : item.source().key;
}

QString describeName(const ItemSpec &item)
{
    // The own object of a folder whose contents go right below the target.
    const bool isNameless = item.name.isEmpty() && !item.isUpload();
    return displayText(isNameless ? sourceKeyOf(item).name() : item.name);
}

QString describeSource(const ItemSpec &item, const TransferRequest &request)
{
    if (item.isUpload())
        return displayText(item.upload().path);
    return S3Uri {request.bucket, sourceKeyOf(item)}.display();
}

QString describeTarget(
    const ItemSpec &item, const TransferRequest &request, const QByteArray &renamed)
{
    if (item.isDeletion())
        return {};
    if (item.isDownload()) {
        const QByteArray &path = renamed.isEmpty() ? item.download().path : renamed;
        const QByteArray &folder = request.targetFolder;
        return displayText(folder + (folder.endsWith('/') ? "" : "/") + path);
    }
    const ObjectKey key = renamed.isEmpty() ? item.targetKey() : ObjectKey(renamed);
    return S3Uri {request.targetBucket, key}.display();
}

} // namespace windlass
