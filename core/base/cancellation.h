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

/// The shared half of a CancelSource and its tokens. Lives until the last of them is gone.
/// \internal
class CancelState : public QObject
{
    Q_OBJECT
public:
    ~CancelState() override;

    std::atomic_bool cancelled = false;

    void fire();
    /// From now on \a child is cancelled with \a parent. Not by a connection: Qt calls what is
    /// connected directly without a lock, and children go at any time on any thread.
    static void follow(
        const std::shared_ptr<CancelState> &child, const std::shared_ptr<CancelState> &parent);

signals:
    void fired();

private:
    QMutex m_mutex;
    std::unordered_map<CancelState *, std::weak_ptr<CancelState>> m_children; // guarded by m_mutex
    std::vector<std::shared_ptr<CancelState>> m_parents;                      // kept alive
};

/// Tells work in progress that nobody wants its outcome any more. A value, cheap to copy;
/// thread-safe. A default-constructed token is never cancelled.
class CancelToken
{
public:
    CancelToken() = default;

    bool isCancelled() const;

    /// Calls \a slot on \a receiver's thread when the cancellation comes, or at once if it has
    /// come already. The connection ends with \a receiver; end it earlier by disconnect().
    template <typename Receiver, typename Slot>
    QMetaObject::Connection onCancel(Receiver *receiver, Slot slot) const
    {
        if (!m_state)
            return {};
        const auto connection
            = QObject::connect(m_state.get(), &CancelState::fired, receiver, slot);
        // Cancelled between the caller's check and the connection: the signal will not come again.
        if (m_state->cancelled)
            QMetaObject::invokeMethod(receiver, slot, Qt::QueuedConnection);
        return connection;
    }

private:
    friend class CancelSource;
    explicit CancelToken(std::shared_ptr<CancelState> state);
    std::shared_ptr<CancelState> m_state;
};

/// Gives out tokens and cancels them all at once. Thread-safe.
class CancelSource
{
public:
    CancelSource();
    /// A source that is cancelled with its parent, too, or alone.
    explicit CancelSource(const CancelToken &parent);

    /// From now on cancelled with \a parent, too. To be called before tokens are handed out.
    void follow(const CancelToken &parent);

    CancelToken token() const;
    /// Idempotent.
    void cancel();
    bool isCancelled() const;

private:
    std::shared_ptr<CancelState> m_state;
};

} // namespace windlass
