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

/// The queue's memory on disk. All work on the file is done by one thread of its own, in the order
/// in which it was given, many pieces to a transaction; nobody waits but who asks to.
///
/// The file is opened when it is first needed. One that is damaged is set aside under another name,
/// and a new one begun; one that a newer version wrote, or that cannot be opened, is left alone,
/// and the journal is kept in memory only. Both are told by failed(). Thread-safe.
class Journal : public QObject
{
    Q_OBJECT
public:
    /// An empty \a path: in memory only. The file's folder is made if need be.
    explicit Journal(QString path = {}, QObject *parent = nullptr);
    /// Writes what was given to it, and closes the file.
    ~Journal() override;

    const QString &path() const { return m_path; }
    /// Whether what is written outlives the program. False from the moment when failed() told so.
    bool isPersistent() const { return m_persistent; }
    /// Whether the file has been needed so far.
    bool isOpen() const { return m_isOpen; }

    using Write = std::function<Result<>(JournalDatabase &)>;

    /// Has \a work done soon, and done again if the file turns out to be damaged meanwhile, or as
    /// long as it cannot be written. A failure is told by failed(), once.
    void write(Write work);
    /// The same without waiting for others to share the transaction: for what would be costly to
    /// lose.
    void writeAtOnce(Write work);

    /// Has \a work done at once; the future's result comes when it is committed, with everything
    /// that was given before.
    template <typename T> QFuture<Result<T>> ask(std::function<Result<T>(JournalDatabase &)> work)
    {
        return askFor<T>(std::move(work), false);
    }

    /// The same for \a work that only reads: where what was given before cannot be written, for
    /// want of room, it is done all the same.
    template <typename T> QFuture<Result<T>> look(std::function<Result<T>(JournalDatabase &)> work)
    {
        return askFor<T>(std::move(work), true);
    }

    /// Done when everything that was written before is committed.
    QFuture<Result<>> commit();

    /// Nothing in it is needed any more: the file goes with the object, and is not even made if it
    /// was not needed so far.
    void discard();

signals:
    /// The journal cannot be kept as it should. \a setAside: where the damaged file is now, or
    /// empty.
    void failed(const windlass::Error &error, const QString &setAside);

private:
    struct Job {
        Write work;
        bool isUrgent = false;
        std::function<void(const Result<> &)> ended {}; ///< empty: nobody waits for it
        bool isLook = false;                            ///< it reads only
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
    QString setAside() const;

    const QString m_path;
    std::atomic_bool m_persistent;
    std::atomic_bool m_isOpen = false;
    // Not Qt's, whose waiting thread sanitizers cannot see into.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_jobs; // guarded by m_mutex, as the three below
    bool m_isUrgent = false; // one of them is
    bool m_isEnding = false;
    bool m_isDiscarded = false;
    std::unique_ptr<JournalDatabase> m_database; // used by the thread only, as the two below
    std::vector<Job> m_kept;                     // could not be written so far
    bool m_hasFailed = false;
    std::thread m_thread;
};

} // namespace windlass
