// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QSet>

#include <memory>

namespace windlass {

/// The names that items of a batch are writing to at the moment, and the ones that KeepBoth has
/// made up: S3 has no O_EXCL that every server supports, and two items must not end up as one
/// object. Made-up names are remembered by their hash; a collision costs a HEAD. Thread-safe. Must
/// outlive the claims. \internal
class TargetClaims
{
public:
    /// Held until the last copy is destroyed.
    using Claim = std::shared_ptr<void>;

    /// Null if another item has claimed \a name.
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
