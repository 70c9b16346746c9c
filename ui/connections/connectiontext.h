// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

namespace windlass {

/// The place of a connection in a few words: "https://minio.example.com:9000", or "Amazon S3,
/// eu-central-1". Plain text.
QString placeText(const ConnectionConfig &config);

/// The source of its credentials: "access keys", "AWS profile “work”".
QString sourceText(const ConnectionConfig &config);

/// Both, and whether it is saved, each on a line.
QString summaryText(const ConnectionConfig &config, bool isTemporary);

/// Whether \a host is this computer.
bool isLoopback(const QString &host);

/// What a person has typed as an endpoint, with https:// in front if there is no scheme. Not for
/// this computer, where http is as likely.
QString completedEndpoint(const QString &typed);

/// A name for a connection that has none.
QString suggestedName(const ConnectionConfig &config);

} // namespace windlass
