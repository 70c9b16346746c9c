// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/orderedcheck.h"
#include "core/s3/session.h"

#include <deque>
#include <functional>
#include <optional>

namespace windlass {

/// Takes the next bytes of a stream. May block.
using WriteStream = std::function<Result<>(const char *data, qint64 size)>;

/// Some bytes of an object, as in a Range field (RFC 9110, 14.1.2). A value.
struct StreamRange {
    std::optional<qint64> first; ///< nothing: the final \c last bytes
    std::optional<qint64> last;  ///< included; nothing: to the end

    /// Parses "0-99", "100-", "-100"; anything else is an InvalidInput.
    static Result<StreamRange> parse(const QString &text);
    /// The actual range in an object of \a size bytes; nothing if it is beyond the end.
    std::optional<ByteRange> within(qint64 size) const;
};

/// Passes on an object, or a range of it, in order: fetches several pieces at a time, ahead of the
/// current one, all of the same object, even if the key is overwritten meanwhile. So no connection
/// waits for a slow receiver, and lost ones do not show. Holds as many pieces as are fetched at a
/// time. Compares a whole object with the server's checksum; as the bytes have been passed on by
/// then, it can only report a Mismatch.
///
/// For one object; blocks the calling thread, which must be the session's.
class StreamDownload
{
public:
    static constexpr qint64 pieceSize = 8ll * 1024 * 1024;
    static constexpr int maxPieces = 4; ///< at a time

    /// \a session must outlive the download.
    StreamDownload(Session &session, BucketName bucket, ObjectKey key, VersionId version = {});

    /// To be called once; returns the number of bytes passed on. A failure of \a write ends it.
    Result<qint64> run(const WriteStream &write, std::optional<StreamRange> range = {});

private:
    using Piece = QFuture<Result<QByteArray>>;

    Result<ObjectHead> learnHead();
    GetObjectInput objectInput(const ObjectHead &head) const;
    Piece fetch(const ObjectHead &head, const ByteRange &range);
    Result<> fetchPieces(const ObjectHead &head, const ByteRange &range, const WriteStream &write);
    Result<> fetchWhole(const ObjectHead &head, const WriteStream &write);
    Result<> verify(const ObjectHead &head, OrderedCheck &check) const;
    QString subject() const;

    Session &m_session;
    const BucketName m_bucket;
    const ObjectKey m_key;
    const VersionId m_version;
    CancelSource m_cancel;
};

} // namespace windlass
