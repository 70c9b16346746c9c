// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArrayList>
#include <QString>

namespace windlass {

/// Why many things failed, and what helps, without naming one of them: "Access denied: the key may
/// not write here. Missing action: s3:PutObject". Translated; plain text.
QString causeText(const Error &error);

/// The actions that may be missing in the policy of the caller for the refused \a operation (AWS
/// Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3"). Empty
/// for an unknown operation.
QByteArrayList permissionsFor(const QByteArray &operation);

} // namespace windlass
