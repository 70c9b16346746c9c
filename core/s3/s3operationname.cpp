// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3operationname.h"

#include <algorithm>

namespace windlass {

namespace {

bool asks(const S3Request &request, const char *name)
{
    return std::any_of(request.query.begin(), request.query.end(),
        [name](const NameValue &parameter) { return parameter.first == name; });
}

bool isCopy(const S3Request &request)
{
    return !request.headers.value("x-amz-copy-source").isEmpty();
}

QByteArray ofBucket(const S3Request &request)
{
    if (request.method == "HEAD")
        return "HeadBucket";
    if (request.method == "PUT")
        return asks(request, "versioning") ? "PutBucketVersioning" : "CreateBucket";
    if (request.method == "DELETE")
        return "DeleteBucket";
    if (request.method == "POST")
        return asks(request, "delete") ? "DeleteObjects" : "";
    if (asks(request, "versions"))
        return "ListObjectVersions";
    if (asks(request, "versioning"))
        return "GetBucketVersioning";
    if (asks(request, "object-lock"))
        return "GetObjectLockConfiguration";
    return asks(request, "uploads") ? "ListMultipartUploads" : "ListObjectsV2";
}

QByteArray ofObject(const S3Request &request)
{
    const bool isMultipart = asks(request, "uploadId");
    if (asks(request, "tagging"))
        return request.method == "PUT" ? "PutObjectTagging" : "GetObjectTagging";
    if (asks(request, "acl"))
        return request.method == "PUT" ? "PutObjectAcl" : "GetObjectAcl";
    if (request.method == "HEAD")
        return "HeadObject";
    if (request.method == "GET")
        return isMultipart ? "ListParts" : "GetObject";
    if (request.method == "DELETE")
        return isMultipart ? "AbortMultipartUpload" : "DeleteObject";
    if (asks(request, "restore"))
        return "RestoreObject";
    if (request.method == "POST")
        return isMultipart ? "CompleteMultipartUpload" : "CreateMultipartUpload";
    if (isMultipart)
        return isCopy(request) ? "UploadPartCopy" : "UploadPart";
    return isCopy(request) ? "CopyObject" : "PutObject";
}

} // namespace

QByteArray s3OperationName(const S3Request &request)
{
    if (request.bucket.isEmpty())
        return request.method == "GET" ? "ListBuckets" : "";
    return request.key.isEmpty() ? ofBucket(request) : ofObject(request);
}

} // namespace windlass
