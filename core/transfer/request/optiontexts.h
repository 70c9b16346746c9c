// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace windlass {

// What people write, as header fields say it. What cannot be is an InvalidInput, whose detail says
// what could. Pure.

/// A date or a time (ISO 8601; of UTC if it does not say) as x-amz-object-lock-retain-until-date.
Result<QByteArray> retentionEnd(const QString &text);

/// A JSON object as x-amz-server-side-encryption-context: Base64.
Result<QByteArray> encryptionContext(const QString &text);

/// A date as people or HTTP write it, as the value of x-amz-copy-source-if-modified-since and its
/// like.
Result<QByteArray> httpDate(const QString &text);

} // namespace windlass
