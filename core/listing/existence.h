// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/s3/s3uri.h"

#include <optional>

namespace windlass {

/// What is at a place in S3. An object and a folder may have the same name.
struct Existence {
    bool isBucket = false;            ///< the place is a bucket (or all of them), and it is there
    bool isFolder = false;            ///< something has a key that begins with this one and a slash
    std::optional<ObjectHead> object; ///< of the object with this very key

    bool isAnything() const { return isBucket || isFolder || object; }
};

/// Whether there is anything at \a place: a bucket by HeadBucket, else an object by HeadObject and
/// a folder by a listing of one key. Nothing there is no error; not being allowed to know is one.
/// Who may list, but not read, is told by the listing alone, without the fields that only a HEAD
/// has. With a \a version only that of the object is looked for.
QCoro::Task<Result<Existence>> lookUp(S3Client client, S3Uri place, VersionId version = {});

} // namespace windlass
