// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace windlass {

// Convert people's input to values of header fields. Invalid input is an InvalidInput, whose detail
// says what is possible. Pure.

/// A date or a time (ISO 8601; UTC unless it says otherwise) as
/// x-amz-object-lock-retain-until-date.
Result<QByteArray> retentionEnd(const QString &text);

/// A JSON object as x-amz-server-side-encryption-context: Base64.
Result<QByteArray> encryptionContext(const QString &text);

/// A date as people or HTTP write it, for x-amz-copy-source-if-modified-since and similar.
Result<QByteArray> httpDate(const QString &text);

} // namespace windlass
