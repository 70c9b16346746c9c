// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArrayList>
#include <QString>

namespace windlass {

/// What many things failed of, and what helps, without naming one of them: "Access denied: the key
/// may not write here. Missing action: s3:PutObject". Translated; plain text.
QString causeText(const Error &error);

/// What may be missing in the policy of who asked, for the operation that was refused
/// (AWS Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3").
/// Empty for an operation that is not known.
QByteArrayList permissionsFor(const QByteArray &operation);

} // namespace windlass
