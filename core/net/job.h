// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/net/httptransport.h"

#include <QCoroTask>

#include <functional>

namespace windlass {

/// What a lane lends to the job that runs on it. Valid until the job's coroutine ends; to be used
/// on the lane's thread only.
struct LaneContext {
    LaneContext(HttpTransport *transport_, CancelToken shutdown_)
        : transport(transport_), shutdown(std::move(shutdown_))
    {
    }

    HttpTransport *transport = nullptr;
    CancelToken shutdown; ///< cancelled when the pool stops; every wait of a job must react to it
    int requests = 1;     ///< that the job may have in flight at a time: so many slots are its own
};

/// A coroutine that stays on one lane from start to end, and has at most as many requests in flight
/// as it has slots, which is one unless its queue says otherwise: so slots count the requests in
/// flight.
using Job = std::function<QCoro::Task<>(LaneContext)>;

/// Where lanes take their jobs from whenever one of their slots is free. Thread-safe.
class JobQueue
{
public:
    virtual ~JobQueue();

    /// The next job, or an empty function if there is none now.
    virtual Job take() = 0;
};

} // namespace windlass
