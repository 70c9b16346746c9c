// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/processlimits.h"

#include "core/base/byteunits.h"
#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <cerrno>
#include <cstdlib> // defines __GLIBC__
#include <ctime>
#include <exception>
#include <limits>
#include <new>
#include <string_view>
#include <system_error>

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace windlass {

namespace {

/// Without memory of its own, and without cleaning up: other threads still run.
[[noreturn]] void endWith(std::string_view sentence)
{
    for (const std::string_view part :
        {std::string_view("windlass: "), sentence, std::string_view("\n")}) {
        if (::write(STDERR_FILENO, part.data(), part.size()) < 0)
            break;
    }
    ::_exit(1);
}

constexpr std::string_view noMemory
    = "There is no more memory. Close other programs, or raise its limit (ulimit -v).";
constexpr std::string_view noThreads = "The system allows no more threads. Close other programs, "
                                       "or raise their limit (ulimit -u, ulimit -v).";
constexpr std::string_view noFiles
    = "The system allows no more open files. Raise their limit (ulimit -n).";

[[noreturn]] void handleTerminate()
{
    try {
        if (std::exception_ptr current = std::current_exception())
            std::rethrow_exception(current);
    } catch (const std::bad_alloc &) {
        endWith(noMemory);
    } catch (const std::system_error &error) {
        if (error.code() == std::errc::resource_unavailable_try_again) // thrown by std::thread
            endWith(noThreads);
    } catch (...) {
    }
    std::abort();
}

QtMessageHandler otherMessages = nullptr;

/// If a thread cannot be started, Qt only warns, and what was to run on it would never end.
void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.startsWith(QLatin1String("QThread::start: Thread creation error")))
        endWith(noThreads);
    if (text.startsWith(QLatin1String("QEventDispatcherUNIXPrivate(): Cannot continue without")))
        endWith(noFiles);
    otherMessages(type, context, text);
}

qint64 limitOf(__rlimit_resource resource)
{
    rlimit limit {};
    if (::getrlimit(resource, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY
        || limit.rlim_cur > rlim_t(std::numeric_limits<qint64>::max()))
        return std::numeric_limits<qint64>::max();
    return qint64(limit.rlim_cur);
}

bool isAddressSpaceLimited()
{
    return limitOf(RLIMIT_AS) < std::numeric_limits<qint64>::max();
}

enum class MemoryField { Addresses, Resident };

/// In bytes; 0 if the system does not say. The fields of proc(5), statm.
qint64 memoryOf(MemoryField field)
{
    QFile pages(QStringLiteral("/proc/self/statm"));
    if (!pages.open(QIODevice::ReadOnly))
        return 0;
    return pages.readAll().split(' ').value(int(field)).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

void keepLittleFreeMemory()
{
#ifdef __GLIBC__
    // Qt's network threads read what the kernel has received in one piece, sometimes of some MiB.
    // When such a piece is freed, glibc raises its threshold for mappings to this size; smaller
    // pieces then come from the threads' arenas, which never shrink: memory would grow during the
    // whole of a huge download.
    constexpr int ownMapping = 384 * 1024; // above the size of one read, whose buffer is reused
    constexpr int keptPerThread = 2 * 1024 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, ownMapping);
    ::mallopt(M_TRIM_THRESHOLD, keptPerThread);
    // As many arenas as glibc makes: with two for each processor, threads waited for each other, an
    // eighth of the CPU time of 10,000 small uploads.
#endif
}

void keepAddressSpaceSmall()
{
#ifdef __GLIBC__
    // An arena reserves 64 MiB of addresses, and a thread's stack 8 MiB.
    ::mallopt(M_ARENA_MAX, 1);
    pthread_attr_t attributes;
    if (::pthread_attr_init(&attributes) == 0) {
        ::pthread_attr_setstacksize(&attributes, mebibyte);
        ::pthread_setattr_default_np(&attributes);
        ::pthread_attr_destroy(&attributes);
    }
#endif
}

void openAsManyFilesAsAllowed()
{
    constexpr rlim_t enough = 65536;
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= enough)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, enough);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

void respectProcessLimits()
{
    keepLittleFreeMemory();
    if (isAddressSpaceLimited())
        keepAddressSpaceSmall();
    openAsManyFilesAsAllowed();
    std::set_terminate(handleTerminate);
    otherMessages = qInstallMessageHandler(handleMessage);
}

std::chrono::milliseconds processorTime()
{
    timespec time {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

qint64 memoryInUse()
{
    return memoryOf(MemoryField::Resident);
}

int requestsWithinLimits()
{
    // A connection, two files, and a share of the event loops of the threads; the rest is for the
    // journal, the terminal and the libraries.
    constexpr qint64 filesPerRequest = 4;
    constexpr qint64 otherFiles = 24;
    qint64 requests = (limitOf(RLIMIT_NOFILE) - otherFiles) / filesPerRequest;
    if (isAddressSpaceLimited()) {
        // The buffers of a request in flight, and its share of the stacks; the rest is for lists
        // and files that are read ahead.
        constexpr qint64 memoryPerRequest = 4 * mebibyte;
        constexpr qint64 otherMemory = 64 * mebibyte;
        requests = std::min(requests,
            (limitOf(RLIMIT_AS) - memoryOf(MemoryField::Addresses) - otherMemory)
                / memoryPerRequest);
    }
    return int(std::clamp<qint64>(requests, 1, std::numeric_limits<int>::max()));
}

} // namespace windlass
