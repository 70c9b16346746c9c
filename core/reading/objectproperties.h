// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/s3client.h"

#include <optional>

namespace windlass {

/// What an object looks like, as the server tells it.
struct ObjectProperties {
    ObjectHead head;
    /// Nothing: they may not be read, or the server knows none.
    std::optional<NameValues> tags;
};

/// What of that a person can change. A value.
struct EditableProperties {
    QByteArray contentType;
    /// Cache-Control, Content-Disposition, Content-Encoding, Content-Language, Expires, and what
    /// begins with x-amz-meta-; names in lower case.
    NameValues fields;
    NameValues tags;

    static EditableProperties of(const ObjectProperties &properties);

    friend bool operator==(const EditableProperties &, const EditableProperties &) = default;
};

/// A HEAD and GetObjectTagging. Of a version, or of what is current.
QCoro::Task<Result<ObjectProperties>> readProperties(
    S3Client client, BucketName bucket, ObjectKey key, VersionId versionId = {});

struct ChangedProperties {
    ETag etag; ///< it may be another one now
    /// Who may do what with it could not be read, so it may be the owner's alone now.
    bool isAclUncertain = false;
};

/// Makes the current object look as \a wanted says, which was \a seen before; what is not in
/// EditableProperties stays: bytes, storage class, encryption, Object Lock, redirect, access list.
/// Tags alone are written by PutObjectTagging; the rest takes a copy of the object onto itself, by
/// the server, in parts if it is larger than one request copies. What the server does not copy is
/// read and written, up to 64 MiB.
///
/// Fails with ObjectChanged, and changes nothing, if the object is another one by now; with
/// NotSupported if it has metadata that the server cannot tell (x-amz-missing-meta).
QCoro::Task<Result<ChangedProperties>> changeProperties(S3Client client, BucketName bucket,
    ObjectKey key, ObjectProperties seen, EditableProperties wanted);

/// The fields that a new object has to be told, to be kept as the one that \a head tells of: of
/// encryption, Object Lock and redirects. \internal
HttpHeaders carriedFields(const ObjectHead &head);

/// Sets tags and access list of an object that was written anew, where they are not what they are
/// to be. \a acl: what getObjectAcl() gave before. False if that was nothing, so that nobody knows
/// whether it is kept. \internal
QCoro::Task<Result<bool>> restoreTagsAndAcl(S3Client client, BucketName bucket, ObjectKey key,
    std::optional<NameValues> tags, Result<QByteArray> acl);

} // namespace windlass
