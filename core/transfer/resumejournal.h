// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalrecords.h"

#include <QMutex>

#include <memory>
#include <optional>
#include <set>

namespace windlass {

struct TransferItem;

/// What the transfers know of the journal: how far large objects are, and which items have ended.
/// Notes are written soon, begins are waited for, so that whatever is on the server or on the disk
/// has been said in the journal before. Thread-safe. \internal
class ResumeJournal
{
public:
    explicit ResumeJournal(std::shared_ptr<Journal> journal);

    Journal &journal() { return *m_journal; }

    /// Two transfers of one target must not share what was begun: the second one goes without.
    class Claim
    {
    public:
        Claim() = default;
        Claim(ResumeJournal *owner, QByteArray name);
        Claim(Claim &&other) noexcept
            : m_owner(std::exchange(other.m_owner, nullptr)), m_name(other.m_name)
        {
        }
        Claim &operator=(Claim &&other) noexcept;
        ~Claim();
        explicit operator bool() const { return m_owner != nullptr; }

    private:
        ResumeJournal *m_owner = nullptr;
        QByteArray m_name;
    };
    /// Empty if somebody else has it.
    Claim claim(const ObjectPlace &target);
    Claim claim(const QByteArray &targetPath);

    struct BegunUpload {
        UploadRecord record;
        QList<UploadedPart> parts;
    };
    QFuture<Result<std::optional<BegunUpload>>> findUpload(const ObjectPlace &target);
    /// Gives the record's id once it is committed.
    QFuture<Result<qint64>> beginUpload(const UploadRecord &upload);
    QFuture<Result<>> noteUploadId(qint64 upload, const QByteArray &uploadId);
    void notePart(qint64 upload, const UploadedPart &part);
    void forgetUpload(qint64 upload);

    struct BegunDownload {
        DownloadRecord record;
        QList<DownloadedPart> parts;
    };
    QFuture<Result<std::optional<BegunDownload>>> findDownload(const QByteArray &target);
    QFuture<Result<qint64>> beginDownload(const DownloadRecord &download);
    void notePart(qint64 download, const DownloadedPart &part);
    /// What was noted of it is on the disk.
    void noteDurable(qint64 download);
    void forgetDownload(qint64 download);

    /// Which run of the machine this is: what was written in an earlier one may not have reached
    /// the disk.
    static QByteArray currentBoot();
    /// When that began, in ms since 1970.
    static qint64 bootTime();

private:
    bool take(const QByteArray &name);
    void giveBack(const QByteArray &name);

    const std::shared_ptr<Journal> m_journal;
    QMutex m_mutex;
    std::set<QByteArray> m_claimed; // guarded by m_mutex
};

} // namespace windlass
