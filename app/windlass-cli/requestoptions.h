// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/names.h"
#include "core/s3/requestarguments.h"

#include <memory>

class QCommandLineParser;

namespace windlass {

/// What the command line says about requests, and about the one object that they are for.
struct RequestOptions {
    RequestArguments arguments;
    VersionId versionId;      ///< of a single object: cp, rm, presign and the like
    qint64 expectedSize = -1; ///< of the object to be downloaded; saves a HEAD

    /// The arguments for a Session; null if there are none.
    std::shared_ptr<const RequestArguments> shared() const;
};

/// Adds the options that say it; their names are those of `aws s3 cp` and `aws s3api`.
void addRequestOptions(QCommandLineParser &parser);

/// What was said of them. Keys are read from the files that fileb:// names, or from standard input;
/// written out on a command line, which others can see, they are refused.
Result<RequestOptions> requestOptionsOf(const QCommandLineParser &parser);

} // namespace windlass
