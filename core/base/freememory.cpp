// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/freememory.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace windlass {

void keepLittleFreeMemory()
{
#ifdef __GLIBC__
    // Qt's network threads take what the kernel has received in one piece, of some MiB now and
    // then. glibc raises its threshold for mappings to the size of such a piece when it is freed;
    // smaller ones then come from the threads' arenas, which keep their peaks: a huge download
    // would grow as long as it takes.
    constexpr int ownMapping = 384 * 1024; // above what is read at a time, which is reused
    constexpr int keptPerThread = 2 * 1024 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, ownMapping);
    ::mallopt(M_TRIM_THRESHOLD, keptPerThread);
#endif
}

} // namespace windlass
