// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/partstop.h"

#include "core/net/sendqueues.h"
#include "core/transfer/batch/transferbatch.h"

#include <QTimer>

#include <algorithm>

namespace windlass {

PartStop::PartStop(std::shared_ptr<const TransferItem> item, const CancelToken &stop, qint64 size)
    : m_item(std::move(item)), m_size(size)
{
    stop.onCancel(this, [this] { handleStop(); });
}

void PartStop::noteSent(qint64 bytes)
{
    if (m_sent <= 0) // hashing and waiting for a turn come before, also before another attempt
        m_begun = std::chrono::steady_clock::now();
    m_sent += bytes;
}

PartStop::Time PartStop::patience(Time elapsed)
{
    return elapsed > mostLost ? longPatience : mostLost;
}

bool PartStop::isWorthEnding(qint64 sent, qint64 size, Time elapsed)
{
    const double rest = double(size - sent) * double(elapsed.count());
    return sent > 0 && rest <= double(sent) * double(patience(elapsed).count());
}

void PartStop::handleStop()
{
    const auto elapsed
        = std::chrono::duration_cast<Time>(std::chrono::steady_clock::now() - m_begun);
    // What was only given to the kernel tells nothing about the line.
    const qint64 hasLeft = std::max<qint64>(0, m_sent - sendQueues(Time(50)).largest);
    if (!m_item->isSuspended || !isWorthEnding(hasLeft, m_size, elapsed)) {
        m_source.cancel();
        return;
    }
    // The item's source has fired, and does not do so again: a cancellation that follows is looked
    // for.
    constexpr Time interval {50};
    auto *timer = new QTimer(this);
    const auto end = std::chrono::steady_clock::now() + patience(elapsed);
    connect(timer, &QTimer::timeout, this, [this, end] {
        const bool isCancelled = !m_item->isSuspended || m_item->batch->cancel.isCancelled();
        if (isCancelled || std::chrono::steady_clock::now() >= end)
            m_source.cancel();
    });
    timer->start(interval);
}

} // namespace windlass
