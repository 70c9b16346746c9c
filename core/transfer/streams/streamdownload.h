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

/// Some bytes of an object, as a Range field says it (RFC 9110, 14.1.2). A value.
struct StreamRange {
    std::optional<qint64> first; ///< nothing: the last \c last bytes
    std::optional<qint64> last;  ///< included; nothing: to the end

    /// "0-99", "100-", "-100"; anything else is an InvalidInput.
    static Result<StreamRange> parse(const QString &text);
    /// What it is of an object of \a size bytes; nothing if it is behind its end.
    std::optional<ByteRange> within(qint64 size) const;
};

/// Hands on an object, or a range of it, byte after byte: fetches several pieces at a time, ahead
/// of the one that is taken, and all of the same object, whatever becomes of the key meanwhile. So
/// no connection waits for a slow taker, and none that is lost shows. Holds as many pieces as are
/// fetched at a time. Of a whole object, the bytes are held against the checksum that the server
/// tells; as they have been handed on by then, all that can be done is to say so (Mismatch).
///
/// For one object; blocks its thread, which is that of the session.
class StreamDownload
{
public:
    static constexpr qint64 pieceSize = 8ll * 1024 * 1024;
    static constexpr int mostPieces = 4; ///< at a time

    /// \a session outlives the download.
    StreamDownload(Session &session, BucketName bucket, ObjectKey key, VersionId version = {});

    /// To be called once; gives how many bytes were handed on. A failure of \a write ends it.
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
