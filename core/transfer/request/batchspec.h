// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

#include <QDateTime>

namespace windlass {

/// A batch before it runs: what was asked for and when, and where it stands in the queue. A value,
/// which the journal keeps.
struct BatchSpec {
    BatchSpec(BatchId id_, TransferRequest request_)
        : id(id_), request(std::move(request_)), position(qint64(id_))
    {
    }

    BatchId id;
    TransferRequest request;
    /// When it was asked for, in an earlier run perhaps: milliseconds since 1970.
    qint64 created = QDateTime::currentMSecsSinceEpoch();
    qint64 position; ///< first the id, so that they come in the order of their coming
    TransferPriority priority = TransferPriority::Normal;
    BatchId startsAfter = 0; ///< it waits for the end of this one; 0: for none
    bool isPaused = false;
};

} // namespace windlass
