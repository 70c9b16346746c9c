// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "content.h"
#include "crc64.h"
#include "faults.h"
#include "reply.h"
#include "request.h"
#include "s3service.h"
#include "stream.h"

#include <cstdint>
#include <string>

namespace bench {

/// How connections are served.
struct ConnectionOptions {
    const TlsContext *tls = nullptr; ///< null: plain HTTP
    bool checksBodies = false;       ///< against their x-amz-checksum-crc64nvme
};

/// One keep-alive HTTP connection on a non-blocking socket. Belongs to one thread.
class Connection
{
public:
    Connection(FileDescriptor socket, const ConnectionOptions &options, const Content &content,
        S3Service &service, Faults &faults)
        : m_stream(std::move(socket), options.tls), m_checksBodies(options.checksBodies),
          m_content(content), m_service(service), m_faults(faults)
    {
    }

    /// Goes on until the socket would block, as edge-triggered epoll wants it; false once all is
    /// over.
    bool advance();
    /// When the latest delayed reply goes out; advance() must be called again then.
    Faults::Clock::time_point due() const { return m_due; }

private:
    enum class Step { ReadHead, DropBody, Wait, SendReply };
    enum class Progress { StepDone, Blocked, Closed };

    Progress readHead();
    Progress dropBody();
    Progress wait() const;
    Progress sendReply();

    Progress takeHead(std::size_t headSize);
    void sendContinue();
    ssize_t receiveBody(std::uint64_t most);
    bool isBodyWrong() const;
    void makeReplyWithFaults();

    Stream m_stream;
    const bool m_checksBodies;
    const Content &m_content;
    S3Service &m_service;
    Faults &m_faults;

    Step m_step = Step::ReadHead;
    /// Received, but not used yet.
    std::string m_input;
    Request m_request;
    std::uint64_t m_bodyLeft = 0;
    Crc64 m_crc64; // of the body, if it is to be checked
    Reply m_reply;
    std::size_t m_textSent = 0;
    bool m_isCut = false; // the reply ends before its end
    Faults::Clock::time_point m_due;
};

} // namespace bench
