// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// The yardstick: plain libcurl fetches one object in 8 MiB ranges, four at a time, and writes each
// where it belongs in a file.
//
//     curlranges URL FILE

#include "filedescriptor.h"

#include <curl/curl.h>
#include <fcntl.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

using bench::FileDescriptor;

namespace {

constexpr std::int64_t rangeSize = 8 << 20;
constexpr std::size_t threadCount = 4;
/// With libcurl's default of 16 KiB it takes half as much CPU time again: no yardstick.
constexpr long bufferSize = 1 << 19;

using CurlHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

CurlHandle openHandle(const std::string &url)
{
    CurlHandle handle(curl_easy_init(), &curl_easy_cleanup);
    if (!handle)
        throw std::runtime_error("curl_easy_init failed");
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(handle.get(), CURLOPT_BUFFERSIZE, bufferSize);
    return handle;
}

void perform(const CurlHandle &handle, long expectedStatus)
{
    const CURLcode result = curl_easy_perform(handle.get());
    if (result != CURLE_OK)
        throw std::runtime_error(curl_easy_strerror(result));
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != expectedStatus)
        throw std::runtime_error("HTTP status " + std::to_string(status));
}

std::int64_t sizeOfObject(const std::string &url)
{
    const CurlHandle handle = openHandle(url);
    curl_easy_setopt(handle.get(), CURLOPT_NOBODY, 1L);
    perform(handle, 200);
    curl_off_t size = -1;
    curl_easy_getinfo(handle.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &size);
    if (size < 0)
        throw std::runtime_error("the server did not tell the size");
    return size;
}

/// Where the bytes that arrive next belong.
struct Target {
    int fd;
    std::int64_t offset;
};

std::size_t writeToTarget(char *data, std::size_t size, std::size_t count, void *userData)
{
    auto *const target = static_cast<Target *>(userData);
    const ssize_t written = pwrite(target->fd, data, size * count, target->offset);
    if (written < 0)
        return 0;
    target->offset += written;
    return static_cast<std::size_t>(written);
}

void fetchRanges(
    const std::string &url, int fd, std::int64_t size, std::atomic<std::int64_t> &nextOffset)
{
    const CurlHandle handle = openHandle(url);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, &writeToTarget);
    while (true) {
        const std::int64_t first = nextOffset.fetch_add(rangeSize);
        if (first >= size)
            return;
        const std::int64_t end = std::min(first + rangeSize, size);
        const std::string range = std::to_string(first) + '-' + std::to_string(end - 1);
        Target target {fd, first};
        curl_easy_setopt(handle.get(), CURLOPT_RANGE, range.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &target);
        perform(handle, 206);
        if (target.offset != end)
            throw std::runtime_error("range " + range + " came short");
    }
}

void fetchObject(const std::string &url, const char *path)
{
    const std::int64_t size = sizeOfObject(url);
    const FileDescriptor file(
        bench::checked(open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666), path));
    std::atomic<std::int64_t> nextOffset = 0;
    std::array<std::exception_ptr, threadCount> errors;
    {
        std::array<std::jthread, threadCount> threads;
        for (std::size_t i = 0; i < threadCount; ++i) {
            threads[i] = std::jthread([&, i] {
                try {
                    fetchRanges(url, file.get(), size, nextOffset);
                } catch (...) {
                    errors[i] = std::current_exception();
                }
            });
        }
    }
    for (const std::exception_ptr &error : errors) {
        if (error)
            std::rethrow_exception(error);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "Usage: curlranges URL FILE\n";
        return 2;
    }
    try {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        fetchObject(argv[1], argv[2]);
    } catch (const std::exception &error) {
        std::cerr << "curlranges: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
