// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/verification.h"
#include "core/s3/session.h"
#include "core/transfer/request/growingparts.h"
#include "core/transfer/request/objectoptions.h"

#include <deque>
#include <functional>

namespace windlass {

/// Reads at most \a most bytes of a stream into \a data, and returns the number read; 0 at the end.
/// May block.
using ReadStream = std::function<Result<qint64>(char *data, qint64 most)>;

/// The object created from a stream.
struct StoredStream {
    qint64 size = 0; ///< bytes
    int parts = 0;   ///< 0: it was sent in one request
    ETag etag;
    Verification verification = Verification::SignedSha256;
};

/// Creates an object from a stream of unknown length: with one request if it fits into one part,
/// otherwise with a multipart upload, several parts at a time. Holds at most maxBuffered bytes, or
/// one part if that is larger.
///
/// A stream cannot be read again, so an upload cannot be resumed: on failure or cancellation it is
/// aborted on the server. Exception: if something on the way refuses the size of the very first
/// request, what was read so far is cut into smaller parts and sent again. For one stream; blocks
/// the calling thread, which must be the session's.
class StreamUpload
{
public:
    static constexpr qint64 maxBuffered = 64ll * 1024 * 1024;

    /// \a session must outlive the upload; \a cancel ends it.
    StreamUpload(Session &session, BucketName bucket, ObjectKey key, const ObjectOptions &options,
        qint64 partSize, CancelToken cancel);

    /// To be called once.
    Result<StoredStream> run(const ReadStream &read);

private:
    struct Sending {
        QFuture<Result<UploadPartOutput>> response;
        QByteArray bytes;
    };

    Result<StoredStream> attempt(const ReadStream &read);
    bool cutSmaller(const Error &error);
    Result<QByteArray> readPart(const ReadStream &read);
    Result<StoredStream> putWhole(const QByteArray &body);
    Result<StoredStream> putParts(const ReadStream &read, QByteArray part);
    Result<> begin();
    void send(const QByteArray &part);
    Result<> awaitOne();
    void noteCrc64(const QByteArray &crc64, qint64 size);
    Result<StoredStream> complete();
    void giveUp();

    Session &m_session;
    const BucketName m_bucket;
    const ObjectKey m_key;
    const ObjectOptions m_options;
    const ObjectFields m_fields;
    const qint64 m_wanted; ///< size of the first part in bytes
    const CancelToken m_cancelled;
    GrowingParts m_cut;
    QByteArray m_unsent;   ///< read, but not sent successfully; used again before the stream
    CancelSource m_cancel; ///< for one attempt
    bool m_mayBePartial = false;
    qint64 m_started = 0; ///< ms since 1970
    UploadId m_id;
    std::deque<Sending> m_sending;
    qint64 m_buffered = 0; ///< their total size in bytes
    QByteArray m_refused;  ///< the part that was refused
    int m_sent = 0;        ///< number of parts
    qint64 m_size = 0;
    QList<CompletedPart> m_done;
    QByteArray m_crc64;          ///< of all parts in m_done; empty: not of all of them is known
    qsizetype m_signedParts = 0; ///< the others among them have a CRC-64
};

} // namespace windlass
