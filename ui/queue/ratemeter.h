// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace windlass {

/// The smoothed speed of one item, from its byte counts. Pure: the time is a parameter.
class RateMeter
{
public:
    using Time = std::chrono::milliseconds; ///< since any fixed moment; never runs backwards

    RateMeter(qint64 bytes, Time now);

    /// \a bytes of the item are done at \a now. Fewer than before: a retry has started.
    void add(qint64 bytes, Time now);

    /// True once, when nothing has come for so long that the last speed is outdated.
    bool stalls(Time now);

    /// In bytes per second; 0 if not known yet.
    double rate() const { return m_rate; }

    /// Nothing while the speed is not known.
    std::optional<std::chrono::seconds> timeLeft(qint64 remainingBytes) const;

private:
    qint64 m_bytes;
    Time m_sampled; // when m_bytes was taken
    double m_rate = 0;
};

} // namespace windlass
