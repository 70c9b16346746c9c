// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/sharing/effectiveexpiry.h"
#include "core/sharing/postcondition.h"

#include <QStringList>
#include <QUrl>

namespace windlass {

/// What a person chooses for a form with which others upload files.
struct PostFormOptions {
    std::chrono::seconds expires {3600}; ///< at least 1 s; at most 7 days
    /// Fields that every upload must have, with exactly these values: acl, x-amz-meta-…, tagging,
    /// Cache-Control, …
    NameValues fields {};
    QList<PostCondition> conditions {}; ///< in addition to those that follow from the other members
    qint64 smallest = 0;                ///< minimum size of a file in bytes
    std::optional<qint64> largest {};
    /// The prefix of an upload's Content-Type, which is then required; may be empty.
    std::optional<QByteArray> typePrefix {};
    QByteArray redirect {}; ///< a browser goes to this http(s) URL after an upload
    int status = 0;         ///< of a successful response: 200, 201 or 204; 0: the server's default,
                            ///< 204
    QString host {};        ///< the server's name for others, see publicEndpoint(); empty: the
                            ///< endpoint's own
};

/// What a form must send, and to which URL, so that the server accepts a file without keys.
struct PostForm {
    QUrl url;
    NameValues fields;   ///< in this order, before the file; without Content-Type
    QByteArray policy;   ///< the signed JSON
    QDateTime expiresAt; ///< UTC, by the server's clock
    ExpiryLimit limit = ExpiryLimit::AsAsked;
    bool mayEndEarlier = false; ///< see EffectiveExpiry
    BucketName bucket {};
    ObjectKey key {}; ///< with fileNameVariable in place of the file's own name
    qint64 smallest = 0;
    std::optional<qint64> largest {};
    std::optional<QByteArray> typePrefix {};

    bool takesAnyName() const { return key.bytes().contains(fileNameVariable); }
    static constexpr char fileNameVariable[] = "${filename}";
};

/// The maximum number of bytes in one POST to S3.
constexpr qint64 longestPost = 5ll * 1024 * 1024 * 1024;

/// Parses "NAME=VALUE" texts; fails with InvalidInput.
Result<NameValues> parseFormFields(const QStringList &texts);

/// Creates a presigned POST (Amazon S3 API Reference, "POST Object", "Creating a POST policy"). \a
/// key may contain ${filename}; the text before it is then the required prefix of uploads. Needs no
/// network. Fails with InvalidInput for what no server would accept. Thread-safe.
Result<PostForm> makePostForm(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const PostFormOptions &options);

} // namespace windlass
