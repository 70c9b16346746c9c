// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "connectionarguments.h"
#include "core/s3/bucketcreation.h"
#include "core/s3/s3service.h"
#include "core/settings/linkpolicy.h"
#include "core/transfer/request/conflictpolicy.h"
#include "core/transfer/request/objectoptions.h"
#include "exitcode.h"
#include "presignarguments.h"
#include "readarguments.h"
#include "requestoptions.h"
#include "retryarguments.h"
#include "searcharguments.h"

#include <QByteArrayList>
#include <QString>

#include <memory>

namespace windlass {

/// What the command line says, before any of it is acted upon. Arguments are bytes, because keys
/// and paths are.
struct CliArguments {
    QByteArray verb; ///< as "cp" or "configure list"
    QByteArrayList operands;

    ConnectionArguments connection;
    ObjectOptions options;
    RequestOptions requests;
    SearchArguments search;
    ReadArguments reading;
    RetryArguments retrying;
    NewBucket newBucket; ///< of mb; its name is the operand
    PresignArguments presign;
    int olderThanDays = 0; ///< with aborts a week by default: younger ones may be at work
    bool aborts = false;
    ConflictPolicy existing = ConflictPolicy::Overwrite;
    LinkPolicy links = LinkPolicy::Follow;
    bool sendsGrowing = false;
    bool isRecursive = false;
    bool listsVersions = false;
    bool isDryRun = false;
    bool isQuiet = false;
    bool isDebugging = false; ///< all that the log has goes to standard error
    bool hidesProgress = false;
    bool isHumanReadable = false;
    bool summarizes = false;

    /// The service that options, environment and profile name, in this order.
    Result<std::shared_ptr<S3Service>> service() const { return connection.service(); }
    /// Whether a copy has its source elsewhere, and where.
    bool hasOtherSource() const { return connection.hasOtherSource(); }
    Result<std::shared_ptr<S3Service>> sourceService() const { return connection.sourceService(); }
};

/// Writes what is wrong with the command line to stderr.
ExitCode printUsageError(const QString &what);

} // namespace windlass
