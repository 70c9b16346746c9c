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

/// Reads at most so many bytes of a stream to where it is told, and says how many those are; 0 at
/// the end. May block.
using ReadStream = std::function<Result<qint64>(char *data, qint64 most)>;

/// An object that a stream has become.
struct StoredStream {
    qint64 size = 0; ///< bytes
    int parts = 0;   ///< 0: it was sent in one request
    ETag etag;
    Verification verification = Verification::SignedSha256;
};

/// Makes an object of a stream whose length nobody knows: of what fits into one part in one
/// request, of anything longer a multipart upload, several parts at a time. Holds as many bytes as
/// mostBuffered, or one part where that is larger.
///
/// A stream cannot be read again, so nothing of it can go on later: what fails or is cancelled is
/// aborted on the server. But where something on the way refuses the size of the very first
/// request, what was read so far is cut once more, smaller, and sent again. For one stream; blocks
/// its thread, which is that of the session.
class StreamUpload
{
public:
    static constexpr qint64 mostBuffered = 64ll * 1024 * 1024;

    /// \a session outlives the upload; \a cancel ends it.
    StreamUpload(Session &session, BucketName bucket, ObjectKey key, const ObjectOptions &options,
        qint64 partSize, CancelToken cancel);

    /// To be called once.
    Result<StoredStream> run(const ReadStream &read);

private:
    struct Sending {
        QFuture<Result<ETag>> answer;
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
    Result<ETag> complete();
    void giveUp();

    Session &m_session;
    const BucketName m_bucket;
    const ObjectKey m_key;
    const ObjectOptions m_options;
    const ObjectFields m_fields;
    const qint64 m_wanted; ///< bytes of the first part
    const CancelToken m_cancelled;
    GrowingParts m_cut;
    QByteArray m_unsent;   ///< what was read and has come to nothing; read again before the stream
    CancelSource m_cancel; ///< of one attempt
    bool m_mayBeBegun = false;
    qint64 m_begun = 0; ///< ms since 1970
    UploadId m_id;
    std::deque<Sending> m_sending;
    qint64 m_buffered = 0; ///< bytes of them
    QByteArray m_refused;  ///< the part that has failed
    int m_sent = 0;        ///< parts
    qint64 m_size = 0;
    QList<CompletedPart> m_done;
};

} // namespace windlass
