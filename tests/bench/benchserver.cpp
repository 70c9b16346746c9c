// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// A loopback S3 look-alike that costs next to nothing, for benchmarks only: it checks no signature,
// serves computed objects from memory and drops what is uploaded. See README.md.

#include "content.h"
#include "faults.h"
#include "filedescriptor.h"
#include "keyspace.h"
#include "s3service.h"
#include "worker.h"

#include <arpa/inet.h>
#include <getopt.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace bench;

namespace {

constexpr const char *usage = R"(Usage: benchserver [OPTION]...
Serves bucket "bench" on 127.0.0.1, prints the port, runs until SIGTERM or the end of its standard input.

  --big-size BYTES     size of the object "big" (default 1 GiB)
  --small-count COUNT  objects small/00000... (default 10000)
  --small-size BYTES   size of each of them (default 4096)
  --many-count COUNT   objects many/0000000..., for listings (default 0)
  --content-size BYTES what larger objects repeat (default: nothing repeats)
  --threads COUNT      threads that serve (default 2)
  --port PORT          default: a free one
  --certificate FILE   serve HTTPS with it (PEM)
  --key FILE           its key (PEM)
  --check 1            compute the CRC-64 of bodies that say one, and refuse others; by default
                       what they say is believed

A bad line, a busy server:
  --delay MS           wait before each response
  --refuse PERCENT     of the requests, at random, are answered 503 SlowDown
  --cut PERCENT        of the bodies, at random, end in the middle
  --rate COUNT         requests a second; more are answered 503, as by nginx's limit_req
  --burst COUNT        how many more may come at once under that rate (default 10)
  --seed NUMBER        of what happens at random (default 1)
)";

struct Options {
    KeySpaceSizes sizes;
    FaultOptions faults;
    std::uint64_t threads = 2;
    std::uint64_t port = 0;
    std::uint64_t check = 0;
    std::string certificate;
    std::string key;
};

std::optional<Options> parseOptions(int argc, char **argv)
{
    Options options;
    const std::array<std::uint64_t *, 14> targets {&options.sizes.bigSize,
        &options.sizes.smallCount, &options.sizes.smallSize, &options.sizes.manyCount,
        &options.threads, &options.port, &options.sizes.contentSize, &options.faults.delay,
        &options.faults.refuse, &options.faults.cut, &options.faults.rate, &options.faults.burst,
        &options.faults.seed, &options.check};
    const std::array<std::string *, 2> files {&options.certificate, &options.key};
    // The last member is the index into targets, or behind them into files.
    static constexpr std::array<option, 17> known {{{"big-size", required_argument, nullptr, 0},
        {"small-count", required_argument, nullptr, 1},
        {"small-size", required_argument, nullptr, 2},
        {"many-count", required_argument, nullptr, 3}, {"threads", required_argument, nullptr, 4},
        {"port", required_argument, nullptr, 5}, {"content-size", required_argument, nullptr, 6},
        {"delay", required_argument, nullptr, 7}, {"refuse", required_argument, nullptr, 8},
        {"cut", required_argument, nullptr, 9}, {"rate", required_argument, nullptr, 10},
        {"burst", required_argument, nullptr, 11}, {"seed", required_argument, nullptr, 12},
        {"check", required_argument, nullptr, 13}, {"certificate", required_argument, nullptr, 14},
        {"key", required_argument, nullptr, 15}, {}}};
    int chosen = 0;
    while ((chosen = getopt_long(argc, argv, "", known.data(), nullptr)) != -1) {
        if (chosen == '?')
            return std::nullopt;
        const auto index = static_cast<std::size_t>(chosen);
        if (index >= targets.size()) {
            *files.at(index - targets.size()) = optarg;
            continue;
        }
        const char *const end = optarg + std::strlen(optarg);
        const auto result = std::from_chars(optarg, end, *targets.at(index));
        if (result.ec != std::errc() || result.ptr != end)
            return std::nullopt;
    }
    const FaultOptions &faults = options.faults;
    const bool valid = optind == argc && options.threads > 0 && options.port <= UINT16_MAX
        && options.certificate.empty() == options.key.empty() && faults.delay <= 60'000
        && faults.refuse <= 100 && faults.cut <= 100;
    return valid ? std::optional(options) : std::nullopt;
}

FileDescriptor listenOnLoopback(std::uint16_t port)
{
    FileDescriptor listener(
        checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "socket"));
    const int yes = 1;
    checked(setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes), "SO_REUSEADDR");
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    checked(
        bind(listener.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address), "bind");
    checked(listen(listener.get(), SOMAXCONN), "listen");
    return listener;
}

std::uint16_t portOf(const FileDescriptor &listener)
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    checked(
        getsockname(listener.get(), reinterpret_cast<sockaddr *>(&address), &size), "getsockname");
    return ntohs(address.sin_port);
}

/// Blocks the signals that end the server, in this thread and those it starts, and makes them
/// readable.
FileDescriptor catchEndSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    return FileDescriptor(checked(signalfd(-1, &signals, SFD_CLOEXEC), "signalfd"));
}

bool standardInputHasEnded()
{
    std::array<char, 256> ignored;
    return read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0;
}

/// Accepts connections and deals them out in turn, so that the load is even: SO_REUSEPORT would
/// leave that to chance, and a client with four connections would be fast in one run and slow in
/// the next.
void serveUntilEnd(const FileDescriptor &listener, const FileDescriptor &signals,
    std::vector<std::unique_ptr<Worker>> &workers)
{
    std::size_t next = 0;
    std::array<pollfd, 3> waits {
        {{listener.get(), POLLIN, 0}, {signals.get(), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
    while (true) {
        checked(poll(waits.data(), waits.size(), -1), "poll");
        if (waits[1].revents != 0 || (waits[2].revents != 0 && standardInputHasEnded()))
            return;
        FileDescriptor connection(
            accept4(listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (connection.get() < 0)
            continue;
        const int yes = 1;
        setsockopt(connection.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        workers[next++ % workers.size()]->adopt(std::move(connection));
    }
}

void run(const Options &options)
{
    const FileDescriptor signals = catchEndSignals();
    const KeySpace keySpace(options.sizes);
    const Content content(keySpace.contentSize());
    S3Service service(keySpace);
    Faults faults(options.faults);
    const FileDescriptor listener = listenOnLoopback(static_cast<std::uint16_t>(options.port));

    std::optional<TlsContext> tls;
    if (!options.certificate.empty())
        tls.emplace(options.certificate, options.key);
    const ConnectionOptions how {tls ? &*tls : nullptr, options.check != 0};

    std::vector<std::unique_ptr<Worker>> workers;
    for (std::uint64_t i = 0; i < options.threads; ++i)
        workers.push_back(std::make_unique<Worker>(how, content, service, faults));
    std::cout << portOf(listener) << std::endl;
    serveUntilEnd(listener, signals, workers);
}

} // namespace

int main(int argc, char **argv)
{
    const std::optional<Options> options = parseOptions(argc, argv);
    if (!options) {
        std::cerr << usage;
        return 2;
    }
    try {
        run(*options);
    } catch (const std::exception &error) {
        std::cerr << "benchserver: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
