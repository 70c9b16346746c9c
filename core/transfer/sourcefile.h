// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checksum.h"
#include "core/base/result.h"
#include "core/journal/journalrecords.h"
#include "core/net/httpmessage.h"
#include "core/transfer/fileattributes.h"
#include "core/transfer/filedescriptor.h"

#include <QByteArray>
#include <QDateTime>

#include <atomic>
#include <functional>
#include <memory>

namespace windlass {

class FileWindow;

/// Told how many bytes went over the wire; negative when an attempt failed and its bytes count no
/// longer. Called on lanes.
using ProgressSink = std::function<void(qint64 delta)>;

/// A local file that is being sent, and what it looked like when that began. Reading is
/// thread-safe.
class SourceFile
{
public:
    /// What becomes of a file that something is appended to while it is being sent, as to a log.
    enum class Growth {
        IsAChange,
        IsLeftOut, ///< what was there at the start is sent
    };

    /// Fails unless \a path is a regular file (or a link to one) that can be read, and of a size
    /// that is known.
    static Result<std::shared_ptr<SourceFile>> open(
        const QByteArray &path, Growth growth = Growth::IsAChange);

    qint64 size() const { return m_stamp.size; }
    QDateTime lastModified() const;
    FileStamp stamp() const { return m_stamp; }
    const FileAttributes &attributes() const { return m_attributes; }

    /// Reads exactly \a size bytes; fewer are a FileChanged.
    Result<> read(qint64 offset, char *data, qint64 size) const;

    /// Bytes that may be read on a lane in one go, where others wait meanwhile.
    static constexpr qint64 mostOnALane = 64ll * 1024 * 1024;

    /// Of a range of it, which is read for that.
    Result<QByteArray> checksum(Checksum::Kind kind, qint64 offset, qint64 size) const;

    /// Fails with FileChanged when the file's size, time or identity is not what it was. With
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

/// A range of a SourceFile as the body of a request, read straight from the file: no part is ever
/// held in memory. Owned by shared pointers only.
class FilePart : public BodySource, public std::enable_shared_from_this<FilePart>
{
public:
    FilePart(std::shared_ptr<SourceFile> file, qint64 offset, qint64 size, ProgressSink progress);
    ~FilePart() override;

    qint64 size() const override { return m_size; }
    Result<QByteArray> sha256Hex() override;
    Result<QByteArray> checksum(Checksum::Kind kind) override;
    Result<std::unique_ptr<QIODevice>> open() override;
    Result<> check() override;

private:
    friend class FileWindow;

    void noteRead(qint64 size);
    void noteSeek(qint64 position);

    const std::shared_ptr<SourceFile> m_file;
    const qint64 m_offset;
    const qint64 m_size;
    const ProgressSink m_progress;
    const FileWindow *m_window = nullptr; // the one whose reads count; others are left-overs
    qint64 m_counted = 0;                 // bytes told to m_progress for the current attempt
    QByteArray m_sha256Hex;
    std::optional<Error> m_readError;
};

} // namespace windlass
