// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// What a copy is known to be before it is looked at. \internal
struct MadeCopy {
    ETag etag;
    /// How the bytes were held against the source's checksum on their way, if they were.
    Verification verification = Verification::SizeOnly;
};

/// Copies an object whose server cannot or may not hand it to the target's: part by part through
/// this machine, in buffers that TransferBatch::buffers bounds. \a source is the object's head.
/// Large objects go on where they were, like uploads. \a onlyIfAbsent as in WriteTarget.
QCoro::Task<Result<MadeCopy>> copyStreamed(
    TransferContext context, ObjectHead source, bool onlyIfAbsent);

} // namespace windlass
