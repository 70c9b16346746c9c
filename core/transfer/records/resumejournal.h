// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/verification.h"
#include "core/journal/journal.h"
#include "core/journal/journalrecords.h"
#include "core/s3/s3operations.h"

#include <QMutex>
#include <QPromise>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace windlass {

struct TransferItem;

/// The transfers' view of the journal: how far objects in parts have come, and to which item they
/// belong. Later notes are written soon, but starts are waited for, so that whatever is on the
/// server or on the disk is in the journal first. A value: copies share the journal and the claims.
/// Thread-safe. \internal
class ResumeJournal
{
    class Claims;

public:
    explicit ResumeJournal(std::shared_ptr<Journal> journal);

    /// The same for \a item: what it starts or finds belongs to it from then on.
    ResumeJournal forItem(const TransferItem &item) const;

    Journal &journal() const { return *m_journal; }

    /// What a previous holder of a claim has uploaded to the target.
    struct CompletedUpload {
        QByteArray source; ///< as in UploadRecord
        FileStamp stamp;
        ETag etag;
        Verification verification = Verification::SizeOnly;
    };

    /// Two transfers to one target must not share a partial transfer: the second one waits, or does
    /// without.
    class Claim
    {
    public:
        Claim() = default;
        Claim(const std::shared_ptr<Claims> &claims, QByteArray name);
        Claim(Claim &&other) noexcept
            : m_claims(std::exchange(other.m_claims, nullptr)), m_name(std::move(other.m_name))
        {
        }
        Claim &operator=(Claim &&other) noexcept;
        ~Claim();
        explicit operator bool() const { return m_claims != nullptr; }

        /// Given to those who wait for the claim when it is released.
        void complete(const CompletedUpload &upload);

    private:
        std::shared_ptr<Claims> m_claims;
        QByteArray m_name;
    };
    /// Empty if another item has it.
    Claim claim(const ObjectPlace &target) const;
    Claim claim(const QByteArray &targetPath) const;

    /// Gets its result when the claim is released: what was completed meanwhile. A waiter that
    /// gives up may finish it earlier.
    using Release = QPromise<std::optional<CompletedUpload>>;
    std::shared_ptr<Release> release(const ObjectPlace &target) const;

    struct PartialUpload {
        UploadRecord record;
        QList<UploadedPart> parts;
    };
    /// It belongs to this item from now on.
    QFuture<Result<std::optional<PartialUpload>>> findUpload(const ObjectPlace &target) const;
    /// What this item itself has started, at any target.
    QFuture<Result<std::optional<PartialUpload>>> findOwnUpload() const;
    /// Returns the record's id once it is committed.
    QFuture<Result<qint64>> beginUpload(const UploadRecord &upload) const;
    QFuture<Result<>> noteUploadId(qint64 upload, const QByteArray &uploadId) const;
    void notePart(qint64 upload, const UploadedPart &part) const;
    /// It was completed or aborted. If it could not be aborted, it stays in the journal as a
    /// leftover that nothing resumes.
    void endUpload(qint64 upload, bool isGone = true) const;

    struct PartialDownload {
        DownloadRecord record;
        QList<DownloadedPart> parts;

        bool isOfThisBoot() const;
        /// For each part, how many bytes from its beginning are surely in the file.
        std::vector<qint64> written() const;
    };
    /// Whether findDownload() could find one of an object of \a size bytes. Asks the journal in its
    /// first use only, and does not wait.
    bool mayKnowDownload(qint64 size) const;
    /// It belongs to this item from now on.
    QFuture<Result<std::optional<PartialDownload>>> findDownload(const QByteArray &target) const;
    QFuture<Result<qint64>> beginDownload(const DownloadRecord &download) const;
    void notePart(qint64 download, const DownloadedPart &part) const;
    /// All parts recorded for it are on the disk.
    void noteDurable(qint64 download) const;
    /// It goes on in this boot; only what was durable is known of earlier ones.
    void noteBoot(qint64 download, const QByteArray &boot) const;
    void forgetDownload(qint64 download) const;

    /// What nothing will resume, such as transfers that were cancelled while they were not running.
    struct LeftOver {
        QList<UploadRecord> uploads;
        QList<DownloadRecord> downloads;
    };
    QFuture<Result<LeftOver>> leftOver() const;

    /// Identifies the current boot of the machine: what was written in an earlier one might not
    /// have reached the disk.
    static QByteArray currentBoot();
    /// The start of that boot, in ms since 1970.
    static qint64 bootTime();

private:
    class Claims
    {
    public:
        bool take(const QByteArray &name);
        void complete(const QByteArray &name, const CompletedUpload &upload);
        void giveBack(const QByteArray &name);
        std::shared_ptr<Release> release(const QByteArray &name);

    private:
        struct Taken {
            std::optional<CompletedUpload> completed;
            std::vector<std::shared_ptr<Release>> waiters;
        };
        QMutex m_mutex;
        std::map<QByteArray, Taken> m_taken; // guarded by m_mutex
    };

    /// No unfinished download is of a smaller object.
    struct Smallest {
        std::atomic<qint64> size {0}; ///< 0: not known yet; written on the journal's thread
        std::once_flag isAsked;
    };

    template <typename Partial, typename Find, typename Own>
    QFuture<Result<std::optional<Partial>>> take(Find find, Own own) const;

    std::shared_ptr<Journal> m_journal;
    std::shared_ptr<Claims> m_claims;
    std::shared_ptr<Smallest> m_smallestDownload;
    ItemPlace m_owner; // batch 0: no item; looking changes nothing then
    QString m_connection;
};

} // namespace windlass
