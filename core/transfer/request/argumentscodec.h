// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/requestarguments.h"

#include <QJsonObject>

namespace windlass {

// For the journal: equal arguments are equal bytes. Of the keys of customers only what tells them
// apart is kept; what is decoded is missing them. \internal

QJsonObject encodeArguments(const RequestArguments &arguments);
/// \a isWhole becomes false if \a json is anything else.
RequestArguments decodeArguments(const QJsonObject &json, bool &isWhole);

} // namespace windlass
