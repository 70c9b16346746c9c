// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/resumejournal.h"

#include "core/journal/downloadtable.h"
#include "core/journal/uploadtable.h"

#include <QDateTime>
#include <QFile>

#include <ctime>

namespace windlass {

ResumeJournal::ResumeJournal(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

ResumeJournal::Claim::Claim(ResumeJournal *owner, QByteArray name)
    : m_owner(owner->take(name) ? owner : nullptr), m_name(std::move(name))
{
}

ResumeJournal::Claim &ResumeJournal::Claim::operator=(Claim &&other) noexcept
{
    std::swap(m_owner, other.m_owner);
    std::swap(m_name, other.m_name);
    return *this;
}

ResumeJournal::Claim::~Claim()
{
    if (m_owner)
        m_owner->giveBack(m_name);
}

bool ResumeJournal::take(const QByteArray &name)
{
    QMutexLocker lock(&m_mutex);
    return m_claimed.insert(name).second;
}

void ResumeJournal::giveBack(const QByteArray &name)
{
    QMutexLocker lock(&m_mutex);
    m_claimed.erase(name);
}

ResumeJournal::Claim ResumeJournal::claim(const ObjectPlace &target)
{
    return Claim(this, "s3 " + target.endpoint + '\n' + target.bucket + '\n' + target.key);
}

ResumeJournal::Claim ResumeJournal::claim(const QByteArray &targetPath)
{
    return Claim(this, "file " + targetPath);
}

QFuture<Result<std::optional<ResumeJournal::BegunUpload>>> ResumeJournal::findUpload(
    const ObjectPlace &target)
{
    using Found = std::optional<BegunUpload>;
    return m_journal->ask<Found>([target](JournalDatabase &database) -> Result<Found> {
        const UploadTable table(database);
        const Result<std::optional<UploadRecord>> record = table.find(target);
        if (!record)
            return fail(record.error());
        if (!*record)
            return Found();
        const Result<QList<UploadedPart>> parts = table.parts((*record)->id);
        if (!parts)
            return fail(parts.error());
        return Found(BegunUpload {**record, *parts});
    });
}

QFuture<Result<qint64>> ResumeJournal::beginUpload(const UploadRecord &upload)
{
    return m_journal->ask<qint64>(
        [upload](JournalDatabase &database) { return UploadTable(database).add(upload); });
}

QFuture<Result<>> ResumeJournal::noteUploadId(qint64 upload, const QByteArray &uploadId)
{
    return m_journal->ask<void>([upload, uploadId](JournalDatabase &database) {
        return UploadTable(database).setUploadId(upload, uploadId);
    });
}

void ResumeJournal::notePart(qint64 upload, const UploadedPart &part)
{
    m_journal->writeAtOnce([upload, part](JournalDatabase &database) {
        return UploadTable(database).addPart(upload, part);
    });
}

void ResumeJournal::forgetUpload(qint64 upload)
{
    m_journal->write(
        [upload](JournalDatabase &database) { return UploadTable(database).remove(upload); });
}

QFuture<Result<std::optional<ResumeJournal::BegunDownload>>> ResumeJournal::findDownload(
    const QByteArray &target)
{
    using Found = std::optional<BegunDownload>;
    return m_journal->ask<Found>([target](JournalDatabase &database) -> Result<Found> {
        const DownloadTable table(database);
        const Result<std::optional<DownloadRecord>> record = table.find(target);
        if (!record)
            return fail(record.error());
        if (!*record)
            return Found();
        const Result<QList<DownloadedPart>> parts = table.parts((*record)->id);
        if (!parts)
            return fail(parts.error());
        return Found(BegunDownload {**record, *parts});
    });
}

QFuture<Result<qint64>> ResumeJournal::beginDownload(const DownloadRecord &download)
{
    return m_journal->ask<qint64>(
        [download](JournalDatabase &database) { return DownloadTable(database).add(download); });
}

void ResumeJournal::notePart(qint64 download, const DownloadedPart &part)
{
    m_journal->writeAtOnce([download, part](JournalDatabase &database) {
        return DownloadTable(database).addPart(download, part);
    });
}

void ResumeJournal::noteDurable(qint64 download)
{
    m_journal->write([download](JournalDatabase &database) {
        return DownloadTable(database).setDurable(download);
    });
}

void ResumeJournal::forgetDownload(qint64 download)
{
    m_journal->write(
        [download](JournalDatabase &database) { return DownloadTable(database).remove(download); });
}

qint64 ResumeJournal::bootTime()
{
    timespec up {};
    ::clock_gettime(CLOCK_BOOTTIME, &up);
    return QDateTime::currentMSecsSinceEpoch() - up.tv_sec * 1000 - up.tv_nsec / 1'000'000;
}

QByteArray ResumeJournal::currentBoot()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace windlass
