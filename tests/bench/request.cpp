// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "request.h"

#include <algorithm>
#include <charconv>

namespace bench {

namespace {

std::optional<std::uint64_t> toNumber(std::string_view text, int base = 10)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// Splits at the first `separator`; the second half is empty if there is none.
std::pair<std::string_view, std::string_view> splitAt(std::string_view text, char separator)
{
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = text[i] == '%' && i + 2 < text.size()
            ? toNumber(text.substr(i + 1, 2), 16)
            : std::nullopt;
        decoded += byte ? static_cast<char>(*byte) : text[i];
        if (byte)
            i += 2;
    }
    return decoded;
}

char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, toLower, toLower);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<ByteRange> parseRange(std::string_view text)
{
    constexpr std::string_view unit = "bytes=";
    if (!text.starts_with(unit))
        return std::nullopt;
    const auto [first, last] = splitAt(text.substr(unit.size()), '-');
    return ByteRange {toNumber(first), toNumber(last)};
}

void parseTarget(std::string_view target, Request &request)
{
    auto [path, query] = splitAt(target, '?');
    if (path.starts_with('/'))
        path.remove_prefix(1);
    const auto [bucket, key] = splitAt(path, '/');
    request.bucket = percentDecoded(bucket);
    request.key = percentDecoded(key);

    while (!query.empty()) {
        const auto [parameter, rest] = splitAt(query, '&');
        const auto [name, value] = splitAt(parameter, '=');
        request.query.emplace_back(name, percentDecoded(value));
        query = rest;
    }
}

void parseHeader(std::string_view line, Request &request)
{
    const auto [name, rawValue] = splitAt(line, ':');
    const std::string_view value = trimmed(rawValue);
    if (equalsIgnoringCase(name, "content-length"))
        request.contentLength = toNumber(value).value_or(0);
    else if (equalsIgnoringCase(name, "x-amz-decoded-content-length"))
        request.decodedLength = toNumber(value);
    else if (equalsIgnoringCase(name, "range"))
        request.range = parseRange(value);
    else if (equalsIgnoringCase(name, "x-amz-checksum-crc64nvme"))
        request.crc64 = value;
    else if (equalsIgnoringCase(name, "x-amz-checksum-algorithm"))
        request.checksumAlgorithm = value;
    else if (equalsIgnoringCase(name, "expect"))
        request.expectsContinue = equalsIgnoringCase(value, "100-continue");
    else if (equalsIgnoringCase(name, "connection"))
        request.keepAlive = !equalsIgnoringCase(value, "close");
    else if (equalsIgnoringCase(name, "transfer-encoding"))
        request.bodyHasNoLength = true;
}

} // namespace

std::optional<ByteRange::Span> ByteRange::within(std::uint64_t size) const
{
    if (!first) {
        const std::uint64_t length = std::min(last.value_or(0), size);
        return length == 0 ? std::nullopt : std::optional(Span {size - length, length});
    }
    if (*first >= size || (last && *last < *first))
        return std::nullopt;
    const std::uint64_t end = last && *last < size ? *last + 1 : size;
    return Span {*first, end - *first};
}

bool Request::has(std::string_view name) const
{
    return std::ranges::any_of(
        query, [name](const auto &parameter) { return parameter.first == name; });
}

std::string_view Request::value(std::string_view name) const
{
    const auto found = std::ranges::find(
        query, name, [](const auto &parameter) -> std::string_view { return parameter.first; });
    return found == query.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<Request> parseRequest(std::string_view head)
{
    constexpr std::string_view lineEnd = "\r\n";
    const std::size_t endOfFirst = head.find(lineEnd);
    if (endOfFirst == std::string_view::npos)
        return std::nullopt;
    const auto [method, rest] = splitAt(head.substr(0, endOfFirst), ' ');
    const auto [target, version] = splitAt(rest, ' ');
    if (!version.starts_with("HTTP/1.") || !target.starts_with('/'))
        return std::nullopt;

    Request request;
    request.method = method;
    request.keepAlive = version != "HTTP/1.0";
    parseTarget(target, request);
    for (std::size_t start = endOfFirst + lineEnd.size(); start < head.size();) {
        const std::size_t end = std::min(head.find(lineEnd, start), head.size());
        parseHeader(head.substr(start, end - start), request);
        start = end + lineEnd.size();
    }
    return request;
}

} // namespace bench
