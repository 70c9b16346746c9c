// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/descriptorsink.h"

#include "core/s3/objectread.h"

#include <cerrno>

#include <unistd.h>

namespace windlass {

DescriptorSink::DescriptorSink(
    FileDescriptor file, QString path, std::shared_ptr<ReadProgress> progress)
    : m_file(std::move(file)), m_path(std::move(path)), m_progress(std::move(progress))
{
}

Result<> DescriptorSink::begin(const HttpResponseHead &head)
{
    m_progress->received = 0;
    m_progress->total = objectSizeFrom(head);
    if (::ftruncate(m_file.get(), 0) != 0 || ::lseek(m_file.get(), 0, SEEK_SET) != 0)
        return fail(writeErrorFromErrno(errno, m_path));
    return {};
}

Result<> DescriptorSink::write(const char *data, qint64 size)
{
    for (qint64 done = 0; done < size;) {
        const ssize_t n = ::write(m_file.get(), data + done, size_t(size - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(writeErrorFromErrno(errno, m_path));
        done += n;
    }
    m_progress->received += size;
    return {};
}

} // namespace windlass
