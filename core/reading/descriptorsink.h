// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/filedescriptor.h"
#include "core/net/httpmessage.h"

#include <atomic>
#include <memory>

namespace windlass {

/// The progress of a read. Thread-safe.
struct ReadProgress {
    std::atomic<qint64> received {0};
    std::atomic<qint64> total {-1}; ///< bytes; -1: not known
};

/// Writes the body of a response into a file.
class DescriptorSink : public BodySink
{
public:
    /// \a path is for error messages.
    DescriptorSink(FileDescriptor file, QString path, std::shared_ptr<ReadProgress> progress);

    Result<> begin(const HttpResponseHead &head) override;
    Result<> write(const char *data, qint64 size) override;

private:
    const FileDescriptor m_file;
    const QString m_path;
    const std::shared_ptr<ReadProgress> m_progress;
};

} // namespace windlass
