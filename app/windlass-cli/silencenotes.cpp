// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "silencenotes.h"

#include "console.h"
#include "core/s3/session.h"

#include <condition_variable>
#include <mutex>

namespace windlass {

SilenceNotes::SilenceNotes(const Session &session)
    : m_service(session.service()), m_requests(session.requests()),
      m_thread([this](const std::stop_token &end) { watch(end); })
{
}

void SilenceNotes::watch(const std::stop_token &end) const
{
    SilenceWatch watch;
    std::optional<Silence> said;
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    while (!ended.wait_for(
        lock, end, std::chrono::seconds(1), [&end] { return end.stop_requested(); })) {
        const std::optional<Silence> silence = watch.look(*m_service, *m_requests);
        if (silence && silence != said)
            printNote(describe(*silence));
        said = silence;
    }
}

} // namespace windlass
