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

/// Credentials that end, and are fetched anew before they do: once, however many ask. While they
/// are still good, who asks goes on with them and the fetching is done aside; without any, all wait
/// for the one that is under way. Thread-safe.
///
/// Early enough is ten minutes before the end, or a quarter of their life if that is shorter; too
/// late to sign with is a minute, or a tenth (the AWS SDKs' advisory and mandatory refresh). What
/// could not be fetched is tried again after five seconds at the earliest.
class RefreshingCredentials : public CredentialsProvider
{
public:
    /// Fetches, and may take its time. Called on a thread of its own, one call at a time.
    using Fetch = std::function<Result<Credentials>(CancelToken)>;

    /// Called on \a impatient, credentials() never waits: it begins to fetch, and fails until there
    /// are some.
    explicit RefreshingCredentials(Fetch fetch,
        std::shared_ptr<Clock> clock = std::make_shared<SystemClock>(),
        const QThread *impatient = nullptr);
    /// Cancels a fetch that is under way, and waits for it.
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
    Credentials m_credentials;      // guarded by m_mutex, as all that follows
    QDateTime m_fetchedAt;          // invalid: there are none yet
    std::optional<Error> m_failure; // of the last fetch
    QDateTime m_failedAt;
    bool m_isFetching = false;
    QThreadPool m_thread; // last: its end waits for what uses the others
};

} // namespace windlass
