// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"

#include <QCoroTask>
#include <QDateTime>

#include <chrono>

namespace windlass {

/// The time, as an object that tests can replace, so that they are fast and exact. Thread-safe.
class Clock
{
public:
    virtual ~Clock();

    /// Now, in UTC.
    virtual QDateTime now() const = 0;

    /// Resumes on the calling thread (which runs an event loop) after \a duration, or as soon as
    /// \a cancel is cancelled.
    virtual QCoro::Task<> sleep(std::chrono::milliseconds duration, CancelToken cancel) = 0;
};

/// The system's time.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    QCoro::Task<> sleep(std::chrono::milliseconds duration, CancelToken cancel) override;
};

} // namespace windlass
