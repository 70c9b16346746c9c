// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/requestarguments.h"

#include <QJsonObject>

namespace windlass {

// For the journal: equal arguments give equal bytes. Of customer keys only the MD5 is kept; decoded
// arguments lack the key itself. \internal

QJsonObject encodeArguments(const RequestArguments &arguments);
/// \a isWhole becomes false if \a json is anything else.
RequestArguments decodeArguments(const QJsonObject &json, bool &isWhole);

} // namespace windlass
