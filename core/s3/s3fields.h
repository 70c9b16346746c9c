// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

namespace windlass {

/// Of the header fields that carry user-defined metadata (Amazon S3 API Reference, "PutObject").
constexpr char metadataPrefix[] = "x-amz-meta-";

// How the records of the operations are said in header fields (Amazon S3 API Reference: PutObject,
// CopyObject, HeadObject).

/// Sets the field unless \a value is empty.
void setIf(HttpHeaders &headers, const char *name, const QByteArray &value);
void setFields(HttpHeaders &headers, const ObjectFields &fields);
void setCopySource(HttpHeaders &headers, const CopySource &source);
/// "CRC32C" and the like, as in x-amz-checksum-algorithm.
QByteArray checksumName(Checksum::Kind kind);
std::optional<Checksum::Kind> checksumNamed(const QByteArray &name);
/// "ChecksumCRC32C" and the like, as in XML.
QByteArray checksumElement(Checksum::Kind kind);

/// "bytes=0-9" (RFC 9110, 14.1.2).
QByteArray rangeValue(const ByteRange &range);

/// The object's properties from the response to a GET or HEAD.
ObjectHead headOf(const HttpHeaders &headers);

} // namespace windlass
