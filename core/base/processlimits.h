// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// Lives with what the system gives to this process: memory, threads and open files. To be called
/// first in main(), before there are other threads.
///
/// - Freed memory goes back to the system soon (glibc only).
/// - As many files may be open as the system allows at most (the hard limit of RLIMIT_NOFILE).
/// - Where the address space is limited (ulimit -v), threads take little of it.
/// - Where memory, threads or descriptors run out all the same, the program says so and ends with
///   exit code 1: what is lost then could not be told from what is still to come. The journal has
///   all that was done.
void respectProcessLimits();

/// How many requests may be in flight, so that the open files and the address space of this
/// process suffice: at least one.
int requestsWithinLimits();

/// Bytes of this process that are in memory now; 0 where the system does not tell. On any thread.
qint64 memoryInUse();

} // namespace windlass
