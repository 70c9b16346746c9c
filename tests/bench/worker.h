// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "connection.h"
#include "filedescriptor.h"

#include <thread>
#include <unordered_map>

namespace bench {

/// A thread with an epoll loop that serves the connections given to it.
///
/// Made, fed and destroyed by the main thread; m_connections belongs to the worker's thread.
class Worker
{
public:
    Worker(const Content &content, S3Service &service);
    /// Ends the thread and closes its connections.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Hands over a connected, non-blocking socket.
    void adopt(FileDescriptor socket);

private:
    void run();
    void serve(int socket);

    const Content &m_content;
    S3Service &m_service;
    FileDescriptor m_epoll;
    FileDescriptor m_stop;
    std::unordered_map<int, Connection> m_connections;
    std::thread m_thread;
};

} // namespace bench
