// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/queuedbatch.h"

namespace windlass {

bool QueuedBatch::isComplete() const
{
    return isScanned && !isProducing && laterProducers.empty() && waiting.empty()
        && running.empty();
}

bool QueuedBatch::wantsPage()
{
    if (isScanned && !isProducing && !laterProducers.empty()) {
        producer = std::move(laterProducers.front());
        laterProducers.pop_front();
        isScanned = false;
        batch->isScanning = true;
    }
    return waiting.size() < ItemProducer::pageSize && !isScanned && !isProducing;
}

void QueuedBatch::endScan()
{
    isScanned = true;
    batch->isScanning = false;
}

} // namespace windlass
