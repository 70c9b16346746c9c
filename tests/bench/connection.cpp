// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "connection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>

namespace bench {

namespace {

constexpr std::string_view endOfHead = "\r\n\r\n";
constexpr std::size_t maxHeadSize = 1 << 16;

} // namespace

bool Connection::advance()
{
    while (true) {
        Progress progress = Progress::Closed;
        switch (m_step) {
        case Step::ReadHead:
            progress = readHead();
            break;
        case Step::DropBody:
            progress = dropBody();
            break;
        case Step::Wait:
            progress = wait();
            if (progress == Progress::StepDone)
                m_step = Step::SendReply;
            break;
        case Step::SendReply:
            progress = sendReply();
            break;
        }
        if (progress != Progress::StepDone)
            return progress == Progress::Blocked;
    }
}

Connection::Progress Connection::readHead()
{
    while (true) {
        const std::size_t end = m_input.find(endOfHead);
        if (end != std::string::npos)
            return takeHead(end + endOfHead.size());
        if (m_input.size() > maxHeadSize)
            return Progress::Closed;

        std::array<char, 1 << 14> buffer;
        const ssize_t received = m_stream.receive(buffer);
        if (received < 0 && errno == EAGAIN)
            return Progress::Blocked;
        if (received <= 0)
            return Progress::Closed;
        m_input.append(buffer.data(), static_cast<std::size_t>(received));
    }
}

Connection::Progress Connection::takeHead(std::size_t headSize)
{
    std::optional<Request> request = parseRequest(std::string_view(m_input).substr(0, headSize));
    if (!request)
        return Progress::Closed;
    m_request = std::move(*request);
    // Where a body without a length ends is not known, so nothing can follow it.
    m_request.keepAlive = m_request.keepAlive && !m_request.bodyHasNoLength;

    const std::uint64_t bodyReceived
        = std::min<std::uint64_t>(m_request.contentLength, m_input.size() - headSize);
    m_bodyLeft = m_request.contentLength - bodyReceived;
    m_crc64 = Crc64();
    if (m_checksBodies)
        m_crc64.add(
            std::string_view(m_input).substr(headSize, static_cast<std::size_t>(bodyReceived)));
    m_input.erase(0, headSize + static_cast<std::size_t>(bodyReceived));
    if (m_request.expectsContinue && m_bodyLeft > 0)
        sendContinue();
    m_step = Step::DropBody;
    return Progress::StepDone;
}

void Connection::sendContinue()
{
    // The socket's buffer is empty now, so these few bytes go out whole or the connection is dead.
    constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
    [[maybe_unused]] const ssize_t sent = m_stream.send(text, false);
}

Connection::Progress Connection::dropBody()
{
    constexpr std::uint64_t dropAtMost = 1 << 20;
    while (m_bodyLeft > 0) {
        const ssize_t dropped = receiveBody(std::min(m_bodyLeft, dropAtMost));
        if (dropped < 0 && errno == EAGAIN)
            return Progress::Blocked;
        if (dropped <= 0)
            return Progress::Closed;
        m_bodyLeft -= static_cast<std::uint64_t>(dropped);
    }
    makeReplyWithFaults();
    m_step = Step::Wait;
    return Progress::StepDone;
}

ssize_t Connection::receiveBody(std::uint64_t most)
{
    if (!m_checksBodies)
        return m_stream.drop(static_cast<std::size_t>(most));
    std::array<char, 1 << 16> buffer;
    const ssize_t received = m_stream.receive(std::span(buffer).first(
        static_cast<std::size_t>(std::min<std::uint64_t>(most, buffer.size()))));
    if (received > 0)
        m_crc64.add({buffer.data(), static_cast<std::size_t>(received)});
    return received;
}

/// Of CompleteMultipartUpload it is that of the object, whose bytes are gone.
bool Connection::isBodyWrong() const
{
    return m_checksBodies && m_request.method == "PUT" && !m_request.crc64.empty()
        && m_request.crc64 != m_crc64.base64();
}

void Connection::makeReplyWithFaults()
{
    const auto now = Faults::Clock::now();
    m_isCut = false;
    m_textSent = 0;
    if (S3Service::isForCounters(m_request)) {
        m_due = now;
        m_reply = m_service.answer(m_request);
        return;
    }
    if (m_faults.delay().count() > 0)
        m_due = now + m_faults.delay();
    if (m_faults.refusesNext(now)) {
        m_reply = m_service.refusal(m_request);
        return;
    }
    m_reply = isBodyWrong() ? S3Service::wrongChecksum() : m_service.answer(m_request);
    if (m_reply.contentLength > 0 && m_faults.cutsNext()) {
        m_isCut = true;
        m_reply.contentLength /= 2;
    }
}

Connection::Progress Connection::wait() const
{
    const bool isOver = m_faults.delay().count() == 0 || Faults::Clock::now() >= m_due;
    return isOver ? Progress::StepDone : Progress::Blocked;
}

Connection::Progress Connection::sendReply()
{
    while (m_textSent < m_reply.text.size()) {
        const ssize_t sent = m_stream.send(
            std::string_view(m_reply.text).substr(m_textSent), m_reply.contentLength > 0);
        if (sent < 0)
            return errno == EAGAIN ? Progress::Blocked : Progress::Closed;
        m_textSent += static_cast<std::size_t>(sent);
    }
    while (m_reply.contentLength > 0) {
        const std::uint64_t place = m_reply.contentOffset % m_content.size();
        const ssize_t sent = m_stream.sendContent(
            m_content, place, std::min(m_reply.contentLength, m_content.size() - place));
        if (sent < 0 && errno == EAGAIN)
            return Progress::Blocked;
        if (sent <= 0)
            return Progress::Closed;
        m_reply.contentOffset += static_cast<std::uint64_t>(sent);
        m_reply.contentLength -= static_cast<std::uint64_t>(sent);
    }
    m_step = Step::ReadHead;
    return m_request.keepAlive && !m_isCut ? Progress::StepDone : Progress::Closed;
}

} // namespace bench
