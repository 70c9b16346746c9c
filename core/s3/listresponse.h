// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/s3/s3xml.h"

namespace windlass {

/// Compares a server's response to ListObjects with the request. Servers may ignore each of the
/// parameters: a missing delimiter is applied here, a server that only knows ListObjects (the first
/// version) is asked for the next page by marker, and more keys than max-keys are accepted. Keys
/// that do not begin with the prefix, and pages that lead nowhere, are a MalformedResponse. Pure.
/// (Amazon S3 API Reference, "ListObjectsV2", "ListObjects".)
Result<ListObjectsPage> readListing(s3xml::Listing listing, const ListObjectsInput &input);

} // namespace windlass
