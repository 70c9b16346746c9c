// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/leftover.h"

namespace windlass {

QString isLeftOver(const QString &table)
{
    // While there are failures (of a scan, perhaps), a retry may find what was not found this time.
    return QStringLiteral(
        "%1.batch <> 0 AND (NOT EXISTS (SELECT 1 FROM batch WHERE batch.id = %1.batch) "
        "OR EXISTS (SELECT 1 FROM item WHERE item.batch = %1.batch AND item.name = %1.item "
        "AND (item.outcome IN (0, 1, 3) OR (item.outcome = 2 AND item.dismissed = 1))) "
        "OR (EXISTS (SELECT 1 FROM batch WHERE batch.id = %1.batch AND batch.status = 2) "
        "AND NOT EXISTS (SELECT 1 FROM item WHERE item.batch = %1.batch AND item.name = %1.item) "
        "AND NOT EXISTS (SELECT 1 FROM item INDEXED BY item_failed WHERE item.batch = %1.batch "
        "AND item.outcome = 2 AND item.dismissed = 0)))")
        .arg(table);
}

} // namespace windlass
