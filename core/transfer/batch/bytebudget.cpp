// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/bytebudget.h"

#include <QList>

namespace windlass {

QFuture<void> ByteBudget::take(qint64 bytes)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QMutexLocker lock(&m_mutex);
    if (m_queue.empty() && fits(bytes)) {
        m_free -= bytes;
        promise->finish();
    } else {
        m_queue.push_back({bytes, promise});
    }
    return promise->future();
}

void ByteBudget::give(qint64 bytes)
{
    QList<std::shared_ptr<QPromise<void>>> served;
    {
        QMutexLocker lock(&m_mutex);
        m_free += bytes;
        while (!m_queue.empty() && fits(m_queue.front().bytes)) {
            m_free -= m_queue.front().bytes;
            served.append(m_queue.front().promise);
            m_queue.pop_front();
        }
    }
    for (const auto &promise : served)
        promise->finish();
}

} // namespace windlass
