// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/partplan.h"
#include "core/transfer/tasks/transfercontext.h"

#include <functional>
#include <vector>

namespace windlass {

/// The source of an object's bytes, as far as it can be recognised later. \internal
struct PartSource {
    PartSource(QByteArray name_, FileStamp stamp_) : name(std::move(name_)), stamp(stamp_) { }

    QByteArray name; ///< a path, or an s3:// URI
    FileStamp stamp;
    /// The MD5 of a range, or empty if it is too expensive. Used for parts on the server whose
    /// response was lost; without it, those are accepted by their size.
    std::function<QByteArray(ByteRange)> md5;
};

/// A part on the server, and how its bytes were verified. \internal
struct VerifiedPart {
    ETag etag;                                      ///< empty: the server returned none
    Verification verification = Verification::None; ///< None: the part is not there yet
    /// SHA-256 of what was sent (32 bytes), its CRC-64 that the server has confirmed (8 bytes), MD5
    /// of what was found there (16 bytes), or empty.
    QByteArray checksum;

    bool isThere() const { return verification != Verification::None; }
};

/// Whether \a checksum, of a VerifiedPart, is a CRC-64.
inline bool isCrc64(const QByteArray &checksum)
{
    return checksum.size() == 8;
}

/// An object that was completed from parts. \internal
struct WrittenObject {
    ETag etag;
    /// SignedSha256 if that holds for all parts. Crc64Nvme if the server has the CRC-64 of the
    /// whole object that results from those of all parts, or nothing of the whole to compare.
    /// CompositeETag if that shows that all parts are complete and unchanged.
    Verification verification = Verification::SizeOnly;
};

/// A multipart upload with an id: new, or resumed from an earlier run. \internal
struct PartialMultipart {
    ResumeJournal::Claim claim; ///< to be held while the upload is in use
    qint64 record = 0;          ///< in the journal; 0: none
    QByteArray source;          ///< of its bytes, as in the journal
    UploadId id;
    PartPlan plan;
    std::vector<VerifiedPart> parts; ///< one for each part of the plan
    bool isTakenUp = false;          ///< some parts are from an earlier run
    bool wasLost = false; ///< its id was requested, perhaps by an earlier run, and the response was
                          ///< lost
    std::optional<ETag> finished; ///< an earlier run had completed it without recording that
    /// Another transfer has just written the same bytes there; there is nothing to do.
    std::optional<WrittenObject> written;
};

/// Resumes the unfinished upload of the same bytes to the same place, if the journal knows one and
/// the server still has it, or starts one. A partial upload of other bytes is aborted. Waits while
/// another transfer writes to the same place.
QCoro::Task<Result<PartialMultipart>> beginMultipart(
    TransferContext context, ObjectFields fields, PartSource source, qint64 partSize);

/// The expected ETag of an object with these parts: from their ETags if those are MD5s, else empty.
/// Clients rely on this behaviour of S3, although it is not documented.
QByteArray compositeETag(const std::vector<VerifiedPart> &parts);
/// The same from the journal's parts.
QByteArray compositeETag(const QList<UploadedPart> &parts);

} // namespace windlass
