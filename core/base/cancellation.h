// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaObject>
#include <QMutex>
#include <QObject>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

namespace windlass {

class CancelSource;

/// The state that a CancelSource and its tokens share. Lives until the last of them is gone.
/// \internal
class CancelState : public QObject
{
    Q_OBJECT
public:
    ~CancelState() override;

    std::atomic_bool cancelled = false;

    void fire();
    /// From now on \a child is cancelled with \a parent. Not a Qt connection: Qt runs direct
    /// connections without a lock, and children are deleted at any time on any thread.
    static void follow(
        const std::shared_ptr<CancelState> &child, const std::shared_ptr<CancelState> &parent);

signals:
    void fired();

private:
    QMutex m_mutex;
    std::unordered_map<CancelState *, std::weak_ptr<CancelState>> m_children; // guarded by m_mutex
    std::vector<std::shared_ptr<CancelState>> m_parents;                      // kept alive
};

/// Says whether work in progress is still wanted. A value, cheap to copy; thread-safe. A
/// default-constructed token is never cancelled.
class CancelToken
{
public:
    CancelToken() = default;

    bool isCancelled() const;

    /// Calls \a slot on \a receiver's thread on cancellation, or soon if it is already cancelled.
    /// The connection ends with \a receiver; end it earlier with disconnect().
    template <typename Receiver, typename Slot>
    QMetaObject::Connection onCancel(Receiver *receiver, Slot slot) const
    {
        if (!m_state)
            return {};
        QMetaObject::Connection connection
            = QObject::connect(m_state.get(), &CancelState::fired, receiver, slot);
        // It was cancelled between the caller's check and the connection: the signal does not come
        // again.
        if (m_state->cancelled)
            QMetaObject::invokeMethod(receiver, slot, Qt::QueuedConnection);
        return connection;
    }

private:
    friend class CancelSource;
    explicit CancelToken(std::shared_ptr<CancelState> state);
    std::shared_ptr<CancelState> m_state;
};

/// Gives out tokens and cancels all of them at once. Thread-safe.
class CancelSource
{
public:
    CancelSource();
    /// A source that is also cancelled when its parent is.
    explicit CancelSource(const CancelToken &parent);

    /// From now on also cancelled with \a parent. To be called before tokens are given out.
    void follow(const CancelToken &parent);

    CancelToken token() const;
    /// Can be called again without effect.
    void cancel();
    bool isCancelled() const;

private:
    std::shared_ptr<CancelState> m_state;
};

} // namespace windlass
