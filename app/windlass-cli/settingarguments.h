// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/objectoptions.h"

namespace windlass {

class CommandOptions;

// What no copy takes over of its source. The names of the options are those of `aws s3 cp` and
// `aws s3api`.

/// Grants; they and an ACL exclude each other.
void addGrantOptions(CommandOptions &options, ObjectOptions &object);
/// Encryption by the server, Object Lock, website redirect.
void addProtectionOptions(CommandOptions &options, ObjectOptions &object);
void addChecksumOption(CommandOptions &options, ObjectOptions &object);

} // namespace windlass
