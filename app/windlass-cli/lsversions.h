// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"

namespace windlass {

// What `ls` prints of folders and versions.

void printFolder(const CliArguments &arguments, const BucketName &bucket, const ObjectKey &prefix);

/// `ls --versions`: all versions and delete markers below \a uri.
ExitCode listVersions(const CliArguments &arguments, Session &session, const S3Uri &uri);

} // namespace windlass
