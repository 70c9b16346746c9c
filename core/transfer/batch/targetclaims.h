// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QSet>

#include <memory>

namespace windlass {

/// Which names the items of a batch are writing to just now, and which ones KeepBoth has made up:
/// S3 has no O_EXCL that every server knows, and two items must not end as one object. Names
/// that were made up are remembered by their hash; a false alarm costs a HEAD. Thread-safe.
/// Outlives the claims. \internal
class TargetClaims
{
public:
    /// Held until the last copy is gone.
    using Claim = std::shared_ptr<void>;

    /// Null if another item has it.
    Claim claim(const QByteArray &name)
    {
        QMutexLocker lock(&m_mutex);
        if (m_claimed.contains(name))
            return {};
        m_claimed.insert(name);
        return Claim(this, [name](TargetClaims *claims) { claims->release(name); });
    }

    void noteMadeUp(const QByteArray &name)
    {
        QMutexLocker lock(&m_mutex);
        m_madeUp.insert(qHash(name));
    }
    bool mayBeMadeUp(const QByteArray &name) const
    {
        QMutexLocker lock(&m_mutex);
        return m_madeUp.contains(qHash(name));
    }

private:
    void release(const QByteArray &name)
    {
        QMutexLocker lock(&m_mutex);
        m_claimed.remove(name);
    }

    mutable QMutex m_mutex;
    QSet<QByteArray> m_claimed; // guarded by m_mutex
    QSet<size_t> m_madeUp;      // guarded by m_mutex
};

} // namespace windlass
