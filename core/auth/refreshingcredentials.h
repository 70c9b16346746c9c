// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/base/cancellation.h"
#include "core/base/clock.h"

#include <QMutex>
#include <QThreadPool>
#include <QWaitCondition>

#include <functional>
#include <memory>

class QThread;

namespace windlass {

/// Credentials that expire, and are renewed before they do: with one fetch, however many callers
/// ask. While the old ones are still good, callers get those and the fetch runs in the background;
/// without any, all callers wait for the running fetch. Thread-safe.
///
/// Renewal starts in the last ten minutes of their life, or its last quarter if that is shorter. In
/// the last minute, or the last tenth if that is shorter, they are not used for signing any more
/// (the AWS SDKs' advisory and mandatory refresh). After a failed fetch, the next one starts after
/// five seconds at the earliest.
class RefreshingCredentials : public CredentialsProvider
{
public:
    /// Fetches credentials; may block. Called on a thread of its own, one call at a time.
    using Fetch = std::function<Result<Credentials>(CancelToken)>;

    /// On the thread \a impatient, credentials() never waits: it starts a fetch, and fails until
    /// there are some.
    explicit RefreshingCredentials(Fetch fetch,
        std::shared_ptr<Clock> clock = std::make_shared<SystemClock>(),
        const QThread *impatient = nullptr);
    /// Cancels a running fetch, and waits for it.
    ~RefreshingCredentials() override;

    /// May wait for the fetch.
    Result<Credentials> credentials() override;

private:
    void beginFetch();
    void endFetch(const Result<Credentials> &fetched);
    bool isUsable(const QDateTime &now) const;
    bool isDue(const QDateTime &now) const;

    const Fetch m_fetch;
    const std::shared_ptr<Clock> m_clock;
    const QThread *const m_impatient;
    CancelSource m_cancel;
    QMutex m_mutex;
    QWaitCondition m_fetched;
    Credentials m_credentials;      // guarded by m_mutex, as are the members below
    QDateTime m_fetchedAt;          // invalid: nothing fetched yet
    std::optional<Error> m_failure; // of the last fetch
    QDateTime m_failedAt;
    bool m_isFetching = false;
    QThreadPool m_thread; // last: its destructor waits for what uses the others
};

} // namespace windlass
