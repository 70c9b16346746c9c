// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace windlass {

/// The smoothed speed of one item, from the byte counts that come by. Pure: time is handed in.
class RateMeter
{
public:
    using Time = std::chrono::milliseconds; ///< since any fixed moment; never runs backwards

    RateMeter(qint64 bytes, Time now);

    /// \a bytes of the item are done at \a now. Fewer than before: a retry has begun.
    void add(qint64 bytes, Time now);

    /// True once, when nothing has come for so long that the last speed says nothing any more.
    bool stalls(Time now);

    /// In bytes per second; 0 while it is not known.
    double rate() const { return m_rate; }

    /// Unknown while the speed is.
    std::optional<std::chrono::seconds> timeLeft(qint64 remainingBytes) const;

private:
    qint64 m_bytes;
    Time m_sampled; // when m_bytes was taken
    double m_rate = 0;
};

} // namespace windlass
