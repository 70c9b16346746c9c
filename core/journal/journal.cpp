// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"

#include "core/base/errorkindnames.h"
#include "core/base/logcategories.h"
#include "core/base/privatefolder.h"
#include "core/journal/journalschema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace windlass {

namespace {
/// How long a write waits for others to share its transaction.
constexpr std::chrono::milliseconds gathering {100};
constexpr size_t maxGathered = 4096;
/// Writes for which the disk has no room are retried at this interval, and at most this many are
/// kept.
constexpr std::chrono::seconds retrying {1};
constexpr size_t maxKept = 100'000;
} // namespace

Journal::Journal(QString path, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_persistent(!m_path.isEmpty()),
      m_thread([this] { run(); })
{
}

Journal::~Journal()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Journal::write(Write work)
{
    enqueue({std::move(work), false});
}

void Journal::writeAtOnce(Write work)
{
    enqueue({std::move(work), true});
}

QFuture<Result<>> Journal::commit()
{
    return ask<void>([](JournalDatabase &) { return Result<>(); });
}

void Journal::discard()
{
    const std::lock_guard lock(m_mutex);
    m_isDiscarded = true;
}

void Journal::enqueue(Job job)
{
    const std::lock_guard lock(m_mutex);
    const bool wasEmpty = m_jobs.empty();
    m_isUrgent = m_isUrgent || job.isUrgent;
    m_jobs.push_back(std::move(job));
    if (wasEmpty || m_isUrgent || m_jobs.size() == maxGathered)
        m_wake.notify_all();
}

void Journal::run()
{
    for (std::vector<Job> jobs = waitForJobs(); !jobs.empty(); jobs = waitForJobs())
        perform(jobs);
    if (std::vector<Job> kept = std::exchange(m_kept, {}); !kept.empty())
        perform(kept);
    const bool isToGo = m_isDiscarded && m_persistent;
    if (isToGo && m_database)
        m_database->run(QStringLiteral("PRAGMA synchronous = OFF")); // otherwise closing would
                                                                     // flush it
    m_database.reset();
    if (isToGo)
        removeFile();
}

void Journal::removeFile()
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_path + QLatin1String(suffix));
}

std::vector<Journal::Job> Journal::waitForJobs()
{
    std::unique_lock lock(m_mutex);
    const auto isPressing = [this] { return m_isUrgent || m_isEnding; };
    m_wake.wait(lock, [this] { return !m_jobs.empty() || !m_kept.empty() || m_isEnding; });
    if (!m_kept.empty()) // retry at intervals while the disk is full
        m_wake.wait_for(lock, retrying, isPressing);
    m_wake.wait_for(lock, gathering, [&] { return isPressing() || m_jobs.size() >= maxGathered; });
    m_isUrgent = false;
    if (m_isDiscarded && m_isEnding) {
        m_jobs.clear();
        m_kept.clear();
    }
    if (m_isEnding && m_jobs.empty())
        return {}; // kept writes are tried once more by run(), not for ever
    std::vector<Job> jobs = std::exchange(m_kept, {});
    jobs.insert(
        jobs.end(), std::make_move_iterator(m_jobs.begin()), std::make_move_iterator(m_jobs.end()));
    m_jobs.clear();
    return jobs;
}

void Journal::perform(std::vector<Job> &jobs)
{
    Result<> done = transact(jobs);
    if (!done && JournalDatabase::isDamaged(done.error())) {
        replace(done.error());
        done = transact(jobs);
    }
    if (!done)
        tellOnce(done.error());
    for (Job &job : jobs) {
        if (job.ended)
            job.ended(done || !job.isLook ? done : transact({&job, 1}));
        else if (!done && m_kept.size() < maxKept)
            m_kept.push_back(std::move(job)); // there may be room again later
    }
}

/// A job that fails does not undo the others, unless the file is damaged or the disk full.
Result<> Journal::transact(std::span<const Job> jobs)
{
    if (!m_database)
        open();
    if (!m_database)
        return fail(ErrorKind::LocalFileFailed, m_path);
    if (Result<> started = m_database->begin(); !started)
        return started;
    for (const Job &job : jobs) {
        if (Result<> done = job.work(*m_database); !done) {
            if (JournalDatabase::isDamaged(done.error())
                || done.error().kind == ErrorKind::DiskFull) {
                m_database->rollback();
                return done;
            }
            tellOnce(done.error());
        }
    }
    Result<> committed = m_database->commit();
    if (!committed)
        m_database->rollback();
    return committed;
}

void Journal::open()
{
    if (m_persistent && !makePrivateFolder(QFileInfo(m_path).path())) {
        m_persistent = false;
        tell(Error(ErrorKind::FileUnwritable, m_path), QString());
    }
    Result<std::unique_ptr<JournalDatabase>> opened
        = openJournalDatabase(m_persistent ? m_path : QString());
    if (!opened) {
        const Error error = opened.error();
        QString kept;
        if (JournalDatabase::isDamaged(error))
            kept = setAside();
        if (!kept.isEmpty())
            opened = openJournalDatabase(m_path);
        if (kept.isEmpty() || !opened) {
            m_persistent = false;
            opened = openJournalDatabase(QString());
        }
        tell(error, kept);
    }
    if (opened) {
        qCInfo(logJournal, "opened %s", m_persistent ? qUtf8Printable(m_path) : "in memory");
        m_database = std::move(*opened);
    }
    m_isOpen = true;
}

/// The damaged file's contents are lost; the current jobs are not.
void Journal::replace(const Error &damage)
{
    m_database.reset();
    const QString kept = setAside();
    m_persistent = m_persistent && !kept.isEmpty();
    tell(damage, kept);
}

void Journal::tellOnce(const Error &error)
{
    if (!std::exchange(m_hasFailed, true))
        tell(error, QString());
}

void Journal::tell(const Error &error, const QString &kept)
{
    qCWarning(logJournal, "%s: %s (%s)%s%s", qUtf8Printable(m_path), errorKindName(error.kind),
        qUtf8Printable(error.detail), kept.isEmpty() ? "" : ", set aside as ",
        qUtf8Printable(kept));
    emit failed(error, kept);
}

/// Returns the new name; empty on failure.
QString Journal::setAside() const
{
    if (!m_persistent)
        return {}; // the file at this path, if any, is not the one in use
    const QString name = m_path + QLatin1String(".damaged-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddThhmmsszzz"));
    if (!QFile::rename(m_path, name))
        return {};
    // These belong to the damaged file; the new one would use them.
    for (const char *suffix : {"-wal", "-shm"})
        QFile::rename(m_path + QLatin1String(suffix), name + QLatin1String(suffix));
    return name;
}

} // namespace windlass
