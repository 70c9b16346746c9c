// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/s3/s3operations.h"
#include "core/transfer/request/itemspec.h"

#include <QCoroTask>

#include <vector>

namespace windlass {

/// Finds the items of a batch, one page at a time, when the queue has room for them, so that a
/// million files do not fill the memory. Pages are made one after the other, on any lane. \internal
class ItemProducer
{
public:
    /// Maximum number of items in a page.
    static constexpr int pageSize = 1000;

    struct Page {
        std::vector<FoundItem> items; ///< those that failed already included
        bool isLast = false;
        int listings = 0;          ///< number of requests needed to find them
        QList<ObjectInfo> deleted; ///< Delete: the objects of the keys of \c items
    };

    virtual ~ItemProducer() = default;

    /// How many requests at a time would make the next page come sooner. Not while next() runs.
    virtual int usefulRequests() const { return 1; }
    /// The next page, by at most as many requests at a time as \a lane says; an error ends the
    /// scan.
    virtual QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) = 0;
};

} // namespace windlass
