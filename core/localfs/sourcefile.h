// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/base/checksum.h"
#include "core/base/filestamp.h"
#include "core/base/result.h"
#include "core/localfs/fileattributes.h"
#include "core/localfs/filedescriptor.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace windlass {

/// A local file that is being sent, and what it looked like at the start. Reading is thread-safe.
class SourceFile
{
public:
    /// What happens if a file grows while it is being sent, as a log does.
    enum class Growth {
        IsAChange,
        IsLeftOut, ///< the original length is sent
    };

    /// Fails unless \a path is a regular file (or a link to one) that can be read and has a known
    /// size.
    static Result<std::shared_ptr<SourceFile>> open(
        const QByteArray &path, Growth growth = Growth::IsAChange);

    qint64 size() const { return m_stamp.size; }
    QDateTime lastModified() const;
    FileStamp stamp() const { return m_stamp; }
    const FileAttributes &attributes() const { return m_attributes; }

    /// Reads exactly \a size bytes; fails with FileChanged if there are fewer.
    Result<> read(qint64 offset, char *data, qint64 size) const;

    /// Maximum number of bytes to read on a lane in one go, while its other jobs wait.
    static constexpr qint64 maxOnALane = 64ll * 1024 * 1024;

    /// Of a range of it, which is read for that. Fails with Cancelled.
    Result<QByteArray> checksum(
        Checksum::Kind kind, qint64 offset, qint64 size, const CancelToken &cancel = {}) const;

    /// Fails with FileChanged if the file's size, time or identity has changed. With
    /// Growth::IsLeftOut it may have become longer.
    Result<> checkUnchanged() const;

private:
    SourceFile() = default;

    QByteArray m_path;
    Growth m_growth = Growth::IsAChange;
    FileDescriptor m_file;
    FileStamp m_stamp;
    FileAttributes m_attributes;
};

} // namespace windlass
