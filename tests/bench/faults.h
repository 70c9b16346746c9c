// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <random>

namespace bench {

struct FaultOptions {
    std::uint64_t delay = 0;  ///< milliseconds before each response
    std::uint64_t refuse = 0; ///< percent of the requests that are answered 503, at random
    std::uint64_t cut = 0;    ///< percent of the bodies that end in the middle, at random
    std::uint64_t rate = 0;   ///< requests per second, more are answered 503; 0: any number
    std::uint64_t burst = 10; ///< how many may come at once under that rate
    std::uint64_t seed = 1;   ///< of what happens at random
};

/// What a bad line and a busy server do to requests. Safe to use from all threads.
class Faults
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Faults(const FaultOptions &options);

    std::chrono::milliseconds delay() const { return m_delay; }
    /// Whether the next request, which came \a now, is answered 503.
    bool refusesNext(Clock::time_point now);
    /// Whether the next body ends in the middle.
    bool cutsNext();

private:
    bool happens(std::uint64_t percent);
    bool isOverRate(Clock::time_point now);

    const FaultOptions m_options;
    const std::chrono::milliseconds m_delay;
    std::mutex m_mutex;
    std::mt19937_64 m_random; // guarded by m_mutex
    double m_excess = 0;      // requests above the rate; guarded by m_mutex
    Clock::time_point m_last
        = Clock::now(); // of a request that was let through; guarded by m_mutex
};

} // namespace bench
