// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace windlass {

// What the journal stores, as plain records. Keys and paths are raw bytes; requests and details are
// in a form that only their owner reads. Times are milliseconds since 1970, UTC.

/// The numbers are stored in files: never change one.
enum class BatchStatus {
    Active = 0,
    Paused = 1,
    Finished = 2,
    Cancelled = 3, ///< but its end is still pending; it never resumes
};

/// Which items of a batch run when it resumes. The numbers are stored in files: never change one.
enum class BatchScope {
    Everything = 0,  ///< everything that its request finds
    Waiting = 1,     ///< it had ended: runs the failed items that wait; there is no scan
    Unconfirmed = 2, ///< it had ended: scans for items in doubt and runs those, and items that wait
};

/// The results of a batch's objects.
struct BatchCounts {
    qint64 done = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 cancelled = 0;
    qint64 bytes = 0;          ///< of done objects
    QByteArray verified {};    ///< how those were verified, in their owner's encoding
    qint64 cancelledBytes = 0; ///< the size of cancelled objects
    qint64 reachedBytes = 0;   ///< how far those were; 0 if the batch was not running then

    friend bool operator==(const BatchCounts &, const BatchCounts &) = default;
};

struct BatchRecord {
    quint64 id = 0;
    QString connection;     ///< the id of the connection; empty for the command line
    QByteArray request;     ///< the encoded request
    QByteArray fingerprint; ///< equal for equal requests
    qint64 created = 0;
    BatchStatus status = BatchStatus::Active;
    qint64 ended = 0;        ///< 0: not yet; with BatchScope::Unconfirmed, when it had ended before
    BatchCounts counts;      ///< at its end
    qint64 position = 0;     ///< unfinished batches are ordered by this
    int priority = 0;        ///< as in the queue
    quint64 startsAfter = 0; ///< the batch that it waits for; 0: none
    BatchScope scope = BatchScope::Everything;
    qint64 flushed = 0; ///< what it did before this time is safely on the disk
    QByteArray boot {}; ///< the boot of the machine in which it was queued or resumed

    friend bool operator==(const BatchRecord &, const BatchRecord &) = default;
};

/// The numbers are stored in files: never change one.
enum class ItemOutcome {
    Done = 0,
    Skipped = 1,
    Failed = 2,
    Cancelled = 3,
    Waiting = 4,     ///< failed, and is to be run again
    Unconfirmed = 5, ///< was done, may be lost nevertheless, and is to be run again
    Again = 6,       ///< failed, and is being run again
};

/// An item that has ended, or had ended and is to be run again.
struct ItemRecord {
    quint64 batch = 0;
    QByteArray name; ///< unique within the batch
    ItemOutcome outcome = ItemOutcome::Done;
    qint64 size = 0;    ///< bytes
    qint64 objects = 1; ///< number of objects that it represents
    qint64 ended = 0;
    QByteArray detail; ///< how it was verified, why it failed and how to try again, or how many
                       ///< bytes had been transferred when it was cancelled
    QByteArray cause;  ///< of failed items: equal if they failed for the same reason

    friend bool operator==(const ItemRecord &, const ItemRecord &) = default;
};

/// The sum of a batch's ended items.
struct ItemTotals {
    qint64 objects = 0;
    qint64 bytes = 0;

    friend bool operator==(const ItemTotals &, const ItemTotals &) = default;
};

/// Identifies an item among all in the journal.
struct ItemPlace {
    quint64 batch = 0;
    QByteArray name;

    friend bool operator==(const ItemPlace &, const ItemPlace &) = default;
    friend bool operator<(const ItemPlace &a, const ItemPlace &b)
    {
        return a.batch != b.batch ? a.batch < b.batch : a.name < b.name;
    }
};

/// Items that failed for the same cause, and were not dismissed.
struct CauseRecord {
    QByteArray cause;
    qint64 objects = 0; ///< total number of objects; at least the number of items
    QByteArray detail;  ///< of one of them

    friend bool operator==(const CauseRecord &, const CauseRecord &) = default;
};

/// Identifies an object permanently: connections may be renamed, endpoints stay the same.
struct ObjectPlace {
    QByteArray endpoint;
    QByteArray bucket;
    QByteArray key;

    friend bool operator==(const ObjectPlace &, const ObjectPlace &) = default;
};

/// A multipart upload that was started and is not finished.
struct UploadRecord {
    qint64 id = 0; ///< given by the journal
    ObjectPlace target;
    QByteArray source; ///< the path, or another source of the bytes
    FileStamp stamp;   ///< of the source
    qint64 partSize = 0;
    qint64 started = 0;  ///< by the clock of the server, ms since 1970
    QByteArray uploadId; ///< empty: before the server's response to CreateMultipartUpload
    ItemPlace owner;     ///< the item that worked on it last; batch 0: not known
    QString connection;  ///< of the target, as in BatchRecord

    friend bool operator==(const UploadRecord &, const UploadRecord &) = default;
};

/// A part that the server has confirmed.
struct UploadedPart {
    int number = 1;
    QByteArray etag;
    /// SHA-256 of the bytes sent (32 bytes), or their CRC-64 that the server has confirmed (8); MD5
    /// of bytes that the server already had and that were found to be right (16 bytes); empty if
    /// neither is known.
    QByteArray checksum;

    friend bool operator==(const UploadedPart &, const UploadedPart &) = default;
};

/// A download in parts that was started and is not finished.
struct DownloadRecord {
    qint64 id = 0; ///< given by the journal
    ObjectPlace source;
    QByteArray target; ///< the path of the complete file
    QByteArray etag;   ///< of the object
    qint64 size = 0;   ///< of the object
    qint64 partSize = 0;
    QByteArray temporaryName; ///< of the file beside the target
    QByteArray boot;          ///< the boot of the machine in which parts were last written
    ItemPlace owner;          ///< the item that worked on it last; batch 0: not known

    friend bool operator==(const DownloadRecord &, const DownloadRecord &) = default;
};

/// A part that has been written, or its beginning.
struct DownloadedPart {
    static constexpr qint64 all = -1;

    int index = 0;
    bool isDurable = false; ///< on the disk, so that it survives a crash of the machine
    qint64 bytes = all;     ///< from its beginning

    friend bool operator==(const DownloadedPart &, const DownloadedPart &) = default;
};

} // namespace windlass
