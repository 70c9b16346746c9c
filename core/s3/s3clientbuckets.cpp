// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// How S3Client makes buckets, and what it does with their settings.

#include "core/s3/s3client.h"

#include "core/s3/bucketxml.h"
#include "core/s3/s3results.h"

namespace windlass {

QCoro::Task<Result<>> S3Client::createBucket(BucketName bucket) const
{
    CreateBucketInput input;
    input.bucket = std::move(bucket);
    co_return co_await createBucket(std::move(input));
}

QCoro::Task<Result<>> S3Client::createBucket(CreateBucketInput input) const
{
    S3Service &service = *m_sender.service;
    const bool isAws = service.endpoint().isAws();
    S3Request request;
    request.method = "PUT";
    request.bucket = input.bucket;
    // Other servers do not know AWS's regions, so they get a constraint only if one is asked for.
    QByteArray region = input.region;
    if (isAws && region.isEmpty())
        region = service.endpoint().region();
    // A regional endpoint of AWS makes buckets of its own region only.
    const QByteArray before = service.regionOf(input.bucket);
    if (isAws)
        service.learnRegion(input.bucket, region, before);
    // Buckets without a constraint are created in us-east-1; AWS rejects that region as one.
    if (!region.isEmpty() && !(isAws && region == "us-east-1")) {
        request.body = s3xml::createBucket(region);
        request.headers.set("Content-Type", "application/xml");
    }
    if (input.hasObjectLock)
        request.headers.set("x-amz-bucket-object-lock-enabled", "true");
    const Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    // A bucket of this name may be in another region.
    if (!response && isAws && service.regionOf(input.bucket) == region)
        service.learnRegion(input.bucket, before, region);
    co_return nothing(response);
}

QCoro::Task<Result<BucketVersioning>> S3Client::getBucketVersioning(BucketName bucket) const
{
    S3Request request;
    request.method = "GET";
    request.responseRoots = {"VersioningConfiguration"};
    request.bucket = bucket;
    request.query.append(NameValue {"versioning", ""});
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    co_return parsed(std::move(response), S3Uri {bucket, {}}, s3xml::parseVersioning);
}

QCoro::Task<Result<>> S3Client::enableBucketVersioning(BucketName bucket) const
{
    S3Request request;
    request.method = "PUT";
    request.bucket = std::move(bucket);
    request.query.append(NameValue {"versioning", ""});
    setDocument(request, s3xml::enableVersioning());
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<bool>> S3Client::hasObjectLock(BucketName bucket) const
{
    S3Request request;
    request.method = "GET";
    request.responseRoots = {"ObjectLockConfiguration"};
    request.bucket = bucket;
    request.query.append(NameValue {"object-lock", ""});
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (!response && response.error().s3
        && response.error().s3->code == "ObjectLockConfigurationNotFoundError")
        co_return false;
    co_return parsed(std::move(response), S3Uri {bucket, {}}, s3xml::parseObjectLock);
}

} // namespace windlass
