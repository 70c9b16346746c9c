// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/crcfolding.h"

#if defined(__x86_64__)
#include <emmintrin.h>
#include <wmmintrin.h>
#define WINDLASS_FOLDS __attribute__((target("pclmul")))
#endif

namespace windlass {

// In 16 bytes with the lowest byte first, bit 0 is the coefficient of x^127. The product of two
// reflected factors is reflected, too, but one bit too low, that is, multiplied by x once more:
// the factors have one x less than the distance. The first 8 bytes are 64 powers above the second.
CrcFolding::CrcFolding(Power power)
    : m_by64 {power(512 + 64 - 1), power(512 - 1)}, m_by16 {power(128 + 64 - 1), power(128 - 1)}
{
}

#if defined(__x86_64__)

namespace {

WINDLASS_FOLDS __m128i load(const char *data)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(data));
}

WINDLASS_FOLDS __m128i folded(__m128i block, __m128i factors, __m128i next)
{
    const __m128i first = _mm_clmulepi64_si128(block, factors, 0x00);
    const __m128i second = _mm_clmulepi64_si128(block, factors, 0x11);
    return _mm_xor_si128(_mm_xor_si128(first, second), next);
}

} // namespace

bool CrcFolding::isSupported()
{
    static const bool isSupported = __builtin_cpu_supports("pclmul");
    return isSupported;
}

WINDLASS_FOLDS qint64 CrcFolding::fold(
    quint64 state, const char *data, qint64 size, Rest &rest) const
{
    const __m128i by64
        = _mm_set_epi64x(static_cast<qint64>(m_by64.second), static_cast<qint64>(m_by64.first));
    const __m128i by16
        = _mm_set_epi64x(static_cast<qint64>(m_by16.second), static_cast<qint64>(m_by16.first));
    const char *at = data;
    // Four at a time, because each multiplication waits for the one before.
    __m128i a = _mm_xor_si128(load(at), _mm_cvtsi64_si128(static_cast<qint64>(state)));
    __m128i b = load(at + 16);
    __m128i c = load(at + 32);
    __m128i d = load(at + 48);
    const char *const end = data + size;
    for (at += 64; end - at >= 64; at += 64) {
        a = folded(a, by64, load(at));
        b = folded(b, by64, load(at + 16));
        c = folded(c, by64, load(at + 32));
        d = folded(d, by64, load(at + 48));
    }
    __m128i all = folded(folded(folded(a, by16, b), by16, c), by16, d);
    for (; end - at >= 16; at += 16)
        all = folded(all, by16, load(at));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(rest.data()), all);
    return at - data;
}

#else

bool CrcFolding::isSupported()
{
    return false;
}

qint64 CrcFolding::fold(quint64, const char *, qint64, Rest &) const
{
    return 0;
}

#endif

} // namespace windlass
