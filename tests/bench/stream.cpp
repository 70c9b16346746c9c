// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "stream.h"

#include <sys/sendfile.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <stdexcept>

namespace bench {

namespace {

constexpr std::size_t step = 1 << 16;
thread_local std::array<char, step> scratch;

int sizeForTls(std::size_t size)
{
    return static_cast<int>(std::min<std::size_t>(size, INT_MAX));
}

} // namespace

TlsContext::TlsContext(const std::string &certificateFile, const std::string &keyFile)
    : m_context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free)
{
    if (!m_context
        || SSL_CTX_use_certificate_chain_file(m_context.get(), certificateFile.c_str()) != 1
        || SSL_CTX_use_PrivateKey_file(m_context.get(), keyFile.c_str(), SSL_FILETYPE_PEM) != 1)
        throw std::runtime_error("the certificate or its key cannot be used");
    SSL_CTX_set_mode(
        m_context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
}

Stream::Stream(FileDescriptor socket, const TlsContext *tls)
    : m_socket(std::move(socket)), m_tls(tls ? SSL_new(tls->get()) : nullptr, &SSL_free)
{
    if (!m_tls)
        return;
    SSL_set_fd(m_tls.get(), m_socket.get());
    SSL_set_accept_state(m_tls.get());
}

/// Of a call to the TLS library, in the way of a system call.
ssize_t Stream::outcome(int result) const
{
    if (result > 0)
        return result;
    const int error = SSL_get_error(m_tls.get(), result);
    if (error == SSL_ERROR_ZERO_RETURN)
        return 0;
    errno = error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? EAGAIN : EIO;
    return -1;
}

ssize_t Stream::receive(std::span<char> buffer)
{
    if (!m_tls)
        return recv(m_socket.get(), buffer.data(), buffer.size(), 0);
    return outcome(SSL_read(m_tls.get(), buffer.data(), sizeForTls(buffer.size())));
}

ssize_t Stream::drop(std::size_t most)
{
    if (m_tls)
        return receive(std::span(scratch).first(std::min(most, step)));
    // With MSG_TRUNC, TCP throws the bytes away and copies nothing: see tcp(7).
    return recv(m_socket.get(), nullptr, most, MSG_TRUNC);
}

ssize_t Stream::send(std::string_view bytes, bool hasMore)
{
    if (m_tls)
        return outcome(SSL_write(m_tls.get(), bytes.data(), sizeForTls(bytes.size())));
    const int flags = MSG_NOSIGNAL | (hasMore ? MSG_MORE : 0);
    return ::send(m_socket.get(), bytes.data(), bytes.size(), flags);
}

ssize_t Stream::sendContent(const Content &content, std::uint64_t offset, std::size_t length)
{
    auto place = static_cast<off_t>(offset);
    if (!m_tls)
        return sendfile(m_socket.get(), content.fd(), &place, length);
    const ssize_t read = pread(content.fd(), scratch.data(), std::min(length, step), place);
    return read <= 0 ? -1 : outcome(SSL_write(m_tls.get(), scratch.data(), static_cast<int>(read)));
}

} // namespace bench
