// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/refreshingcredentials.h"

#include "core/base/errorkindnames.h"
#include "core/base/logcategories.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace windlass {

using std::chrono::minutes;
using std::chrono::seconds;

static constexpr seconds pauseAfterFailure {5};

/// How long before the end of credentials fetched at \a begin to act: a part of their life, at most
/// \a most.
static seconds margin(const QDateTime &begin, const QDateTime &end, seconds most, int partOfLife)
{
    return std::min(most, seconds(std::max<qint64>(0, begin.secsTo(end)) / partOfLife));
}

RefreshingCredentials::RefreshingCredentials(
    Fetch fetch, std::shared_ptr<Clock> clock, const QThread *impatient)
    : m_fetch(std::move(fetch)), m_clock(std::move(clock)), m_impatient(impatient)
{
    m_thread.setMaxThreadCount(1);
}

RefreshingCredentials::~RefreshingCredentials()
{
    m_cancel.cancel();
    m_thread.waitForDone();
}

bool RefreshingCredentials::isUsable(const QDateTime &now) const
{
    if (!m_fetchedAt.isValid())
        return false;
    if (!m_credentials.expiresAt)
        return true;
    const QDateTime end = *m_credentials.expiresAt;
    return now.secsTo(end) > margin(m_fetchedAt, end, minutes(1), 10).count();
}

bool RefreshingCredentials::isDue(const QDateTime &now) const
{
    if (!m_fetchedAt.isValid())
        return true;
    if (!m_credentials.expiresAt)
        return false;
    const QDateTime end = *m_credentials.expiresAt;
    return now.secsTo(end) <= margin(m_fetchedAt, end, minutes(10), 4).count();
}

Result<Credentials> RefreshingCredentials::credentials()
{
    QMutexLocker lock(&m_mutex);
    const QDateTime now = m_clock->now();
    const bool hasJustFailed = m_failure
        && m_failedAt.msecsTo(now) < std::chrono::milliseconds(pauseAfterFailure).count();
    if (isDue(now) && !m_isFetching && !hasJustFailed)
        beginFetch();
    if (isUsable(now))
        return m_credentials;
    if (m_isFetching && QThread::currentThread() == m_impatient)
        return fail(ErrorKind::MissingCredentials, {},
            QCoreApplication::translate("windlass::RefreshingCredentials",
                "They are being fetched: try again in a moment."));
    while (m_isFetching)
        m_fetched.wait(&m_mutex);
    if (m_failure)
        return fail(*m_failure);
    return m_credentials;
}

void RefreshingCredentials::beginFetch()
{
    m_isFetching = true;
    m_thread.start([this] { endFetch(m_fetch(m_cancel.token())); });
}

void RefreshingCredentials::endFetch(const Result<Credentials> &fetched)
{
    QMutexLocker lock(&m_mutex);
    const QDateTime now = m_clock->now();
    m_failure.reset();
    if (!fetched)
        m_failure = fetched.error();
    else if (!fetched->isComplete())
        m_failure = Error(ErrorKind::MissingCredentials);
    else if (fetched->expiresAt && *fetched->expiresAt <= now)
        m_failure = Error(ErrorKind::CredentialsExpired);
    if (m_failure) {
        m_failedAt = now;
        qCWarning(logAuth, "credentials could not be fetched: %s", errorKindName(m_failure->kind));
    } else {
        m_credentials = *fetched;
        m_fetchedAt = now;
        const QDateTime end = m_credentials.expiresAt.value_or(QDateTime());
        qCInfo(logAuth, "credentials were fetched, and are good %s%s",
            end.isValid() ? "until " : "without an end",
            qUtf8Printable(end.toUTC().toString(Qt::ISODate)));
    }
    m_isFetching = false;
    m_fetched.wakeAll();
}

} // namespace windlass
