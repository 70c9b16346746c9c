// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/changelog.h"
#include "core/transfer/tasks/transfercontext.h"
#include "tests/unit/s3fixture.h"

namespace windlass {

/// What runs one item without an engine: a queue that does nothing by itself, and a log that nobody
/// reads.
class ItemFixture
{
public:
    /// The item that runs is a new one of \a request, which was asked for at \a created.
    void begin(TransferRequest request, ItemSpec spec,
        qint64 created = QDateTime::currentMSecsSinceEpoch())
    {
        BatchSpec batch(1, std::move(request));
        batch.created = created;
        item = std::make_shared<TransferItem>(
            std::make_shared<TransferBatch>(batch, m_changes), std::move(spec));
        item->cancel.emplace(item->batch->cancel.token());
    }
    /// It runs against \a s3.
    TransferContext context(S3Fixture &s3, const TransferConfig &config = {})
    {
        return {{&s3.transport, {}}, item, config, m_queue.get(), std::nullopt};
    }

    std::shared_ptr<TransferItem> item;

private:
    const std::shared_ptr<ChangeLog> m_changes = std::make_shared<ChangeLog>();
    std::unique_ptr<TransferQueue> m_queue = std::make_unique<TransferQueue>(
        [](LaneContext, std::shared_ptr<TransferItem>) -> QCoro::Task<> { co_return; }, [] {},
        [] {});
};

} // namespace windlass
