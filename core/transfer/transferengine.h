// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/snapshots.h"
#include "core/transfer/transferconfig.h"
#include "core/transfer/transferrequest.h"

#include <QObject>

#include <memory>

namespace windlass {

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
    explicit TransferEngine(const TransferConfig &config = {}, QObject *parent = nullptr);
    /// Cancels everything and waits for the lanes. Multipart uploads that were under way are
    /// aborted, temporary files removed.
    ~TransferEngine() override;

    BatchId submit(const TransferRequest &request);

    /// Cancels what is not finished of a batch.
    void cancel(BatchId batch);
    /// Cancels one item that waits or runs.
    void cancelItem(BatchId batch, ItemId item);
    void cancelAll();

    bool isIdle() const;
    const TransferConfig &config() const;

signals:
    void updated(const windlass::TransferUpdate &update);
    /// Every item of the batch has ended; comes after the last updated() about it.
    void batchFinished(const windlass::BatchSnapshot &batch);
    /// No batch is active any more.
    void idle();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace windlass
