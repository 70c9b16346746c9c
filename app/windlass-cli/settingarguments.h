// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transfer/request/objectoptions.h"

class QCommandLineParser;

namespace windlass {

/// Adds the options about what no copy takes over of its source: grants, encryption by the server,
/// Object Lock, website redirect, checksum. Their names are those of `aws s3 cp` and `aws s3api`.
void addSettingArguments(QCommandLineParser &parser);

/// Puts what was said of them into \a options; what cannot be is an InvalidInput.
Result<> readSettingArguments(const QCommandLineParser &parser, ObjectOptions &options);

} // namespace windlass
