// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/orderedcheck.h"
#include "core/localfs/downloadfile.h"
#include "core/localfs/progresssink.h"
#include "core/net/httpmessage.h"
#include "core/s3/s3operations.h"

#include <optional>

namespace windlass {

/// Writes the body of a GET into a DownloadFile: a whole object, or one range of it.
class FileSink : public BodySink
{
public:
    /// What is computed from the bytes as they arrive.
    struct Checks {
        QList<qint64> partSizes;               ///< for a whole object: see StoredChecksum::from()
        std::optional<Checksum::Kind> ofRange; ///< for a range
        bool areETagsOpaque;                   ///< the server's ETags are not checksums
    };

    /// \a range: the requested and expected range; nothing means the whole object, whatever its
    /// size. \a objectSize is used if the response does not have it; -1: not known.
    FileSink(std::shared_ptr<DownloadFile> file, std::optional<ByteRange> range, qint64 objectSize,
        QString subject, ProgressSink progress, Checks checks = {});

    Result<> begin(const HttpResponseHead &head) override;
    Result<> write(const char *data, qint64 size) override;

    /// To be called after the response: fails unless all promised bytes have arrived and, if the
    /// response has a checksum of the whole object, match it.
    Result<> finish();

    /// Valid after finish(), for a whole object, even if that failed.
    Verification verification() const { return m_verification; }
    StoredChecksum stored() const { return m_check ? m_check->stored() : StoredChecksum(); }
    const HttpHeaders &headers() const { return m_headers; }
    /// Valid after finish(), for a range; to be called once.
    QByteArray rangeChecksum();

    qint64 received() const { return m_received; }

private:
    const std::shared_ptr<DownloadFile> m_file;
    const std::optional<ByteRange> m_range;
    const qint64 m_objectSize;
    const QString m_subject;
    const ProgressSink m_progress;
    const Checks m_checks;
    qint64 m_expected = -1; // bytes; -1: not known
    HttpHeaders m_headers;
    qint64 m_received = 0;
    std::optional<OrderedCheck> m_check;
    std::optional<Checksum> m_rangeChecksum;
    Verification m_verification = Verification::SizeOnly;
};

} // namespace windlass
