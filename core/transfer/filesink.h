// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/net/httpmessage.h"
#include "core/s3/s3operations.h"
#include "core/transfer/downloadfile.h"
#include "core/transfer/sourcefile.h"

#include <optional>

namespace windlass {

/// Writes the body of a GET into a DownloadFile: a whole object, or one range of it.
class FileSink : public BodySink
{
public:
    /// \a range: what was asked for; nothing means the whole object, whatever its size.
    /// \a objectSize of a ranged object; an answer that says otherwise is an ObjectChanged.
    FileSink(std::shared_ptr<DownloadFile> file, std::optional<ByteRange> range, qint64 objectSize,
        QString subject, ProgressSink progress);

    Result<> begin(const HttpResponseHead &head) override;
    Result<> write(const char *data, qint64 size) override;

    /// After the answer: fails unless every byte that was promised has come and, where the ETag is
    /// the MD5 of the whole object, has come unharmed.
    Result<> finish();

    qint64 received() const { return m_received; }
    /// What the answer promised; known once it has begun.
    qint64 expected() const { return m_expected; }

private:
    Result<> checkRange(const HttpResponseHead &head) const;

    const std::shared_ptr<DownloadFile> m_file;
    const std::optional<ByteRange> m_range;
    const qint64 m_objectSize;
    const QString m_subject;
    const ProgressSink m_progress;
    qint64 m_expected = 0;
    qint64 m_received = 0;
    QByteArray m_md5Hex; // of the object, if its ETag is one
    std::optional<Digest> m_md5;
};

} // namespace windlass
