// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

namespace windlass {

/// Where a connection leads, in a few words: "https://minio.example.com:9000", or "Amazon S3,
/// eu-central-1". Plain text.
QString placeText(const ConnectionConfig &config);

/// Where its credentials come from: "access keys", "AWS profile “work”".
QString sourceText(const ConnectionConfig &config);

/// Both, and whether it is saved, one a line.
QString summaryText(const ConnectionConfig &config, bool isTemporary);

/// A name for a connection that was not given one.
QString suggestedName(const ConnectionConfig &config);

} // namespace windlass
