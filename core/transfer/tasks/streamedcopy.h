// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// What is known about a copy before it is checked. \internal
struct MadeCopy {
    ETag etag;
    /// How the bytes were compared with the source's checksum in transit, if they were.
    Verification verification = Verification::SizeOnly;
};

/// Copies an object that the target's server cannot, or is not allowed to, read from the source:
/// part by part through this machine, in buffers bounded by TransferBatch::buffers. \a source is
/// the object's head. Large objects resume like uploads. \a onlyIfAbsent as in WriteTarget.
QCoro::Task<Result<MadeCopy>> copyStreamed(
    TransferContext context, ObjectHead source, bool onlyIfAbsent);

} // namespace windlass
