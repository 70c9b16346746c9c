// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

namespace windlass {

/// Of the header fields that carry user-defined metadata (Amazon S3 API Reference, "PutObject").
constexpr char metadataPrefix[] = "x-amz-meta-";

// How the records of the operations are said in header fields (Amazon S3 API Reference: PutObject,
// CopyObject, HeadObject).

/// Sets the field if there is something to say.
void setIf(HttpHeaders &headers, const char *name, const QByteArray &value);
void setFields(HttpHeaders &headers, const ObjectFields &fields);
void setCopySource(HttpHeaders &headers, const CopySource &source);
/// "CRC32C" and the like, as x-amz-checksum-algorithm says it.
QByteArray checksumName(Checksum::Kind kind);
std::optional<Checksum::Kind> checksumNamed(const QByteArray &name);
/// "ChecksumCRC32C" and the like, as XML says it.
QByteArray checksumElement(Checksum::Kind kind);

/// "bytes=0-9" (RFC 9110, 14.1.2).
QByteArray rangeValue(const ByteRange &range);

/// What the answer to a GET or HEAD says of the object.
ObjectHead headOf(const HttpHeaders &headers);

} // namespace windlass
