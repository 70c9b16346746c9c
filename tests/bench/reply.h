// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

/// An answer: some text (the head and perhaps a small body), then perhaps a piece of Content.
struct Reply {
    std::string text;
    std::uint64_t contentOffset = 0;
    std::uint64_t contentLength = 0;
};

/// The start of a head, without the empty line that ends it.
std::string startHead(int status, std::uint64_t contentLength);

/// A whole answer with a small body. `headers` are lines that end in CRLF.
Reply makeReply(int status, std::string_view body = {}, std::string_view headers = {});

/// The same without the body, for HEAD.
Reply withoutBody(Reply reply);

} // namespace bench
