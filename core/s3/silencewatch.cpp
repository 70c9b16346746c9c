// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/silencewatch.h"

#include "core/base/humantext.h"
#include "core/s3/s3service.h"

#include <QCoreApplication>
#include <QUrl>

namespace windlass {

namespace {
struct SilenceText {
    Q_DECLARE_TR_FUNCTIONS(windlass::Silence)
};
} // namespace

QString describe(const Silence &silence)
{
    if (silence.kind == Silence::Kind::AskedFor)
        return SilenceText::tr("%1 asks to wait, %2 left")
            .arg(silence.host, humanDuration(silence.time));
    const QString pattern = silence.kind == Silence::Kind::Trickle
        ? SilenceText::tr("almost nothing from %1 for %2 s, attempt %3 of %4")
        : SilenceText::tr("no answer from %1 for %2 s, attempt %3 of %4");
    return pattern.arg(silence.host)
        .arg(silence.time.count())
        .arg(silence.attempt)
        .arg(silence.attempts);
}

std::optional<Silence> SilenceWatch::look(
    const S3Service &service, const RequestsUnderWay &requests)
{
    const QString host = QUrl(service.endpoint().display()).authority();
    return look(host, requests.state(), service.environment().clock->now());
}

bool SilenceWatch::isNews(const RequestsUnderWay::State &state) const
{
    constexpr quint64 leastRate = 16; // as in NetworkExchange, which gives up what is slower
    return state.answers != m_then.answers
        || state.bytes - m_then.bytes >= leastRate * quint64(m_step.count());
}

std::optional<Silence> SilenceWatch::look(
    const QString &host, const RequestsUnderWay::State &state, const QDateTime &now)
{
    if (state.bytes != m_bytes)
        m_lastByte = now;
    m_bytes = state.bytes;
    if (state.waiting == 0) {
        m_quietSince = {};
        const qint64 left = state.pausedTill.isValid() ? now.msecsTo(state.pausedTill) : 0;
        if (left <= 0)
            return {};
        // In few steps as well: each may become a line.
        const qint64 seconds = (left + 999) / 1000;
        const qint64 shown = (seconds + m_step.count() - 1) / m_step.count() * m_step.count();
        return Silence {host, std::chrono::seconds(shown), Silence::Kind::AskedFor, state.attempt,
            state.attempts};
    }
    if (!m_quietSince.isValid() || isNews(state) || now < m_quietSince) {
        m_quietSince = now;
        m_then = state;
    }
    const qint64 steps = m_quietSince.secsTo(now) / m_step.count();
    if (steps < 1)
        return {};
    const bool isTrickle = m_lastByte.isValid() && m_lastByte.secsTo(now) < m_step.count()
        && state.bytes != m_then.bytes;
    return Silence {host, steps * m_step,
        isTrickle ? Silence::Kind::Trickle : Silence::Kind::NoAnswer, state.attempt,
        state.attempts};
}

} // namespace windlass
