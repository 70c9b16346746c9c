// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/partstop.h"

#include <QTimer>

namespace windlass {

PartStop::PartStop(std::shared_ptr<const TransferItem> item, const CancelToken &stop, qint64 size)
    : m_item(std::move(item)), m_size(size), m_begun(std::chrono::steady_clock::now())
{
    stop.onCancel(this, [this] { handleStop(); });
}

void PartStop::noteSent(qint64 bytes)
{
    m_sent += bytes;
}

bool PartStop::endsSoon(qint64 sent, qint64 size, Time elapsed)
{
    return sent > 0
        && double(size - sent) * double(elapsed.count()) <= double(sent) * double(patience.count());
}

void PartStop::handleStop()
{
    const auto elapsed
        = std::chrono::duration_cast<Time>(std::chrono::steady_clock::now() - m_begun);
    if (!m_item->isSuspended || !endsSoon(m_sent, m_size, elapsed)) {
        m_source.cancel();
        return;
    }
    QTimer::singleShot(patience, this, [this] { m_source.cancel(); });
}

} // namespace windlass
