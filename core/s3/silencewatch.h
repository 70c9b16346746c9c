// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/requestsunderway.h"

#include <QString>

#include <chrono>
#include <optional>

namespace windlass {

class S3Service;

/// Why nothing moves. A value.
struct Silence {
    enum class Kind {
        NoAnswer,
        Trickle,  ///< less than 16 bytes a second
        AskedFor, ///< the server asked to wait
    };

    QString host;                  ///< with the port, unless it is the usual one
    std::chrono::seconds time {0}; ///< how long it has lasted, in steps; AskedFor: how long it will
    Kind kind = Kind::NoAnswer;
    int attempt = 0;
    int attempts = 0;

    bool operator==(const Silence &) const = default;
};

/// "no answer from HOST for 10 s, attempt 1 of 3"
QString describe(const Silence &silence);

/// Notices that a server does not answer, or asks to wait. To be asked about once a second or more
/// often. Lives on one thread.
class SilenceWatch
{
public:
    static constexpr std::chrono::seconds usualStep {10};

    /// \a step: how long a silence may last before it is told, and until it is told again.
    explicit SilenceWatch(std::chrono::seconds step = usualStep) : m_step(step) { }

    /// About \a requests to \a service, now.
    std::optional<Silence> look(const S3Service &service, const RequestsUnderWay &requests);
    /// \a host: of the service whose requests \a state is about.
    std::optional<Silence> look(
        const QString &host, const RequestsUnderWay::State &state, const QDateTime &now);

private:
    bool isNews(const RequestsUnderWay::State &state) const;

    std::chrono::seconds m_step;
    QDateTime m_quietSince;         // invalid: nothing waits
    RequestsUnderWay::State m_then; // when it became quiet
    quint64 m_bytes = 0;            // at the last look
    QDateTime m_lastByte;           // when these changed
};

} // namespace windlass
