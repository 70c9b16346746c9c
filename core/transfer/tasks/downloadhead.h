// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

#include <QCoroTask>

#include <chrono>

namespace windlass {

/// The answer to a HEAD request. \internal
struct HeadAnswer {
    ObjectHead head;
    std::chrono::milliseconds time {0}; ///< that the server took
};

/// Gets what the listing did not have: size and ETag, perhaps, and always the checksum, which
/// responses with a range do not have. The item knows size and ETag then. \internal
QCoro::Task<Result<HeadAnswer>> learnHead(TransferContext context);

/// Whether all parts of the object really have the assumed size. Servers that do not know
/// partNumber respond with the whole object. \internal
QCoro::Task<Result<bool>> isMadeOfParts(TransferContext context, qint64 partSize);

} // namespace windlass
