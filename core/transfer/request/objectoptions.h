// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/s3operations.h"

#include <QJsonObject>

namespace windlass {

/// The properties of objects that a transfer writes, where these differ from the defaults: a file's
/// type from its name, a copy's properties from its source. A value.
struct ObjectOptions {
    /// A copy keeps none of its source's metadata and content fields (MetadataDirective REPLACE);
    /// otherwise \c contentType and \c fields do not affect it.
    bool replacesMetadata = false;
    bool replacesTags = false; ///< the same for tags (TaggingDirective)
    QByteArray contentType;
    /// Cache-Control, Content-Disposition, Content-Encoding, Content-Language, Expires, and fields
    /// that begin with x-amz-meta-.
    NameValues fields;
    NameValues tags;         ///< for an upload, or with replacesTags
    QByteArray storageClass; ///< empty: the source's, or the bucket's default
    QByteArray acl;          ///< a canned one; empty: private, S3's default
    /// Header fields that a copy never inherits from its source: grants, encryption, Object Lock,
    /// website redirect.
    NameValues settings;
    /// The server checks the bytes with this, and stores it with the object.
    std::optional<Checksum::Kind> checksum;
    /// A copy gets the grants of its source, instead of \c acl. Only within one account, because
    /// other accounts have other users, and another owner.
    bool keepsAcl = false;

    bool isDefault() const;

    /// With the content type for the name \a key, if none is set and none is kept.
    ObjectOptions withTypeFor(const QByteArray &key) const;

    /// The fields for an upload; with \a guessedType if no type is set.
    ObjectFields forUpload(const QByteArray &guessedType) const;
    /// The fields for a copy that inherits nothing by itself, not even \a copiedTags.
    ObjectFields forCopy(const ObjectHead &source, const NameValues &copiedTags) const;
    /// The fields for CopyObject, which inherits everything that is not set.
    ObjectFields forCopyObject(const QByteArray &sourceStorageClass) const;

    friend bool operator==(const ObjectOptions &, const ObjectOptions &) = default;

private:
    void addSettings(ObjectFields &made) const;
};

/// For the journal: equal options give equal bytes.
QJsonObject encodeOptions(const ObjectOptions &options);
/// \a isWhole becomes false if \a json is anything else.
ObjectOptions decodeOptions(const QJsonObject &json, bool &isWhole);

} // namespace windlass
