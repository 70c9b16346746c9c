// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/s3/s3operations.h"
#include "core/transfer/batch/transferitem.h"

#include <QCoroTask>

#include <vector>

namespace windlass {

/// Finds the items of a batch, a page at a time, when the queue has room for them: this is what
/// keeps a million files from filling memory. One page is made at a time, on any lane. \internal
class ItemProducer
{
public:
    /// Items of a page at most.
    static constexpr int pageSize = 1000;

    struct Page {
        std::vector<std::shared_ptr<TransferItem>> items; ///< those that failed already included
        bool isLast = false;
        int listings = 0;          ///< requests that finding them took
        QList<ObjectInfo> deleted; ///< Delete: what is behind the keys of \c items
    };

    virtual ~ItemProducer() = default;

    /// The next page; an error ends the scan.
    virtual QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) = 0;
};

} // namespace windlass
