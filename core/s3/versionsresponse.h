// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/s3/s3xml.h"

namespace windlass {

/// Compares a server's response to ListObjectVersions with the request, as readListing() does for
/// objects: an ignored delimiter is applied here; names outside the prefix, versions without an id
/// and pages that lead nowhere are a MalformedResponse. Pure.
/// (Amazon S3 API Reference, "ListObjectVersions".)
Result<ListVersionsPage> readVersions(
    s3xml::VersionListing listing, const ListVersionsInput &input);

} // namespace windlass
