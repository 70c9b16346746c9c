// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/journal/journal.h"
#include "core/settings/transferoverrides.h"
#include "core/transfer/request/servicefinder.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferconfig.h"
#include "core/transfer/request/transferrequest.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace windlass {

class PlanLane;

/// Runs transfers. Submitting never blocks; the work is done on lanes; what happens is told ten
/// times a second at most, in one signal with the rows that changed.
///
/// Memory does not grow with the number or the size of files: sources are scanned during the
/// transfer, a bounded number of items ahead, and an item is forgotten once its end has been
/// reported. Lives on one thread with an event loop (the GUI thread, or main() of the command
/// line).
class TransferEngine : public QObject
{
    Q_OBJECT
public:
    /// With a \a journal, transfers that are unfinished when the program ends in any way resume in
    /// the next run.
    explicit TransferEngine(const TransferConfig &config = {},
        std::shared_ptr<Journal> journal = {}, QObject *parent = nullptr);
    /// Stops everything and waits for the lanes. With a journal, everything resumes in the next
    /// run; without, running multipart uploads are aborted and temporary files removed.
    ~TransferEngine() override;

    /// Sets limits and sizes. They are effective at once, even for running transfers, except for
    /// part sizes. Connections (by their ids) with settings of their own do not share these with
    /// others. The schedule is followed while anything is transferred.
    void setSettings(const TransferSettings &settings,
        const QHash<QString, TransferOverrides> &byConnection = {});
    /// The bandwidth that settings and schedule currently allow all connections together.
    BandwidthSetting bandwidth() const;
    /// The clock for the schedule, instead of the real one.
    void setClock(std::shared_ptr<Clock> clock);

    BatchId submit(const TransferRequest &request);

    /// If the journal has an unfinished batch with an equal request, resumes that and retries its
    /// failures; otherwise submits the request.
    void submitOrResume(const TransferRequest &request);

    using ServiceFinder = windlass::ServiceFinder;
    /// Finds the services of batches that are only in the journal.
    void setServiceFinder(ServiceFinder findService);
    /// Resumes everything that is unfinished in the journal, with \a findService from now on.
    /// updated() reports each batch as if it had just been submitted; those whose connection is
    /// missing stay in the journal. With \a arePaused, all of them wait until they are resumed.
    void restore(ServiceFinder findService, bool arePaused = false);

    /// A customer key that batches of an earlier run use: the batches reported by
    /// customerKeysNeeded() resume. The key is never stored.
    void addCustomerKey(const CustomerKey &key);

    /// Stops a batch until it is resumed; keeps partial transfers of large objects.
    void pause(BatchId batch);
    void resume(BatchId batch);

    /// Runs the failed items of a batch again, finished or not, of this or an earlier run of the
    /// program: all of them, or those of \a names (ItemSnapshot::retryName). They appear as new
    /// rows. A failed scan is also repeated. Needs a journal, which has the failures, and a service
    /// finder.
    void retry(BatchId batch, const QList<QByteArray> &names = {});

    // The order in which batches are served, see QueueOrder; stored in the journal.

    void setPriority(const QList<BatchId> &batches, TransferPriority priority);
    /// Moves batches within their priorities.
    void move(const QList<BatchId> &batches, QueueMove where);
    /// Starts nothing more of \a batch before \a other has ended, successfully or not; 0: continues
    /// at once. Does nothing if \a other waits for \a batch itself.
    void startAfter(BatchId batch, BatchId other);

    /// Cancels a batch's unfinished items.
    void cancel(BatchId batch);
    /// Cancels one waiting or running item. For a deletion, cancels everything unfinished: its
    /// items are pages of keys, which could not be identified later.
    void cancelItem(BatchId batch, ItemId item);
    void cancelAll();

    /// Discards partial transfers of large objects, here and on servers, that nothing will resume
    /// any more: to be called after failures were dismissed. Cancelling does this by itself. Needs
    /// a journal and a service finder. The result comes after all attempts: how many were
    /// discarded.
    QFuture<int> discardLeftovers();

    /// Waits until downloaded files are on the disk: to be called at the end of a program that has
    /// called restore(). If the machine stops before, the next restore() checks them again. While
    /// the program runs, they are flushed from time to time in the background.
    void flushDownloads();

    bool isIdle() const;
    const TransferConfig &config() const;
    /// The current part sizes etc. for transfers of \a connection.
    TransferConfig configFor(const QString &connection) const;
    /// For the plans of what is to be submitted, so that they share connections to servers.
    const std::shared_ptr<PlanLane> &planLane() const;

signals:
    void updated(const windlass::TransferUpdate &update);
    /// Every item of the batch has ended; comes after the last updated() for it.
    void batchFinished(const windlass::BatchSnapshot &batch);
    /// The failures of \a batch cannot be retried, and are kept: its connection is missing, for
    /// example.
    void retryFailed(windlass::BatchId batch, const windlass::Error &error);
    /// From restore(): this number of batches in the journal cannot resume, because their
    /// connections lead elsewhere now. \a why: the error of one of them.
    void batchesLeftBehind(int batches, const windlass::Error &why);
    /// This number of batches in the journal wait for a customer key: addCustomerKey().
    void customerKeysNeeded(int batches);
    /// No batch is active any more.
    void idle();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace windlass
