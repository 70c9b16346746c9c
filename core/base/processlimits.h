// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace windlass {

/// Adapts to what the system allows this process: memory, threads and open files. To be called
/// first in main(), before there are other threads.
///
/// - Returns freed memory to the system soon (glibc only).
/// - Allows as many open files as possible (the hard limit of RLIMIT_NOFILE).
/// - Where the address space is limited (ulimit -v), makes threads reserve little of it.
/// - If memory, threads or descriptors run out nevertheless, the program says so and ends with exit
///   code 1: after such a failure it could not know what is lost. The journal has all finished
///   work.
void respectProcessLimits();

/// The number of requests that may be in flight without running out of open files or address space:
/// at least one.
int requestsWithinLimits();

/// CPU time that all threads of this process have taken so far. On any thread.
std::chrono::milliseconds processorTime();

/// Bytes of this process that are in memory now; 0 if the system does not say. On any thread.
qint64 memoryInUse();

} // namespace windlass
