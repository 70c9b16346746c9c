// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"
#include "core/s3/names.h"

#include <optional>

namespace windlass {

// What ETags say about the bytes of an object (Amazon S3 API Reference, "Common Response Headers",
// ETag). Clients rely on these facts although little documentation guarantees them.

/// The 16 bytes of the MD5 if the ETag has the form of one; otherwise empty.
QByteArray md5From(const ETag &etag);

/// The ETag of an object that was uploaded in parts: "MD5-N".
struct CompositeETag {
    QByteArray md5; ///< 16 bytes, of the MD5s of all parts
    int parts = 0;
};
std::optional<CompositeETag> compositeFrom(const ETag &etag);

/// Whether the object is encrypted with KMS or a customer key: its ETag is then not an MD5, even if
/// it looks like one.
bool hasOpaqueETag(const HttpHeaders &headers);

/// The MD5 of the response's object, 16 bytes; empty if the response does not say one.
QByteArray md5From(const HttpHeaders &headers);

} // namespace windlass
