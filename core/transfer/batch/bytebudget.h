// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFuture>
#include <QMutex>
#include <QPromise>

#include <deque>
#include <memory>

namespace windlass {

/// Bounds the total size of a set of buffers. Requests are served in order; one that exceeds the
/// whole budget is granted when nothing else is in use. Thread-safe. \internal
class ByteBudget
{
public:
    explicit ByteBudget(qint64 bytes) : m_all(bytes), m_free(bytes) { }

    /// Finishes when \a bytes may be used; a ByteGrant returns them.
    QFuture<void> take(qint64 bytes);
    void give(qint64 bytes);

private:
    struct Waiter {
        qint64 bytes;
        std::shared_ptr<QPromise<void>> promise;
    };
    bool fits(qint64 bytes) const { return m_free >= bytes || m_free == m_all; }

    const qint64 m_all;
    QMutex m_mutex;
    qint64 m_free;              // guarded by m_mutex
    std::deque<Waiter> m_queue; // guarded by m_mutex
};

/// Returns the bytes that were taken. \internal
class ByteGrant
{
public:
    ByteGrant(std::shared_ptr<ByteBudget> budget, qint64 bytes)
        : m_budget(std::move(budget)), m_bytes(bytes)
    {
    }
    ~ByteGrant() { m_budget->give(m_bytes); }

private:
    Q_DISABLE_COPY_MOVE(ByteGrant)

    const std::shared_ptr<ByteBudget> m_budget;
    const qint64 m_bytes;
};

} // namespace windlass
