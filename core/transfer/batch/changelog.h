// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMutex>

#include <memory>
#include <vector>

namespace windlass {

struct TransferItem;

/// The items that have changed since the last call of take(), each once. Lanes add to it, the
/// ProgressMonitor takes. Thread-safe. \internal
class ChangeLog
{
public:
    void note(const std::shared_ptr<TransferItem> &item);
    std::vector<std::shared_ptr<TransferItem>> take();

private:
    QMutex m_mutex;
    std::vector<std::shared_ptr<TransferItem>> m_items; // guarded by m_mutex
};

} // namespace windlass
