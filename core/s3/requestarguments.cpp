// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/requestarguments.h"

#include "core/s3/s3operationname.h"
#include "core/s3/s3uri.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct ArgumentsText {
    Q_DECLARE_TR_FUNCTIONS(windlass::RequestArguments)
};

bool takesCustomerKey(const QByteArray &operation)
{
    static const QByteArrayList all {"GetObject", "HeadObject", "PutObject", "CopyObject",
        "CreateMultipartUpload", "UploadPart", "UploadPartCopy"};
    return all.contains(operation);
}

bool isCopy(const QByteArray &operation)
{
    return operation == "CopyObject" || operation == "UploadPartCopy";
}

Result<> addKey(S3Request &request, const QByteArray &prefix, const CustomerKey &key, bool isSecure)
{
    if (key.isEmpty())
        return {};
    const QString subject = S3Uri {request.bucket, request.key}.display();
    if (key.isMissing())
        return fail(ErrorKind::EncryptionKeyNeeded, subject);
    if (!isSecure)
        return fail(ErrorKind::InvalidInput, subject,
            ArgumentsText::tr("Your own key is sent over https only."));
    request.headers.set(prefix + "server-side-encryption-customer-algorithm", "AES256");
    request.headers.set(prefix + "server-side-encryption-customer-key", key.base64());
    request.headers.set(prefix + "server-side-encryption-customer-key-MD5", key.md5());
    return {};
}

} // namespace

bool RequestArguments::isDefault() const
{
    return *this == RequestArguments();
}

RequestArguments RequestArguments::ofSource() const
{
    RequestArguments source;
    source.isRequesterPaying = isRequesterPaying;
    source.expectedBucketOwner = expectedSourceOwner;
    source.customerKey = sourceCustomerKey;
    return source;
}

Result<> RequestArguments::addTo(S3Request &request, bool isSecure) const
{
    const QByteArray operation = s3OperationName(request);
    if (request.bucket.isEmpty() || operation == "CreateBucket")
        return {};
    if (isRequesterPaying)
        request.headers.set("x-amz-request-payer", "requester");
    if (!expectedBucketOwner.isEmpty())
        request.headers.set("x-amz-expected-bucket-owner", expectedBucketOwner);
    if (takesCustomerKey(operation)) {
        if (Result<> added = addKey(request, "x-amz-", customerKey, isSecure); !added)
            return added;
    }
    if (!isCopy(operation))
        return {};
    if (!expectedSourceOwner.isEmpty())
        request.headers.set("x-amz-source-expected-bucket-owner", expectedSourceOwner);
    // Every copy has its own if-match for the exact source object, which is stricter.
    for (const auto &[name, value] : copyConditions) {
        if (name != "x-amz-copy-source-if-match")
            request.headers.set(name, value);
    }
    return addKey(request, "x-amz-copy-source-", sourceCustomerKey, isSecure);
}

} // namespace windlass
