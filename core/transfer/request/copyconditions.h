// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/s3operations.h"

namespace windlass {

/// The first of \a conditions (x-amz-copy-source-if-*) that \a source does not meet, as CopyObject
/// would judge it (Amazon S3 API Reference, "CopyObject"); empty if it meets them all. Servers need
/// not heed them, and cannot where the copy goes through this machine. Pure. \internal
QByteArray unmetCondition(const NameValues &conditions, const ObjectHead &source);

} // namespace windlass
