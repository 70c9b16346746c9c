// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/s3operations.h"

namespace windlass {

/// The first of \a conditions (x-amz-copy-source-if-*) that \a source does not meet, evaluated as
/// CopyObject does (Amazon S3 API Reference, "CopyObject"); empty if it meets them all. Servers may
/// ignore them, and cannot evaluate them if the copy goes through this machine. Pure. \internal
QByteArray unmetCondition(const NameValues &conditions, const ObjectHead &source);

} // namespace windlass
