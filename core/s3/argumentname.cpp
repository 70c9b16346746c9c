// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/argumentname.h"

#include <QHash>

namespace windlass {

namespace {

const QHash<QByteArray, QByteArray> &namesByField()
{
    static const QHash<QByteArray, QByteArray> names {
        {"x-amz-acl", "acl"},
        {"x-amz-grant-read", "grant-read"},
        {"x-amz-grant-full-control", "grant-full-control"},
        {"x-amz-grant-read-acp", "grant-read-acp"},
        {"x-amz-grant-write-acp", "grant-write-acp"},
        {"cache-control", "cache-control"},
        {"content-disposition", "content-disposition"},
        {"content-encoding", "content-encoding"},
        {"content-language", "content-language"},
        {"content-type", "content-type"},
        {"expires", "expires"},
        {"x-amz-tagging", "tagging"},
        {"x-amz-storage-class", "storage-class"},
        {"x-amz-website-redirect-location", "website-redirect"},
        {"x-amz-server-side-encryption", "sse"},
        {"x-amz-server-side-encryption-aws-kms-key-id", "sse-kms-key-id"},
        {"x-amz-server-side-encryption-context", "sse-kms-encryption-context"},
        {"x-amz-server-side-encryption-bucket-key-enabled", "bucket-key-enabled"},
        {"x-amz-server-side-encryption-customer-algorithm", "sse-c"},
        {"x-amz-server-side-encryption-customer-key", "sse-c-key"},
        {"x-amz-server-side-encryption-customer-key-md5", "sse-c-key"},
        {"x-amz-copy-source-server-side-encryption-customer-algorithm", "sse-c-copy-source"},
        {"x-amz-copy-source-server-side-encryption-customer-key", "sse-c-copy-source-key"},
        {"x-amz-copy-source-server-side-encryption-customer-key-md5", "sse-c-copy-source-key"},
        {"x-amz-request-payer", "request-payer"},
        {"x-amz-expected-bucket-owner", "expected-bucket-owner"},
        {"x-amz-source-expected-bucket-owner", "expected-source-bucket-owner"},
        {"x-amz-object-lock-mode", "object-lock-mode"},
        {"x-amz-object-lock-retain-until-date", "object-lock-retain-until-date"},
        {"x-amz-object-lock-legal-hold", "object-lock-legal-hold-status"},
        {"x-amz-checksum-algorithm", "checksum-algorithm"},
        {"x-amz-sdk-checksum-algorithm", "checksum-algorithm"},
        {"x-amz-metadata-directive", "metadata-directive"},
        {"x-amz-tagging-directive", "tagging-directive"},
        {"x-amz-copy-source-if-none-match", "copy-source-if-none-match"},
        {"x-amz-copy-source-if-modified-since", "copy-source-if-modified-since"},
        {"x-amz-copy-source-if-unmodified-since", "copy-source-if-unmodified-since"},
    };
    return names;
}

/// The header fields that a code is about, in the order in which they are tried (Amazon S3 API
/// Reference, "Error Responses").
QByteArrayList fieldsByCode(const QByteArray &code)
{
    static const QHash<QByteArray, QByteArrayList> fields {
        {"InvalidStorageClass", {"x-amz-storage-class"}},
        {"InvalidTag", {"x-amz-tagging"}},
        {"InvalidTagError", {"x-amz-tagging"}},
        {"BadRequest", {"x-amz-tagging"}},
        {"AccessControlListNotSupported",
            {"x-amz-acl", "x-amz-grant-read", "x-amz-grant-full-control", "x-amz-grant-read-acp",
                "x-amz-grant-write-acp"}},
        {"MalformedACLError", {"x-amz-acl"}},
        {"UnresolvableGrantByEmailAddress",
            {"x-amz-grant-read", "x-amz-grant-full-control", "x-amz-grant-read-acp",
                "x-amz-grant-write-acp"}},
        {"InvalidEncryptionAlgorithmError",
            {"x-amz-server-side-encryption", "x-amz-server-side-encryption-customer-algorithm"}},
        {"InvalidEncryptionMethod", {"x-amz-server-side-encryption"}},
        {"InvalidRetentionDate", {"x-amz-object-lock-retain-until-date"}},
        {"InvalidRetentionPeriod", {"x-amz-object-lock-retain-until-date"}},
        {"InvalidRedirectLocation", {"x-amz-website-redirect-location"}},
        {"InvalidExpires", {"expires"}},
    };
    if (code.startsWith("KMS."))
        return {"x-amz-server-side-encryption-aws-kms-key-id", "x-amz-server-side-encryption"};
    return fields.value(code);
}

bool isMetadata(const QByteArray &field)
{
    return field.startsWith("x-amz-meta-");
}

/// Codes that say that some argument is invalid, but not which one.
bool isAboutSomeArgument(const QByteArray &code)
{
    return code == "InvalidArgument" || code == "UnsupportedArgument";
}

/// The only argument of a request, not counting those that every server supports; empty if there
/// are none or several.
QByteArray onlyArgument(const S3Request &request)
{
    QByteArray only;
    for (const HttpHeader &field : request.headers) {
        const QByteArray name = argumentNameOf(field.name);
        const bool isUsual = name.isEmpty() || name == "metadata" || name == "content-type";
        if (isUsual || name == only)
            continue;
        if (!only.isEmpty())
            return {};
        only = name;
    }
    return only;
}

} // namespace

QByteArray argumentNameOf(const QByteArray &field)
{
    const QByteArray name = field.toLower();
    return isMetadata(name) ? QByteArrayLiteral("metadata") : namesByField().value(name);
}

QByteArray refusedArgument(const S3Error &error, const S3Request &request)
{
    const auto isSent
        = [&request](const QByteArray &field) { return request.headers.contains(field); };
    const QByteArray named = error.argument.toUtf8();
    if (const QByteArray name = argumentNameOf(named); !name.isEmpty() && isSent(named))
        return name;
    for (const QByteArray &field : fieldsByCode(error.code)) {
        if (isSent(field))
            return argumentNameOf(field);
    }
    const bool isMetadataTooLarge = error.code == "MetadataTooLarge";
    const QByteArray words = error.message.toUtf8().toLower();
    QByteArray best; // the longest match: one name can be the beginning of another
    for (const HttpHeader &field : request.headers) {
        const QByteArray name = field.name.toLower();
        if (isMetadataTooLarge && isMetadata(name))
            return argumentNameOf(name);
        if (name.size() > best.size() && words.contains(name) && !argumentNameOf(name).isEmpty())
            best = name;
    }
    if (best.isEmpty() && isAboutSomeArgument(error.code))
        return onlyArgument(request);
    return argumentNameOf(best);
}

} // namespace windlass
