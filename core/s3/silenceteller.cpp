// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/silenceteller.h"

#include "core/s3/session.h"

namespace windlass {

SilenceTeller::SilenceTeller(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(std::chrono::milliseconds(500));
    connect(&m_timer, &QTimer::timeout, this, &SilenceTeller::look);
}

void SilenceTeller::start(const Session &session)
{
    start({Waits {session.service(), session.requests()}});
}

void SilenceTeller::start(const QList<Waits> &waits)
{
    if (m_waits == waits)
        return;
    stop();
    m_waits = waits;
    m_watches.assign(size_t(waits.size()), SilenceWatch(m_step));
    m_timer.start();
    look();
}

void SilenceTeller::stop()
{
    m_timer.stop();
    m_waits.clear();
    m_watches.clear();
    tell({});
}

void SilenceTeller::look()
{
    std::optional<Silence> first;
    for (size_t i = 0; i < m_watches.size(); ++i) { // all of them: each has to be asked often
        const Waits &waits = m_waits.at(qsizetype(i));
        const std::optional<Silence> silence = m_watches[i].look(*waits.service, *waits.requests);
        if (!first)
            first = silence;
    }
    tell(first);
}

void SilenceTeller::tell(const std::optional<Silence> &silence)
{
    if (silence == m_told)
        return;
    m_told = silence;
    emit changed(silence);
}

} // namespace windlass
