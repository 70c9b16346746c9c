// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

namespace windlass {

/// Of the header fields that carry user-defined metadata (Amazon S3 API Reference, "PutObject").
constexpr char metadataPrefix[] = "x-amz-meta-";

/// The checksum of a body or a whole object, Base64 (Amazon S3 User Guide, "Checking object
/// integrity").
constexpr char crc64Field[] = "x-amz-checksum-crc64nvme";

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

/// The CRC-64 of a whole object in Base64, with the x-amz-checksum-type; empty if it is none.
QByteArray crc64From(const QByteArray &base64, const QByteArray &type);
/// The same from the response to a HEAD.
QByteArray crc64From(const HttpHeaders &headers);

/// The object's properties from the response to a GET or HEAD.
ObjectHead headOf(const HttpHeaders &headers);

} // namespace windlass
