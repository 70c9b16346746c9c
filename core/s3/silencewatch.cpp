// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/silencewatch.h"

#include "core/base/humantext.h"

#include <QCoreApplication>

#include <utility>

namespace windlass {

namespace {
struct SilenceText {
    Q_DECLARE_TR_FUNCTIONS(windlass::Silence)
};
} // namespace

QString describe(const Silence &silence)
{
    if (silence.isAskedFor)
        return SilenceText::tr("%1 asks to wait, %2 left")
            .arg(silence.host, humanDuration(silence.time));
    return SilenceText::tr("no answer from %1 for %2 s, attempt %3 of %4")
        .arg(silence.host)
        .arg(silence.time.count())
        .arg(silence.attempt)
        .arg(silence.attempts);
}

std::optional<Silence> SilenceWatch::look(
    const QString &host, const RequestsUnderWay::State &state, const QDateTime &now)
{
    const quint64 before = std::exchange(m_heard, state.heard);
    if (state.sent == 0) {
        m_quietSince = {};
        const qint64 left = state.pausedTill.isValid() ? now.msecsTo(state.pausedTill) : 0;
        if (left <= 0)
            return {};
        // In few steps as well: each may become a line.
        const qint64 seconds = (left + 999) / 1000;
        const qint64 shown = (seconds + step.count() - 1) / step.count() * step.count();
        return Silence {host, std::chrono::seconds(shown), true, state.attempt, state.attempts};
    }
    if (!m_quietSince.isValid() || state.heard != before || now < m_quietSince)
        m_quietSince = now;
    const qint64 steps = m_quietSince.secsTo(now) / step.count();
    if (steps < 1)
        return {};
    return Silence {host, steps * step, false, state.attempt, state.attempts};
}

} // namespace windlass
