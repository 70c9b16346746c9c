// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace windlass {

/// What WINDLASS_LOG says, as rules for QLoggingCategory::setFilterRules(): a level for all
/// categories, or for some of them, or both, where the later one wins: "info",
/// "windlass.s3=debug,windlass.net=info". A level is off, critical, warning, info or debug, and
/// brings those before it along. Empty for nothing. Fails with InvalidInput, which says what is
/// wrong.
Result<QString> logRules(const QByteArray &levels);

} // namespace windlass
