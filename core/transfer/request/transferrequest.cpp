// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/transferrequest.h"

#include "core/base/humantext.h"
#include "core/s3/s3uri.h"

namespace windlass {

static TransferRequest request(TransferKind kind, std::shared_ptr<S3Service> service)
{
    TransferRequest result;
    result.kind = kind;
    result.service = std::move(service);
    return result;
}

bool TransferRequest::isWithinEndpoint() const
{
    const Endpoint &from = service->endpoint();
    const Endpoint &to = target()->endpoint();
    return (from.isAws() && to.isAws()) || from.display() == to.display();
}

TransferRequest TransferRequest::upload(std::shared_ptr<S3Service> service,
    QList<LocalSelection> sources, BucketName bucket, ObjectKey prefix)
{
    TransferRequest result = request(TransferKind::Upload, std::move(service));
    result.localSources = std::move(sources);
    result.targetBucket = std::move(bucket);
    result.targetPrefix = std::move(prefix);
    return result;
}

TransferRequest TransferRequest::download(std::shared_ptr<S3Service> service, BucketName bucket,
    QList<RemoteSelection> sources, QByteArray folder)
{
    TransferRequest result = request(TransferKind::Download, std::move(service));
    result.bucket = std::move(bucket);
    result.remoteSources = std::move(sources);
    result.targetFolder = std::move(folder);
    return result;
}

TransferRequest TransferRequest::copy(std::shared_ptr<S3Service> service, BucketName bucket,
    QList<RemoteSelection> sources, BucketName targetBucket, ObjectKey targetPrefix)
{
    TransferRequest result = request(TransferKind::Copy, std::move(service));
    result.bucket = std::move(bucket);
    result.remoteSources = std::move(sources);
    result.targetBucket = std::move(targetBucket);
    result.targetPrefix = std::move(targetPrefix);
    return result;
}

TransferRequest TransferRequest::move(std::shared_ptr<S3Service> service, BucketName bucket,
    QList<RemoteSelection> sources, BucketName targetBucket, ObjectKey targetPrefix)
{
    TransferRequest result = copy(std::move(service), std::move(bucket), std::move(sources),
        std::move(targetBucket), std::move(targetPrefix));
    result.kind = TransferKind::Move;
    return result;
}

TransferRequest TransferRequest::deletion(
    std::shared_ptr<S3Service> service, BucketName bucket, QList<RemoteSelection> sources)
{
    TransferRequest result = request(TransferKind::Delete, std::move(service));
    result.bucket = std::move(bucket);
    result.remoteSources = std::move(sources);
    return result;
}

QString describeSource(const TransferRequest &request)
{
    if (request.kind == TransferKind::Upload) {
        if (request.localSources.size() == 1)
            return displayText(request.localSources.first().path);
        return QString();
    }
    if (request.remoteSources.size() == 1)
        return S3Uri {request.bucket, request.remoteSources.first().key}.display();
    return S3Uri {request.bucket,
        request.remoteSources.isEmpty() ? ObjectKey() : request.remoteSources.first().key.parent()}
        .display();
}

QString describeTarget(const TransferRequest &request)
{
    switch (request.kind) {
    case TransferKind::Download:
        return displayText(request.targetFolder);
    case TransferKind::Upload:
    case TransferKind::Copy:
    case TransferKind::Move:
        return S3Uri {request.targetBucket, request.targetPrefix}.display();
    case TransferKind::Delete:
        break;
    }
    return {};
}

} // namespace windlass
