// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMutex>

#include <memory>
#include <vector>

namespace windlass {

struct TransferItem;

/// Which items have changed since somebody last looked; each stands in it once, however often it
/// changed, and lives until it is taken. Lanes note, the monitor takes. Thread-safe. \internal
class ChangeLog
{
public:
    void note(const std::shared_ptr<TransferItem> &item);
    std::vector<std::shared_ptr<TransferItem>> take();

private:
    QMutex m_mutex;
    std::vector<std::shared_ptr<TransferItem>> m_items; // guarded by m_mutex
};

/// Notes a change of \a item in the log of its batch, if there is one. \internal
void noteChange(const std::shared_ptr<TransferItem> &item);

} // namespace windlass
