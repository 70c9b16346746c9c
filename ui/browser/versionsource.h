// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// A version as the source of a transfer, named like its object.
RemoteSelection sourceOf(const ObjectVersion &version);

} // namespace windlass
