// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/transferrequest.h"

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

} // namespace windlass
