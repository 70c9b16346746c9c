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
/// Memory does not grow with the number or the size of files: sources are scanned while they are
/// sent, a bounded number of items ahead, and an item is forgotten once its end has been told.
/// Lives on one thread with an event loop (the GUI thread, or main() of the command line).
class TransferEngine : public QObject
{
    Q_OBJECT
public:
    /// With a \a journal, what is not finished when the program ends, however it ends, goes on in
    /// the next run.
    explicit TransferEngine(const TransferConfig &config = {},
        std::shared_ptr<Journal> journal = {}, QObject *parent = nullptr);
    /// Stops everything and waits for the lanes. With a journal it all goes on in the next run;
    /// without, multipart uploads that were under way are aborted, temporary files removed.
    ~TransferEngine() override;

    /// Limits and sizes from now on. They hold at once for what runs as well, but for the size of
    /// parts. Connections (by their ids) with something of their own do not share that with the
    /// others. The schedule is followed while anything is transferred.
    void setSettings(const TransferSettings &settings,
        const QHash<QString, TransferOverrides> &byConnection = {});
    /// What the settings and the schedule allow all connections together now.
    BandwidthSetting bandwidth() const;
    /// Whose time the schedule is followed by, instead of the real one.
    void setClock(std::shared_ptr<Clock> clock);

    BatchId submit(const TransferRequest &request);

    /// Goes on with the unfinished batch of an equal request, if the journal knows one, with what
    /// failed of it as well; submits the request otherwise.
    void submitOrResume(const TransferRequest &request);

    using ServiceFinder = windlass::ServiceFinder;
    /// By what batches find their service that are in the journal only.
    void setServiceFinder(ServiceFinder findService);
    /// Goes on with everything that the journal says is unfinished, by \a findService from now on.
    /// Each batch is told by updated(), as if it had just been submitted; those of lost connections
    /// stay in the journal. With \a arePaused, all of them wait until they are resumed.
    void restore(ServiceFinder findService, bool arePaused = false);

    /// A key of the customer's that batches of an earlier run were begun with: those that
    /// restore() has told of by customerKeysNeeded() go on. Nothing keeps it.
    void addCustomerKey(const CustomerKey &key);

    /// Stops a batch until it is resumed; what was begun of large objects is kept.
    void pause(BatchId batch);
    void resume(BatchId batch);

    /// Runs what failed of a batch again, finished or not, of this run of the program or an earlier
    /// one: all of it, or the items of \a names (ItemSnapshot::retryName). They appear as new rows.
    /// A scan that failed is done again, too. Needs a journal, which knows what failed, and a
    /// service finder.
    void retry(BatchId batch, const QList<QByteArray> &names = {});

    // The order in which batches are served, as QueueOrder has it; kept in the journal.

    void setPriority(const QList<BatchId> &batches, TransferPriority priority);
    /// Within their priorities.
    void move(const QList<BatchId> &batches, QueueMove where);
    /// Nothing more of \a batch is begun before \a other has ended, well or not; 0: go on at once.
    /// Nothing happens if \a other waits for \a batch itself.
    void startAfter(BatchId batch, BatchId other);

    /// Cancels what is not finished of a batch.
    void cancel(BatchId batch);
    /// Cancels one item that waits or runs. Of a deletion, all that is not finished: its items are
    /// pages of keys, which nobody could tell apart later.
    void cancelItem(BatchId batch, ItemId item);
    void cancelAll();

    /// What was begun of large objects, here and on servers, and nobody goes on with any more, is
    /// discarded: to be called when failures were dismissed. What was cancelled is seen to by
    /// itself. Needs a journal and a service finder. The result comes when it has been tried: how
    /// much was discarded.
    QFuture<int> discardLeftovers();

    /// Waits until what was downloaded is on the disk: to be called at the end of a program that
    /// has called restore(). What was not, when the machine stops, is looked at again by the next
    /// restore(). While the program runs it is flushed every now and then without being waited for.
    void flushDownloads();

    bool isIdle() const;
    const TransferConfig &config() const;
    /// How transfers of \a connection are cut up now.
    TransferConfig configFor(const QString &connection) const;
    /// For the plans of what is to be submitted, so that they share connections to servers.
    const std::shared_ptr<PlanLane> &planLane() const;

signals:
    void updated(const windlass::TransferUpdate &update);
    /// Every item of the batch has ended; comes after the last updated() about it.
    void batchFinished(const windlass::BatchSnapshot &batch);
    /// What failed of \a batch cannot be tried again, and is kept: its connection is gone, say.
    void retryFailed(windlass::BatchId batch, const windlass::Error &error);
    /// Of restore(): so many batches of the journal cannot go on, for their connections lead
    /// elsewhere by now. \a why of one of them.
    void batchesLeftBehind(int batches, const windlass::Error &why);
    /// So many batches of the journal wait for a key of the customer's: addCustomerKey().
    void customerKeysNeeded(int batches);
    /// No batch is active any more.
    void idle();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace windlass
