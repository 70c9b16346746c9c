// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "connection.h"
#include "filedescriptor.h"

#include <deque>
#include <thread>
#include <unordered_map>

namespace bench {

/// A thread with an epoll loop that serves the connections given to it.
///
/// Made, fed and destroyed by the main thread; m_connections belongs to the worker's thread.
class Worker
{
public:
    Worker(const ConnectionOptions &options, const Content &content, S3Service &service,
        Faults &faults);
    /// Ends the thread and closes its connections.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Hands over a connected, non-blocking socket.
    void adopt(FileDescriptor socket);

private:
    void run();
    void serve(int socket);
    void advance(std::unordered_map<int, Connection>::iterator connection);
    void advanceDue();
    int millisecondsUntilDue() const;

    const ConnectionOptions m_options;
    const Content &m_content;
    S3Service &m_service;
    Faults &m_faults;
    FileDescriptor m_epoll;
    FileDescriptor m_stop;
    std::unordered_map<int, Connection> m_connections;
    struct Delayed {
        Faults::Clock::time_point due;
        int socket;
    };
    std::deque<Delayed> m_delayed; // in the order of due, because all wait equally long
    std::thread m_thread;
};

} // namespace bench
