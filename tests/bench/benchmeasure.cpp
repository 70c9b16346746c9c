// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// Runs a command and prints what it took:
//
//     benchmeasure COMMAND [ARGUMENT]...
//
// The output is one line: exit status, wall seconds, CPU seconds (user + system), peak resident
// KiB. The command's own output is thrown away; its errors pass. Linux counts the size of the
// process that started a command into the command's peak, so it is this small program that starts
// it, and not the runner.

#include "filedescriptor.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>

using bench::checked;

namespace {

/// What a shell would say of a command that a signal ended, or that it could not run.
constexpr int signalled = 128;
constexpr int cannotRun = 126;

[[noreturn]] void becomeCommand(char **command)
{
    // A runner that gives up kills us, and the command with us.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int null = open("/dev/null", O_RDWR);
    dup2(null, STDIN_FILENO);
    dup2(null, STDOUT_FILENO);
    execvp(command[0], command);
    std::perror(command[0]);
    _exit(cannotRun);
}

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void measure(char **command)
{
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = checked(fork(), "fork");
    if (child == 0)
        becomeCommand(command);

    int status = 0;
    rusage usage {};
    checked(wait4(child, &status, 0, &usage), "wait4");
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;

    const int exitStatus = WIFEXITED(status) ? WEXITSTATUS(status) : signalled + WTERMSIG(status);
    std::printf("%d %.6f %.6f %ld\n", exitStatus, wall.count(),
        seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("Usage: benchmeasure COMMAND [ARGUMENT]...\n", stderr);
        return 2;
    }
    try {
        measure(argv + 1);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "benchmeasure: %s\n", error.what());
        return 1;
    }
    return 0;
}
