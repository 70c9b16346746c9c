// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "content.h"
#include "filedescriptor.h"

#include <openssl/ssl.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace bench {

/// The server's certificate and key, from PEM files. Throws std::runtime_error if they are
/// unusable.
class TlsContext
{
public:
    TlsContext(const std::string &certificateFile, const std::string &keyFile);

    SSL_CTX *get() const { return m_context.get(); }

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
};

/// The bytes of a non-blocking socket, through TLS if a context is given. What fails returns -1;
/// errno is EAGAIN if it would block. Belongs to one thread.
class Stream
{
public:
    Stream(FileDescriptor socket, const TlsContext *tls);

    ssize_t receive(std::span<char> buffer);
    /// Receives bytes that nobody wants.
    ssize_t drop(std::size_t most);
    /// \a hasMore follows at once.
    ssize_t send(std::string_view bytes, bool hasMore);
    ssize_t sendContent(const Content &content, std::uint64_t offset, std::size_t length);

private:
    ssize_t outcome(int result) const;

    FileDescriptor m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls; // null: plain
};

} // namespace bench
