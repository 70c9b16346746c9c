// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/s3client.h"

#include <optional>

namespace windlass {

/// An object's properties from the server.
struct ObjectProperties {
    ObjectHead head;
    /// Nothing: they must not be read, or the server does not support tags.
    std::optional<NameValues> tags;
};

/// The properties that a person can change. A value.
struct EditableProperties {
    QByteArray contentType;
    /// Cache-Control, Content-Disposition, Content-Encoding, Content-Language, Expires, and fields
    /// that begin with x-amz-meta-; names in lower case.
    NameValues fields;
    NameValues tags;

    static EditableProperties of(const ObjectProperties &properties);

    friend bool operator==(const EditableProperties &, const EditableProperties &) = default;
};

/// HEAD and GetObjectTagging, for a version or the current object.
QCoro::Task<Result<ObjectProperties>> readProperties(
    S3Client client, BucketName bucket, ObjectKey key, VersionId versionId = {});

struct ChangedProperties {
    ETag etag; ///< may have changed
    /// The ACL could not be read, so it may now give access to the owner only.
    bool isAclUncertain = false;
};

/// Gives the current object the properties \a wanted; \a seen is what was read before. What is not
/// in EditableProperties stays: bytes, storage class, encryption, Object Lock, redirect, ACL. If
/// only tags differ, they are written by PutObjectTagging; otherwise the server copies the object
/// onto itself, in parts if it is larger than one request can copy. Objects that the server does
/// not copy are read and written again, up to 64 MiB.
///
/// Fails with ObjectChanged, without changing anything, if the object has changed since; with
/// NotSupported if it has metadata that the server cannot return (x-amz-missing-meta).
QCoro::Task<Result<ChangedProperties>> changeProperties(S3Client client, BucketName bucket,
    ObjectKey key, ObjectProperties seen, EditableProperties wanted);

/// The fields that a new object must be given so that it keeps the encryption, Object Lock and
/// redirects in \a head. \internal
HttpHeaders carriedFields(const ObjectHead &head);

/// Sets tags and ACL of an object that was written again, if they differ from what they should be.
/// \a acl: the result of getObjectAcl() from before. False if that had failed, so that nobody knows
/// whether the ACL was kept. \internal
QCoro::Task<Result<bool>> restoreTagsAndAcl(S3Client client, BucketName bucket, ObjectKey key,
    std::optional<NameValues> tags, Result<QByteArray> acl);

} // namespace windlass
