// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "worker.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>

namespace bench {

namespace {

void watch(const FileDescriptor &epoll, int fd, std::uint32_t events)
{
    epoll_event event {};
    event.events = events;
    event.data.fd = fd;
    checked(epoll_ctl(epoll.get(), EPOLL_CTL_ADD, fd, &event), "epoll_ctl");
}

} // namespace

Worker::Worker(
    const ConnectionOptions &options, const Content &content, S3Service &service, Faults &faults)
    : m_options(options), m_content(content), m_service(service), m_faults(faults),
      m_epoll(checked(epoll_create1(EPOLL_CLOEXEC), "epoll_create1")),
      m_stop(checked(eventfd(0, EFD_CLOEXEC), "eventfd"))
{
    watch(m_epoll, m_stop.get(), EPOLLIN);
    m_thread = std::thread(&Worker::run, this);
}

Worker::~Worker()
{
    eventfd_write(m_stop.get(), 1);
    m_thread.join();
}

void Worker::adopt(FileDescriptor socket)
{
    // Epoll carries the descriptor to the worker's thread, which owns it from its first event on. A
    // fresh socket is writable, so that event is certain.
    watch(m_epoll, socket.release(), EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
}

void Worker::run()
{
    std::array<epoll_event, 64> events;
    while (true) {
        const int count = epoll_wait(
            m_epoll.get(), events.data(), static_cast<int>(events.size()), millisecondsUntilDue());
        if (count < 0 && errno != EINTR)
            return;
        for (const epoll_event &event :
            std::span(events).first(static_cast<std::size_t>(std::max(count, 0)))) {
            if (event.data.fd == m_stop.get())
                return;
            serve(event.data.fd);
        }
        advanceDue();
    }
}

/// For epoll_wait: -1 if nothing is delayed.
int Worker::millisecondsUntilDue() const
{
    if (m_delayed.empty())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(
        m_delayed.front().due - Faults::Clock::now());
    return static_cast<int>(std::max<std::int64_t>(0, left.count()));
}

void Worker::advanceDue()
{
    while (!m_delayed.empty() && m_delayed.front().due <= Faults::Clock::now()) {
        // The connection may have gone, and its socket's number may be another one's by now, which
        // then only looks whether there is something to do.
        const auto connection = m_connections.find(m_delayed.front().socket);
        m_delayed.pop_front();
        if (connection != m_connections.end())
            advance(connection);
    }
}

void Worker::serve(int socket)
{
    auto connection = m_connections.find(socket);
    if (connection == m_connections.end())
        connection = m_connections
                         .try_emplace(socket, FileDescriptor(socket), m_options, m_content,
                             m_service, m_faults)
                         .first;
    advance(connection);
}

void Worker::advance(std::unordered_map<int, Connection>::iterator connection)
{
    const auto dueBefore = connection->second.due();
    if (!connection->second.advance()) {
        m_connections.erase(connection);
        return;
    }
    if (const auto due = connection->second.due(); due != dueBefore)
        m_delayed.push_back({due, connection->first});
}

} // namespace bench
