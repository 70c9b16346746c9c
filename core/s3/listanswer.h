// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/s3/s3xml.h"

namespace windlass {

/// What a server's answer to ListObjects says, held against what was asked for. Servers may ignore
/// each of the parameters: a delimiter is then applied here, a server of the first version is asked
/// on by marker, and more keys than max-keys are taken. Keys that do not begin with the prefix, and
/// pages that lead nowhere, are a MalformedAnswer. Pure. (Amazon S3 API Reference, "ListObjectsV2",
/// "ListObjects".)
Result<ListObjectsPage> readListing(s3xml::Listing listing, const ListObjectsInput &input);

} // namespace windlass
