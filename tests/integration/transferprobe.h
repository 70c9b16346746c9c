// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/engine/transferengine.h"

#include <QHash>

#include <memory>

namespace windlass {

/// A TransferEngine and all that it told: the last state of every row, and whatever of it cannot be
/// true. Lives on the test's thread.
class TransferProbe : public QObject
{
    Q_OBJECT
public:
    explicit TransferProbe(
        const TransferConfig &config = {}, std::shared_ptr<Journal> journal = {});
    ~TransferProbe() override;

    TransferEngine &engine() { return *m_engine; }
    /// As the program's end does it.
    void destroyEngine() { m_engine.reset(); }

    /// How a batch ended.
    struct Outcome {
        bool isFinished = false;
        BatchSnapshot batch;
        QList<ItemSnapshot> items; ///< in the order in which they were first seen

        QList<ItemSnapshot> in(TransferState state) const;
        /// The only row that failed; if it is not the only one, a row that no test expects.
        ItemSnapshot onlyFailure() const;
        /// For QVERIFY2: what is wrong with "everything was done", empty if nothing is.
        QByteArray whyNotAllDone() const;
    };

    /// Submits and waits, at most a minute.
    Outcome run(const TransferRequest &request);
    /// The same for whatever the engine makes of it: the unfinished batch of that request, too.
    Outcome runOrResume(const TransferRequest &request);
    Outcome waitFor(BatchId batch);
    /// What is known of it now.
    Outcome outcome(BatchId batch) const;

    /// Runs the event loop until \a condition holds; whether it holds.
    static bool waitUntil(const std::function<bool()> &condition,
        std::chrono::milliseconds limit = std::chrono::minutes(1));

    /// What was told that cannot be: more done than there is, a row that goes on after its end, and
    /// the like. Empty if all is well.
    QByteArray contradictions() const { return m_contradictions; }

private:
    void handleUpdate(const TransferUpdate &update);
    void checkItem(const ItemSnapshot &item);
    void checkBatch(const BatchSnapshot &batch);
    void contradict(const QString &what);

    std::unique_ptr<TransferEngine> m_engine;
    QHash<ItemId, ItemSnapshot> m_items;
    QList<ItemId> m_order;
    QHash<BatchId, BatchSnapshot> m_batches;
    QList<BatchId> m_finished;
    QByteArray m_contradictions;
};

/// Parts as small as S3 allows.
TransferConfig smallParts();

} // namespace windlass
