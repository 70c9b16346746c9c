// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/changelog.h"

#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/batch/transferitem.h"

namespace windlass {

void ChangeLog::note(const std::shared_ptr<TransferItem> &item)
{
    if (item->isNoted.exchange(true))
        return;
    QMutexLocker lock(&m_mutex);
    m_items.push_back(item);
}

std::vector<std::shared_ptr<TransferItem>> ChangeLog::take()
{
    std::vector<std::shared_ptr<TransferItem>> items;
    {
        QMutexLocker lock(&m_mutex);
        items.swap(m_items);
    }
    // Before the items are read, so that later changes are noted again.
    for (const auto &item : items)
        item->isNoted = false;
    return items;
}

void noteChange(const std::shared_ptr<TransferItem> &item)
{
    if (const auto changes = item->batch->changes.lock())
        changes->note(item);
}

} // namespace windlass
