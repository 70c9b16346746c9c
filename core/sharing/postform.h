// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/sharing/effectiveexpiry.h"
#include "core/sharing/postcondition.h"

#include <QStringList>
#include <QUrl>

namespace windlass {

/// What a person wants of a form by which others upload files.
struct PostFormOptions {
    std::chrono::seconds expires {3600}; ///< from 1 s; what is over 7 days is 7 days
    /// Fields that every upload carries, exactly so: acl, x-amz-meta-…, tagging, Cache-Control, …
    NameValues fields {};
    QList<PostCondition> conditions {}; ///< besides those that follow from all else here
    qint64 smallest = 0;                ///< bytes of a file
    std::optional<qint64> largest {};
    /// What the Content-Type of an upload, which it then has to say, begins with; may be empty.
    std::optional<QByteArray> typePrefix {};
    QByteArray redirect {}; ///< where a browser is sent after an upload: an http(s) URL
    int status = 0;         ///< of a good answer: 200, 201 or 204; 0: the server's own, 204
    QString host {};        ///< that others use, see publicEndpoint(); empty: the endpoint's own
};

/// What a form has to send, and where to, so that the server takes a file without keys.
struct PostForm {
    QUrl url;
    NameValues fields;   ///< in this order, before the file; Content-Type is not among them
    QByteArray policy;   ///< the JSON that is signed
    QDateTime expiresAt; ///< UTC, by the server's clock
    ExpiryLimit limit = ExpiryLimit::AsAsked;
    bool mayEndEarlier = false; ///< see EffectiveExpiry
    BucketName bucket {};
    ObjectKey key {}; ///< with fileNameVariable, where the file's own name is to stand
    qint64 smallest = 0;
    std::optional<qint64> largest {};
    std::optional<QByteArray> typePrefix {};

    bool takesAnyName() const { return key.bytes().contains(fileNameVariable); }
    static constexpr char fileNameVariable[] = "${filename}";
};

/// The most bytes that S3 takes in one POST.
constexpr qint64 longestPost = 5ll * 1024 * 1024 * 1024;

/// "NAME=VALUE" for each; fails with InvalidInput.
Result<NameValues> parseFormFields(const QStringList &texts);

/// Makes a presigned POST (Amazon S3 API Reference, "POST Object", "Creating a POST policy"). \a
/// key may have ${filename}; what stands before it is the prefix that uploads are held to. Needs no
/// network. Fails with InvalidInput for what no server would take. Thread-safe.
Result<PostForm> makePostForm(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const PostFormOptions &options);

} // namespace windlass
