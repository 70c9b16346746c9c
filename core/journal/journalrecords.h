// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace windlass {

// What the journal keeps, as plain records. Bytes are bytes: keys and paths as they are, requests
// and details in a form that only their owner reads. Times are milliseconds since 1970, UTC.

/// The numbers are kept in files: never change one.
enum class BatchStatus {
    Active = 0,
    Paused = 1,
    Finished = 2,
    Cancelled = 3, ///< and not at its end yet; never goes on
};

/// What of a batch is to be run when it goes on. The numbers are kept in files: never change one.
enum class BatchScope {
    Everything = 0, ///< what its request finds
    Waiting = 1,    ///< it had ended: what failed and waits, and nothing is to be found any more
    Doubtful = 2,   ///< it had ended: what is in doubt, which is to be found again, and what waits
};

/// What became of the objects of a batch.
struct BatchCounts {
    qint64 done = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 cancelled = 0;
    qint64 bytes = 0;       ///< of those that are done
    QByteArray verified {}; ///< how those were verified, as their owner says it

    friend bool operator==(const BatchCounts &, const BatchCounts &) = default;
};

struct BatchRecord {
    quint64 id = 0;
    QString connection;     ///< the id of the connection; empty for the command line
    QByteArray request;     ///< what was asked for
    QByteArray fingerprint; ///< equal for equal requests
    qint64 created = 0;
    BatchStatus status = BatchStatus::Active;
    qint64 ended = 0;        ///< 0: not yet; with BatchScope::Doubtful when it had ended before
    BatchCounts counts;      ///< when it ended
    qint64 position = 0;     ///< unfinished ones come in the order of it
    int priority = 0;        ///< as the queue has it
    quint64 startsAfter = 0; ///< the batch that it waits for; 0: none
    BatchScope scope = BatchScope::Everything;
    qint64 flushed = 0; ///< what was done of it before that time is on the disk for good
    QByteArray boot {}; ///< the run of the machine in which it was queued, or gone on with

    friend bool operator==(const BatchRecord &, const BatchRecord &) = default;
};

/// The numbers are kept in files: never change one.
enum class ItemOutcome {
    Done = 0,
    Skipped = 1,
    Failed = 2,
    Cancelled = 3,
    Waiting = 4,  ///< has failed, and is to be run again
    Doubtful = 5, ///< was done, may be lost all the same, and is to be run again
    Again = 6,    ///< has failed, and is being run again
};

/// An item that has come to its end; or had, and is to be run again.
struct ItemRecord {
    quint64 batch = 0;
    QByteArray name; ///< unique within the batch
    ItemOutcome outcome = ItemOutcome::Done;
    qint64 size = 0;    ///< bytes
    qint64 objects = 1; ///< how many objects it stands for
    qint64 ended = 0;
    QByteArray detail; ///< how it was verified, or why it failed and how to try again
    QByteArray cause;  ///< of those that failed: equal for those that failed alike

    friend bool operator==(const ItemRecord &, const ItemRecord &) = default;
};

/// What the items of a batch that have ended add up to.
struct ItemTotals {
    qint64 objects = 0;
    qint64 bytes = 0;

    friend bool operator==(const ItemTotals &, const ItemTotals &) = default;
};

/// An item among all of the journal.
struct ItemPlace {
    quint64 batch = 0;
    QByteArray name;

    friend bool operator==(const ItemPlace &, const ItemPlace &) = default;
    friend bool operator<(const ItemPlace &a, const ItemPlace &b)
    {
        return a.batch != b.batch ? a.batch < b.batch : a.name < b.name;
    }
};

/// Items that failed for one cause, and were not dismissed.
struct CauseRecord {
    QByteArray cause;
    qint64 objects = 0; ///< what they stand for together; at least as many as there are items
    QByteArray detail;  ///< of one of them

    friend bool operator==(const CauseRecord &, const CauseRecord &) = default;
};

/// Where an object is, for good: connections may be renamed, endpoints are what they are.
struct ObjectPlace {
    QByteArray endpoint;
    QByteArray bucket;
    QByteArray key;

    friend bool operator==(const ObjectPlace &, const ObjectPlace &) = default;
};

/// A multipart upload that was begun and is not finished.
struct UploadRecord {
    qint64 id = 0; ///< given by the journal
    ObjectPlace target;
    QByteArray source; ///< the path, or what else the bytes come from
    FileStamp stamp;   ///< of the source
    qint64 partSize = 0;
    qint64 begun = 0;
    QByteArray uploadId; ///< empty: the server was about to be asked for one
    ItemPlace owner;     ///< who worked on it last; batch 0: not known
    QString connection;  ///< of the target, as in BatchRecord

    friend bool operator==(const UploadRecord &, const UploadRecord &) = default;
};

/// A part that the server has confirmed.
struct UploadedPart {
    int number = 1;
    QByteArray etag;
    /// SHA-256 of the bytes that were sent (32 bytes); MD5 of those that the server was found to
    /// have, and which are the right ones (16); empty if neither is known.
    QByteArray checksum;

    friend bool operator==(const UploadedPart &, const UploadedPart &) = default;
};

/// A download in parts that was begun and is not finished.
struct DownloadRecord {
    qint64 id = 0; ///< given by the journal
    ObjectPlace source;
    QByteArray target; ///< the path of the file when it is whole
    QByteArray etag;   ///< of the object
    qint64 size = 0;   ///< of the object
    qint64 partSize = 0;
    QByteArray temporaryName; ///< of the file beside the target
    QByteArray boot;          ///< the run of the machine in which parts were last written
    ItemPlace owner;          ///< who worked on it last; batch 0: not known

    friend bool operator==(const DownloadRecord &, const DownloadRecord &) = default;
};

/// A part that has been written.
struct DownloadedPart {
    int index = 0;
    bool isDurable = false; ///< on the disk, so that it outlives the machine's run

    friend bool operator==(const DownloadedPart &, const DownloadedPart &) = default;
};

} // namespace windlass
