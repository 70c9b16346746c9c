// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "silencenotes.h"

#include "console.h"
#include "core/s3/s3service.h"

#include <utility>

namespace windlass {

SilenceNotes::SilenceNotes(std::shared_ptr<S3Service> service) : m_service(std::move(service))
{
    connect(&m_timer, &QTimer::timeout, this, &SilenceNotes::look);
    m_timer.start(std::chrono::seconds(1));
}

void SilenceNotes::look()
{
    const std::optional<Silence> silence = m_watch.look(m_service->endpoint().display(),
        m_service->underWay().state(), QDateTime::currentDateTimeUtc());
    if (silence && silence != m_said)
        printNote(describe(*silence));
    m_said = silence;
}

} // namespace windlass
