// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/enumnames.h"
#include "core/base/error.h"

namespace windlass {

/// What kinds of errors are called in the journal and in the log, in no language.
const char *errorKindName(ErrorKind kind);

/// What errorKindName() gave, or what earlier versions wrote, which was a number.
std::optional<ErrorKind> errorKindFromJson(const QJsonValue &json);

} // namespace windlass
