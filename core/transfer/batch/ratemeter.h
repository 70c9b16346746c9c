// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace windlass {

/// The smoothed speed of an item or a batch, from its byte counts; the same for both, so that what
/// people see of them agrees. Pure: the time is a parameter. \internal
class RateMeter
{
public:
    using Time = std::chrono::milliseconds; ///< since any fixed moment; never runs backwards

    /// So long nothing must come until the last speed is outdated.
    static constexpr Time patience {5000};

    RateMeter(qint64 bytes, Time now);

    /// \a bytes have moved by \a now; they never get fewer.
    void add(qint64 bytes, Time now);
    /// Nothing is to move now: the speed is 0, and the time until the next bytes does not count.
    void rest(qint64 bytes, Time now);
    /// To be called from time to time. True once, when nothing has come for \c patience.
    bool stalls(Time now);

    /// In bytes per second; 0 if not known yet.
    double rate() const { return m_rate; }
    bool isStalled() const { return m_isStalled; }

private:
    qint64 m_bytes;
    Time m_sampled; // when m_bytes was taken
    double m_rate = 0;
    bool m_isStalled = false;
};

} // namespace windlass
