// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/names.h"
#include "core/s3/requestarguments.h"

#include <memory>

namespace windlass {

class CommandOptions;

/// What the command line says about requests, and about the one object that they are for.
struct RequestOptions {
    RequestArguments arguments;
    VersionId versionId;      ///< of a single object: cp, rm, presign and the like
    qint64 expectedSize = -1; ///< of the object to be downloaded; saves a HEAD

    /// The arguments for a Session; null if there are none.
    std::shared_ptr<const RequestArguments> shared() const;
};

// The names of the options are those of `aws s3 cp` and `aws s3api`. Keys are read from the files
// that fileb:// names, or from standard input; written out on a command line, which others can see,
// they are refused.

void addVersionOption(CommandOptions &options, VersionId &version);
/// Who pays, and whose bucket it has to be.
void addAccountOptions(CommandOptions &options, RequestArguments &arguments);
/// The customer's key that objects are encrypted with, or their sources.
void addKeyOptions(CommandOptions &options, CustomerKey &key);
void addSourceKeyOptions(CommandOptions &options, CustomerKey &key);
/// cp: what is said of the source alone.
void addSourceConditions(CommandOptions &options, RequestOptions &requests);

} // namespace windlass
