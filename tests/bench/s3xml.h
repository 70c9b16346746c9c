// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "keyspace.h"

#include <string>
#include <string_view>

namespace bench {

/// One date and one ETag for everything. The ETag is opaque, neither an MD5 nor a composite of
/// MD5s, so no client tries to compare it with the bytes.
inline constexpr std::string_view lastModifiedHttp = "Thu, 01 Jan 2026 00:00:00 GMT";
inline constexpr std::string_view lastModifiedIso = "2026-01-01T00:00:00.000Z";
inline constexpr std::string_view etag = "\"windlass-bench-1\"";

/// How a listing was asked for, which shows in its XML.
struct ListStyle {
    /// ListObjectsV2 rather than ListObjects.
    bool version2 = true;
    /// encoding-type=url
    bool urlEncoded = false;
};

std::string errorXml(std::string_view code, std::string_view message);
std::string listBucketsXml(std::string_view bucket);
std::string locationXml();
std::string initiateMultipartXml(
    std::string_view bucket, std::string_view key, std::string_view uploadId);
/// \a crc64 may be empty.
std::string completeMultipartXml(
    std::string_view bucket, std::string_view key, std::string_view crc64);
/// The answer to a quiet DeleteObjects that deleted everything.
std::string nothingFailedXml();
std::string listObjectsXml(
    std::string_view bucket, const ListQuery &query, const ListPage &page, ListStyle style);

} // namespace bench
