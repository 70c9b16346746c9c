// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/progresssink.h"
#include "core/localfs/sourcefile.h"
#include "core/net/httpmessage.h"

#include <memory>
#include <optional>

namespace windlass {

/// A range of a SourceFile as the body of a request, read directly from the file: no part is held
/// in memory. Owned by shared pointers only.
class FilePart : public BodySource, public std::enable_shared_from_this<FilePart>
{
public:
    FilePart(std::shared_ptr<SourceFile> file, qint64 offset, qint64 size, ProgressSink progress);
    ~FilePart() override;

    qint64 size() const override { return m_size; }
    QCoro::Task<Result<>> prepareSha256(CancelToken cancel) override;
    Result<QByteArray> sha256Hex() override;
    QCoro::Task<Result<QByteArray>> checksum(Checksum::Kind kind, CancelToken cancel) override;
    Result<std::unique_ptr<QIODevice>> open() override;
    Result<> check() override;

private:
    class Window;

    void noteRead(qint64 size);
    void noteSeek(qint64 position);

    const std::shared_ptr<SourceFile> m_file;
    const qint64 m_offset;
    const qint64 m_size;
    const ProgressSink m_progress;
    const Window *m_window = nullptr; // only this one's reads count; others are outdated
    qint64 m_counted = 0;             // bytes reported to m_progress for the current attempt
    QByteArray m_sha256Hex;
    std::optional<Error> m_readError;
};

} // namespace windlass
