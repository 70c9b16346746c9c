// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/resumejournal.h"

#include "core/journal/downloadtable.h"
#include "core/journal/uploadtable.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/request/partplan.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <ctime>

namespace windlass {

ResumeJournal::ResumeJournal(std::shared_ptr<Journal> journal)
    : m_journal(std::move(journal)), m_claims(std::make_shared<Claims>()),
      m_smallestDownload(std::make_shared<Smallest>())
{
}

ResumeJournal ResumeJournal::forItem(const TransferItem &item) const
{
    const TransferRequest &request = item.batch->request;
    ResumeJournal theirs = *this;
    theirs.m_owner = {item.batch->id, item.spec.recordName()};
    theirs.m_connection
        = request.targetConnection.isEmpty() ? request.connection : request.targetConnection;
    return theirs;
}

ResumeJournal::Claim::Claim(const std::shared_ptr<Claims> &claims, QByteArray name)
    : m_claims(claims->take(name) ? claims : nullptr), m_name(std::move(name))
{
}

ResumeJournal::Claim &ResumeJournal::Claim::operator=(Claim &&other) noexcept
{
    std::swap(m_claims, other.m_claims);
    std::swap(m_name, other.m_name);
    return *this;
}

ResumeJournal::Claim::~Claim()
{
    if (m_claims)
        m_claims->giveBack(m_name);
}

void ResumeJournal::Claim::complete(const CompletedUpload &upload)
{
    m_claims->complete(m_name, upload);
}

bool ResumeJournal::Claims::take(const QByteArray &name)
{
    QMutexLocker lock(&m_mutex);
    return m_taken.try_emplace(name).second;
}

void ResumeJournal::Claims::complete(const QByteArray &name, const CompletedUpload &upload)
{
    QMutexLocker lock(&m_mutex);
    m_taken.at(name).completed = upload;
}

void ResumeJournal::Claims::giveBack(const QByteArray &name)
{
    QMutexLocker lock(&m_mutex);
    const Taken taken = m_taken.extract(name).mapped();
    lock.unlock();
    for (const auto &waiter : taken.waiters) {
        waiter->addResult(taken.completed);
        waiter->finish();
    }
}

std::shared_ptr<ResumeJournal::Release> ResumeJournal::Claims::release(const QByteArray &name)
{
    const auto release = std::make_shared<Release>();
    release->start();
    QMutexLocker lock(&m_mutex);
    const auto taken = m_taken.find(name);
    if (taken != m_taken.end()) {
        taken->second.waiters.push_back(release);
        return release;
    }
    release->addResult(std::nullopt);
    release->finish();
    return release;
}

static QByteArray claimName(const ObjectPlace &target)
{
    return "s3 " + target.endpoint + '\n' + target.bucket + '\n' + target.key;
}

ResumeJournal::Claim ResumeJournal::claim(const ObjectPlace &target) const
{
    return Claim(m_claims, claimName(target));
}

ResumeJournal::Claim ResumeJournal::claim(const QByteArray &targetPath) const
{
    return Claim(m_claims, "file " + targetPath);
}

std::shared_ptr<ResumeJournal::Release> ResumeJournal::release(const ObjectPlace &target) const
{
    return m_claims->release(claimName(target));
}

/// Runs \a find, and records its result as the item's with \a own, in a separate write: that can
/// wait until a full disk has room, while the result is available at once. Not with
/// QFuture::then(), whose continuation runs twice in Qt 6.4 if the future finishes at the same
/// moment.
template <typename Partial, typename Find, typename Own>
QFuture<Result<std::optional<Partial>>> ResumeJournal::take(Find find, Own own) const
{
    using Found = std::optional<Partial>;
    return m_journal->look<Found>([find, own, owner = m_owner, journal = m_journal.get()](
                                      JournalDatabase &database) -> Result<Found> {
        const Result<Found> found = find(database);
        if (owner.batch != 0 && found && *found && (*found)->record.owner != owner) {
            journal->write([own, owner, id = (*found)->record.id](
                               JournalDatabase &writing) { return own(writing, id, owner); });
        }
        return found;
    });
}

static Result<std::optional<ResumeJournal::PartialUpload>> withParts(
    const UploadTable &table, const Result<std::optional<UploadRecord>> &record)
{
    using Found = std::optional<ResumeJournal::PartialUpload>;
    if (!record)
        return fail(record.error());
    if (!*record)
        return Found();
    const Result<QList<UploadedPart>> parts = table.parts((*record)->id);
    if (!parts)
        return fail(parts.error());
    return Found(ResumeJournal::PartialUpload {**record, *parts});
}

QFuture<Result<std::optional<ResumeJournal::PartialUpload>>> ResumeJournal::findUpload(
    const ObjectPlace &target) const
{
    using Found = std::optional<PartialUpload>;
    const auto find = [target](JournalDatabase &database) -> Result<Found> {
        const UploadTable table(database);
        return withParts(table, table.find(target));
    };
    const auto own = [connection = m_connection](
                         JournalDatabase &database, qint64 upload, const ItemPlace &owner) {
        return UploadTable(database).setOwner(upload, owner, connection);
    };
    return take<PartialUpload>(find, own);
}

QFuture<Result<std::optional<ResumeJournal::PartialUpload>>> ResumeJournal::findOwnUpload() const
{
    using Found = std::optional<PartialUpload>;
    return m_journal->look<Found>([owner = m_owner](JournalDatabase &database) -> Result<Found> {
        const UploadTable table(database);
        return withParts(table, table.find(owner));
    });
}

QFuture<Result<qint64>> ResumeJournal::beginUpload(const UploadRecord &upload) const
{
    UploadRecord owned = upload;
    owned.owner = m_owner;
    owned.connection = m_connection;
    return m_journal->ask<qint64>(
        [owned](JournalDatabase &database) { return UploadTable(database).add(owned); });
}

QFuture<Result<>> ResumeJournal::noteUploadId(qint64 upload, const QByteArray &uploadId) const
{
    return m_journal->ask<void>([upload, uploadId](JournalDatabase &database) {
        return UploadTable(database).setUploadId(upload, uploadId);
    });
}

void ResumeJournal::notePart(qint64 upload, const UploadedPart &part) const
{
    m_journal->writeAtOnce([upload, part](JournalDatabase &database) {
        return UploadTable(database).addPart(upload, part);
    });
}

void ResumeJournal::endUpload(qint64 upload, bool isGone) const
{
    m_journal->write([upload, isGone](JournalDatabase &database) {
        UploadTable table(database);
        return isGone ? table.remove(upload) : table.spoil(upload);
    });
}

bool ResumeJournal::PartialDownload::isOfThisBoot() const
{
    const QByteArray boot = currentBoot();
    return !boot.isEmpty() && record.boot == boot;
}

std::vector<qint64> ResumeJournal::PartialDownload::written() const
{
    const PartPlan plan = PartPlan::make(record.size, record.partSize);
    std::vector<qint64> written(size_t(plan.count), 0);
    const bool isSameBoot = isOfThisBoot();
    for (const DownloadedPart &part : parts) {
        const bool isPart = part.index >= 0 && part.index < plan.count;
        if (!isPart || (!isSameBoot && !part.isDurable))
            continue;
        const qint64 length = plan.range(part.index).length;
        written[size_t(part.index)] = part.bytes == DownloadedPart::all
            ? length
            : std::clamp<qint64>(part.bytes, 0, length);
    }
    return written;
}

bool ResumeJournal::mayKnowDownload(qint64 size) const
{
    std::call_once(m_smallestDownload->isAsked, [this] {
        m_journal->look<void>(
            [smallest = m_smallestDownload](JournalDatabase &database) -> Result<> {
                const Result<qint64> known = DownloadTable(database).smallestSize();
                if (!known)
                    return fail(known.error());
                smallest->size = *known;
                return {};
            });
    });
    return size >= m_smallestDownload->size;
}

QFuture<Result<std::optional<ResumeJournal::PartialDownload>>> ResumeJournal::findDownload(
    const QByteArray &target) const
{
    using Found = std::optional<PartialDownload>;
    const auto find = [target](JournalDatabase &database) -> Result<Found> {
        DownloadTable table(database);
        const Result<std::optional<DownloadRecord>> record = table.find(target);
        if (!record)
            return fail(record.error());
        if (!*record)
            return Found();
        const Result<QList<DownloadedPart>> parts = table.parts((*record)->id);
        if (!parts)
            return fail(parts.error());
        return Found(PartialDownload {**record, *parts});
    };
    const auto own = [](JournalDatabase &database, qint64 download, const ItemPlace &owner) {
        return DownloadTable(database).setOwner(download, owner);
    };
    return take<PartialDownload>(find, own);
}

QFuture<Result<qint64>> ResumeJournal::beginDownload(const DownloadRecord &download) const
{
    DownloadRecord owned = download;
    owned.owner = m_owner;
    return m_journal->ask<qint64>(
        [owned, smallest = m_smallestDownload](JournalDatabase &database) {
            smallest->size = std::min<qint64>(smallest->size, owned.size);
            return DownloadTable(database).add(owned);
        });
}

void ResumeJournal::notePart(qint64 download, const DownloadedPart &part) const
{
    m_journal->writeAtOnce([download, part](JournalDatabase &database) {
        return DownloadTable(database).addPart(download, part);
    });
}

void ResumeJournal::noteDurable(qint64 download) const
{
    m_journal->write([download](JournalDatabase &database) {
        return DownloadTable(database).setDurable(download);
    });
}

void ResumeJournal::noteBoot(qint64 download, const QByteArray &boot) const
{
    m_journal->write([download, boot](JournalDatabase &database) {
        return DownloadTable(database).setBoot(download, boot);
    });
}

void ResumeJournal::forgetDownload(qint64 download) const
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

QFuture<Result<ResumeJournal::LeftOver>> ResumeJournal::leftOver() const
{
    return m_journal->look<LeftOver>([](JournalDatabase &database) -> Result<LeftOver> {
        const Result<QList<UploadRecord>> uploads = UploadTable(database).leftOver();
        if (!uploads)
            return fail(uploads.error());
        const Result<QList<DownloadRecord>> downloads = DownloadTable(database).leftOver();
        if (!downloads)
            return fail(downloads.error());
        return LeftOver {*uploads, *downloads};
    });
}

QByteArray ResumeJournal::currentBoot()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace windlass
