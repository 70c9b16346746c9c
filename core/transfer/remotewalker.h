// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/transfer/itemproducer.h"

#include <memory>

namespace windlass {

/// Finds the objects of a download, copy, move or deletion: those that were selected, and what the
/// listing of selected prefixes tells, a page of the listing at a time. \internal
class RemoteWalker : public ItemProducer
{
public:
    explicit RemoteWalker(std::shared_ptr<TransferBatch> batch);

    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    struct Found {
        ObjectInfo object;
        QByteArray name; // below the target
    };

    QCoro::Task<Result<QList<Found>>> listPage(S3Client client, RemoteSelection selection);
    void addItems(Page &page, const QList<Found> &found) const;
    void addDeletion(Page &page, const QList<Found> &found) const;
    std::shared_ptr<TransferItem> makeItem(const Found &found) const;

    const std::shared_ptr<TransferBatch> m_batch;
    qsizetype m_nextSource = 0;
    QByteArray m_continuationToken; // of the listing of the current source
};

} // namespace windlass
