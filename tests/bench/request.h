// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

/// A Range header with a single range: `first-last`, `first-` or `-last` (the last bytes).
struct ByteRange {
    std::optional<std::uint64_t> first;
    std::optional<std::uint64_t> last;

    struct Span {
        std::uint64_t offset;
        std::uint64_t length;
    };
    /// The range within an object of `size` bytes; nothing if it lies outside.
    std::optional<Span> within(std::uint64_t size) const;
};

/// The head of an HTTP request, as far as the server cares.
struct Request {
    std::string method;
    /// Decoded, without slashes around it; empty for requests to the service.
    std::string bucket;
    /// Decoded; empty for requests to a bucket.
    std::string key;
    /// Names and decoded values.
    std::vector<std::pair<std::string, std::string>> query;

    /// Bytes that follow the head.
    std::uint64_t contentLength = 0;
    /// x-amz-decoded-content-length: the payload within an aws-chunked body.
    std::optional<std::uint64_t> decodedLength;
    std::optional<ByteRange> range;
    std::string crc64;             ///< x-amz-checksum-crc64nvme; empty if it is not there
    std::string checksumAlgorithm; ///< x-amz-checksum-algorithm
    bool expectsContinue = false;
    bool keepAlive = true;
    /// Transfer-Encoding is set: a body without a length, which S3 does not take.
    bool bodyHasNoLength = false;

    bool has(std::string_view name) const;
    /// The value of a query parameter, empty if it is not there.
    std::string_view value(std::string_view name) const;
    /// Bytes of the object in the body.
    std::uint64_t payloadLength() const { return decodedLength.value_or(contentLength); }
};

/// Parses everything up to and including the empty line; nothing if it is not HTTP.
std::optional<Request> parseRequest(std::string_view head);

} // namespace bench
