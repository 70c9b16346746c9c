// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"

#include <QCoroTimer>
#include <QTimer>

namespace windlass {

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QCoro::Task<> SystemClock::sleep(std::chrono::milliseconds duration, CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return;
    QTimer timer;
    timer.setSingleShot(true);
    cancel.onCancel(&timer, [&timer] { timer.start(0); });
    timer.start(duration);
    co_await qCoro(timer).waitForTimeout();
}

} // namespace windlass
