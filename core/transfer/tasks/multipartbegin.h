// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/partplan.h"
#include "core/transfer/tasks/transfercontext.h"

#include <functional>
#include <vector>

namespace windlass {

/// What the bytes of an object come from, as far as that can be told again later. \internal
struct PartSource {
    PartSource(QByteArray name_, FileStamp stamp_) : name(std::move(name_)), stamp(stamp_) { }

    QByteArray name; ///< a path, or an s3:// URI
    FileStamp stamp;
    /// The MD5 of a range, empty where that would cost too much. Asked about parts that the server
    /// has got without our having heard of it; without it those are taken by their size.
    std::function<QByteArray(ByteRange)> md5;
};

/// A part that the server has, and how far it is known to have the right bytes. \internal
struct VerifiedPart {
    ETag etag;                                      ///< empty: the server tells none
    Verification verification = Verification::None; ///< None: the part is not there yet
    /// SHA-256 of what was sent (32 bytes), MD5 of what was found there (16), or empty.
    QByteArray checksum;

    bool isThere() const { return verification != Verification::None; }
};

/// An object that has been put together from parts. \internal
struct WrittenObject {
    ETag etag;
    /// SignedSha256 if all parts are; CompositeETag if that says that all are there, each with its
    /// own bytes.
    Verification verification = Verification::SizeOnly;
};

/// A multipart upload that has an id: a new one, or one that an earlier run has begun. \internal
struct BegunMultipart {
    ResumeJournal::Claim claim; ///< to be held as long as the upload is worked on
    qint64 record = 0;          ///< in the journal; 0: in none
    QByteArray source;          ///< of its bytes, as the journal has it
    UploadId id;
    PartPlan plan;
    std::vector<VerifiedPart> parts; ///< one for each of the plan
    bool isTakenUp = false;          ///< some parts are of an earlier run
    bool wasLost = false; ///< its id was asked for, perhaps by an earlier run, and not learnt
    std::optional<ETag> finished; ///< the earlier run had completed it, and did not get to say so
    /// Another transfer has just put the same bytes there; there is nothing to do.
    std::optional<WrittenObject> written;
};

/// Takes up the unfinished upload of the same bytes to the same place, if the journal knows one and
/// the server still has it, or begins one. What was begun from other bytes is aborted. While
/// another transfer writes to the same place it waits.
QCoro::Task<Result<BegunMultipart>> beginMultipart(
    TransferContext context, ObjectFields fields, PartSource source, qint64 partSize);

/// What the ETag of an object will be that is made of these parts: by their ETags if those are
/// MD5s, else empty. A fact of S3 that everyone relies on and no page promises.
QByteArray compositeETag(const std::vector<VerifiedPart> &parts);
/// The same of what the journal knows.
QByteArray compositeETag(const QList<UploadedPart> &parts);

} // namespace windlass
