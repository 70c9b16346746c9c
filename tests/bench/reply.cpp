// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "reply.h"

namespace bench {

namespace {

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 411:
        return "Length Required";
    case 416:
        return "Range Not Satisfiable";
    case 503:
        return "Slow Down";
    default:
        return "Not Implemented";
    }
}

constexpr std::string_view endOfHead = "\r\n\r\n";

} // namespace

std::string startHead(int status, std::uint64_t contentLength)
{
    std::string head = "HTTP/1.1 ";
    head += std::to_string(status);
    head += ' ';
    head += reasonPhrase(status);
    head += "\r\nServer: windlass-benchserver\r\nx-amz-request-id: bench\r\n";
    if (status != 204) {
        head += "Content-Length: ";
        head += std::to_string(contentLength);
        head += "\r\n";
    }
    return head;
}

Reply makeReply(int status, std::string_view body, std::string_view headers)
{
    Reply reply;
    reply.text = startHead(status, body.size());
    if (!body.empty())
        reply.text += "Content-Type: application/xml\r\n";
    reply.text += headers;
    reply.text += "\r\n";
    reply.text += body;
    return reply;
}

Reply withoutBody(Reply reply)
{
    reply.text.resize(reply.text.find(endOfHead) + endOfHead.size());
    reply.contentLength = 0;
    return reply;
}

} // namespace bench
