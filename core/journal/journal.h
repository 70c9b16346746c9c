// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace windlass {

class JournalDatabase;

/// The queue's memory on disk. One thread of its own does all work on the file, in the order of the
/// calls, with many jobs in one transaction; callers only wait if they ask to.
///
/// The file is opened on first use. A damaged one is renamed and replaced by a new one. One from a
/// newer version, or that cannot be opened, is not touched, and the journal is kept in memory only.
/// failed() reports both. Thread-safe.
class Journal : public QObject
{
    Q_OBJECT
public:
    /// With an empty \a path: in memory only. Creates the file's folder if necessary.
    explicit Journal(QString path = {}, QObject *parent = nullptr);
    /// Writes all pending jobs, and closes the file.
    ~Journal() override;

    const QString &path() const { return m_path; }
    /// Whether the contents outlive the program; false from the moment that failed() reports
    /// otherwise.
    bool isPersistent() const { return m_persistent; }
    /// Whether the file has been used so far.
    bool isOpen() const { return m_isOpen; }

    using Write = std::function<Result<>(JournalDatabase &)>;

    /// Does \a work soon. Repeats it if the file turns out to be damaged, or while it cannot be
    /// written. The first failure is reported by failed().
    void write(Write work);
    /// The same without waiting for others to share the transaction: for what would be costly to
    /// lose.
    void writeAtOnce(Write work);

    /// Does \a work at once; the future's result comes when it is committed, together with all
    /// earlier work.
    template <typename T> QFuture<Result<T>> ask(std::function<Result<T>(JournalDatabase &)> work)
    {
        return askFor<T>(std::move(work), false);
    }

    /// The same for \a work that only reads: it is done even if earlier work cannot be written
    /// because the disk is full.
    template <typename T> QFuture<Result<T>> look(std::function<Result<T>(JournalDatabase &)> work)
    {
        return askFor<T>(std::move(work), true);
    }

    /// Finishes when everything written before is committed.
    QFuture<Result<>> commit();

    /// The contents are not needed any more: the file is deleted with this object, and not even
    /// created if it was not used so far.
    void discard();

signals:
    /// The journal cannot be kept as it should. \a setAside: the new path of the damaged file, or
    /// empty.
    void failed(const windlass::Error &error, const QString &setAside);

private:
    struct Job {
        Write work;
        bool isUrgent = false;
        std::function<void(const Result<> &)> ended {}; ///< empty: no caller waits
        bool isLook = false;                            ///< only reads
    };

    template <typename T>
    QFuture<Result<T>> askFor(std::function<Result<T>(JournalDatabase &)> work, bool isLook)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        const auto result = std::make_shared<std::optional<Result<T>>>();
        Job job;
        job.isUrgent = true;
        job.isLook = isLook;
        job.work = [work = std::move(work), result](JournalDatabase &database) -> Result<> {
            result->emplace(work(database));
            if (!result->value())
                return fail(result->value().error());
            return {};
        };
        job.ended = [promise, result](const Result<> &committed) {
            const bool hasFailed = *result && !result->value();
            promise->addResult(
                committed || hasFailed ? result->value() : Result<T>(fail(committed.error())));
            promise->finish();
        };
        enqueue(std::move(job));
        return future;
    }

    void enqueue(Job job);
    void run();
    std::vector<Job> waitForJobs();
    void perform(std::vector<Job> &jobs);
    Result<> transact(std::span<const Job> jobs);
    void open();
    void removeFile();
    void replace(const Error &damage);
    void tellOnce(const Error &error);
    void tell(const Error &error, const QString &kept);
    QString setAside() const;

    const QString m_path;
    std::atomic_bool m_persistent;
    std::atomic_bool m_isOpen = false;
    // Not Qt's: sanitizers do not understand how its threads wait.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_jobs; // guarded by m_mutex, as are the three below
    bool m_isUrgent = false; // one of them is
    bool m_isEnding = false;
    bool m_isDiscarded = false;
    std::unique_ptr<JournalDatabase> m_database; // used by the thread only, as are the two below
    std::vector<Job> m_kept;                     // could not be written yet
    bool m_hasFailed = false;
    std::thread m_thread;
};

} // namespace windlass
