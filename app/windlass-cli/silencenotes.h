// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/silencewatch.h"

#include <memory>
#include <stop_token>
#include <thread>

namespace windlass {

class Session;

/// Says on standard error that a server does not answer, as long as it exists. On a thread of its
/// own, because most commands block until they have the answer.
class SilenceNotes
{
public:
    explicit SilenceNotes(const Session &session);

private:
    void watch(const std::stop_token &end) const;

    const std::shared_ptr<const S3Service> m_service;
    const std::shared_ptr<const RequestsUnderWay> m_requests;
    std::jthread m_thread; // the last member: it ends before the others go
};

} // namespace windlass
