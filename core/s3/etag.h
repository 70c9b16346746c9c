// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"
#include "core/s3/names.h"

#include <optional>

namespace windlass {

// What ETags tell of the bytes of an object (Amazon S3 API Reference, "Common Response Headers",
// ETag). Facts that everyone relies on, and few pages promise.

/// The 16 bytes of the MD5 that an ETag has the form of; empty if it has another.
QByteArray md5From(const ETag &etag);

/// The ETag of an object that was made of parts: "MD5-N".
struct CompositeETag {
    QByteArray md5; ///< 16 bytes, of the MD5s of all parts
    int parts = 0;
};
std::optional<CompositeETag> compositeFrom(const ETag &etag);

/// Objects that are encrypted with KMS or customer keys have ETags that are no MD5s, whatever they
/// look like.
bool hasOpaqueETag(const HttpHeaders &headers);

/// The MD5 of the body that an answer is about, 16 bytes; empty if it does not tell one.
QByteArray md5From(const HttpHeaders &headers);

} // namespace windlass
