// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <array>

namespace windlass {

/// The fast way to a reflected CRC, for CPUs that multiply without carry (PCLMULQDQ): 64 bytes at a
/// time are replaced by fewer bytes with the same remainder, until 16 are left (V. Gopal et al.,
/// "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel, 2009).
class CrcFolding
{
public:
    /// Fewer bytes are left to a table.
    static constexpr qint64 least = 64;
    using Rest = std::array<char, 16>;

    /// x to the power of \a bits, modulo the generator: bit 63 is the coefficient of 1, bit 62 that
    /// of x. \internal
    using Power = quint64 (*)(qint64 bits);
    explicit CrcFolding(Power power);

    /// Whether this CPU can do it.
    static bool isSupported();

    /// Folds as many of \a size bytes, at least \c least, as are a multiple of 16, and returns
    /// their number. A CRC that had \a state before them has the same state behind them as one that
    /// had 0 behind \a rest. Only if isSupported().
    qint64 fold(quint64 state, const char *data, qint64 size, Rest &rest) const;

private:
    /// Factors that move the first and the second 8 of 16 bytes forward.
    struct Factors {
        quint64 first;
        quint64 second;
    };

    const Factors m_by64; // bytes
    const Factors m_by16;
};

} // namespace windlass
