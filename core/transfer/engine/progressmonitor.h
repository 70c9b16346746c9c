// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/ratemeter.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/request/snapshots.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace windlass {

struct TransferItem;

/// Turns the lanes' counters into what people see: takes the changed items and finds the changed
/// batches, with their smoothed speeds. Called by the engine ten times a second; lives on the
/// engine's thread. \internal
class ProgressMonitor
{
public:
    explicit ProgressMonitor(std::shared_ptr<ChangeLog> changes);

    void add(const std::shared_ptr<TransferBatch> &batch);

    struct Sample {
        TransferUpdate update;         ///< what has changed since the last call
        QList<BatchSnapshot> batches;  ///< all that were watched, changed or not
        QList<BatchSnapshot> finished; ///< those of them that have ended; they are not watched
                                       ///< any more
    };
    Sample sample();
    /// The same at a given time since any fixed moment, which never runs backwards.
    Sample sample(RateMeter::Time now);

    bool isIdle() const { return m_batches.empty(); }

private:
    struct Watched {
        std::shared_ptr<TransferBatch> batch;
        std::optional<RateMeter> meter; // since the first look
        std::optional<BatchSnapshot> told;
        SilenceWatch ofSource {};
        SilenceWatch ofTarget {};
    };
    struct Running {
        std::shared_ptr<TransferItem> item;
        RateMeter meter;
    };

    static std::optional<Silence> silenceOf(Watched &watched);
    static void measure(Watched &watched, BatchSnapshot &snapshot, RateMeter::Time now);
    void sampleBatches(Sample &sample, RateMeter::Time now);
    void sampleItems(Sample &sample, RateMeter::Time now);
    void tell(const std::shared_ptr<TransferItem> &item, QList<ItemSnapshot> &items);
    void measure(const std::shared_ptr<TransferItem> &item, RateMeter::Time now);

    const std::shared_ptr<ChangeLog> m_changes;
    std::vector<Watched> m_batches;
    std::unordered_map<ItemId, Running> m_running;
};

} // namespace windlass
