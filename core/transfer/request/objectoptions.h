// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/s3operations.h"

#include <QJsonObject>

namespace windlass {

/// How the objects that a transfer writes are to look, where that is not what they are by
/// themselves: a file by its name, a copy by its source. A value.
struct ObjectOptions {
    /// A copy takes nothing over of its source's metadata and content fields (MetadataDirective
    /// REPLACE); else \c contentType and \c fields do not matter to it.
    bool replacesMetadata = false;
    bool replacesTags = false; ///< the same of tags (TaggingDirective)
    QByteArray contentType;
    /// Cache-Control, Content-Disposition, Content-Encoding, Content-Language, Expires, and what
    /// begins with x-amz-meta-.
    NameValues fields;
    NameValues tags;         ///< of an upload, or replacesTags
    QByteArray storageClass; ///< empty: the source's, or the bucket's default
    QByteArray acl;          ///< a canned one; empty: private, as S3 makes it
    /// What no copy takes over of its source, in header fields: grants, encryption, Object Lock,
    /// the redirect of a website.
    NameValues settings;
    /// The server is to check the bytes by it, and to keep it with the object.
    std::optional<Checksum::Kind> checksum;
    /// A copy has the grants of its source, instead of \c acl. Within one account only: others
    /// have other users, and another owner.
    bool keepsAcl = false;

    bool isDefault() const;

    /// With the type that the name \a key suggests, where no other is said and none is kept.
    ObjectOptions withTypeFor(const QByteArray &key) const;

    /// What an upload is created with; \a guessedType if no other is wanted.
    ObjectFields forUpload(const QByteArray &guessedType) const;
    /// What a copy is created with that takes nothing over by itself, neither \a copiedTags.
    ObjectFields forCopy(const ObjectHead &source, const NameValues &copiedTags) const;
    /// What CopyObject is to be told, which takes over what it is not told.
    ObjectFields forCopyObject(const QByteArray &sourceStorageClass) const;

    friend bool operator==(const ObjectOptions &, const ObjectOptions &) = default;

private:
    void addSettings(ObjectFields &made) const;
};

/// For the journal: equal options are equal bytes.
QJsonObject encodeOptions(const ObjectOptions &options);
/// \a isWhole becomes false if \a json is anything else.
ObjectOptions decodeOptions(const QJsonObject &json, bool &isWhole);

} // namespace windlass
