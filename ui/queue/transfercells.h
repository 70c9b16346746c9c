// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QIcon>
#include <QList>
#include <QVariant>

namespace windlass {

class BatchRows;
class ItemRow;

/// The contents of a cell for TransferModel::data(), by column and role (TransferColumns); also for
/// headerData().
class TransferCells
{
public:
    TransferCells();

    QVariant ofBatch(const BatchRows &batch, int column, int role) const;
    QVariant ofItem(const BatchRows &batch, const ItemRow &item, int column, int role) const;
    static QVariant header(int column, int role);

private:
    QIcon stateIcon(const BatchSnapshot &batch) const;

    const QIcon m_itemIcon;
    const QList<QIcon> m_kindIcons;  // by TransferKind
    const QList<QIcon> m_stateIcons; // by TransferState; transparent while active
    const QIcon m_pausedIcon;
};

} // namespace windlass
