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
    if (m_requests == session.requests())
        return;
    stop();
    m_service = session.service();
    m_requests = session.requests();
    m_watch = SilenceWatch(m_step);
    m_timer.start();
    look();
}

void SilenceTeller::stop()
{
    m_timer.stop();
    m_service.reset();
    m_requests.reset();
    tell({});
}

void SilenceTeller::look()
{
    tell(m_watch.look(*m_service, *m_requests));
}

void SilenceTeller::tell(const std::optional<Silence> &silence)
{
    if (silence == m_told)
        return;
    m_told = silence;
    emit changed(silence);
}

} // namespace windlass
