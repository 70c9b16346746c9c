// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/requestsunderway.h"

#include <QString>

#include <chrono>
#include <optional>

namespace windlass {

/// Why nothing moves. A value.
struct Silence {
    QString host;
    std::chrono::seconds time {0}; ///< how long there was no answer, in steps of ten seconds; or
                                   ///< how long the server asked to wait
    bool isAskedFor = false;       ///< the server asked to wait
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
    static constexpr std::chrono::seconds step {10};

    /// \a host: of the service whose requests \a state is about.
    std::optional<Silence> look(
        const QString &host, const RequestsUnderWay::State &state, const QDateTime &now);

private:
    quint64 m_heard = 0;
    QDateTime m_quietSince; // invalid: nothing is under way
};

} // namespace windlass
