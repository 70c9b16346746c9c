// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "keyspace.h"
#include "reply.h"
#include "request.h"
#include "uploads.h"

#include <atomic>

namespace bench {

/// The part of S3 that a benchmark needs, over one bucket named `bench`: what to answer to a
/// request.
///
/// No I/O; safe to use from all threads. Uploaded objects have a size that HEAD tells, but they are
/// not listed and cannot be read: their bytes are gone.
class S3Service
{
public:
    explicit S3Service(const KeySpace &keySpace) : m_keySpace(keySpace) { }

    /// The answer to a request whose body, if any, has been dropped.
    Reply answer(const Request &request);
    /// What a server that is too busy says to it.
    Reply refusal(const Request &request);
    /// What a server says to a body that has another checksum than it says.
    static Reply wrongChecksum();
    /// Whether it asks for the counters, which no bad line and no busy server keeps back.
    static bool isForCounters(const Request &request);

private:
    static Reply answerService(const Request &request);
    Reply answerBucket(const Request &request) const;
    Reply answerObject(const Request &request);
    Reply answerMultipart(const Request &request);

    Reply counters() const;
    Reply list(const Request &request) const;
    Reply getObject(const Request &request) const;
    Reply putObject(const Request &request);

    const KeySpace &m_keySpace;
    Uploads m_uploads;
    std::atomic_uint64_t m_answered {0}; // without the requests for the counters
    std::atomic_uint64_t m_refused {0};
};

} // namespace bench
