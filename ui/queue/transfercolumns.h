// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <Qt>

namespace windlass {

/// The columns and roles of TransferModel.
struct TransferColumns {
    enum Column {
        NameColumn,
        ProgressColumn,
        SizeColumn,
        SpeedColumn,
        TimeLeftColumn,
        StateColumn,
        ColumnCount,
    };

    enum Role {
        IsBatchRole = Qt::UserRole, ///< bool
        HasOnlyItemRole,            ///< bool: a batch about one item, which needs no row of its own
        BatchIdRole,                ///< quint64; for an item: its batch's
        ItemIdRole,                 ///< quint64; 0 for a batch
        KindRole,                   ///< int, a TransferKind
        StateRole,                  ///< int, a TransferState
        ProgressRole,               ///< double, 0 to 1; negative if unknown
        ErrorRole,                  ///< QString: a sentence that says why it failed, or empty
        DetailsRole,                ///< QString: several lines of plain text, for the clipboard
        FolderRole,                 ///< QString: the local target folder of a download, or empty
        IsCancellableRole,          ///< bool
        IsRepeatableRole,           ///< bool; only of a batch: it was cancelled
        IsRetryableRole,            ///< bool: it failed; for a batch: any of its items failed
        RetryNameRole,              ///< QByteArray: its name for TransferEngine::retry(), or empty
        IsPausableRole,             ///< bool; for an item: its batch's
        IsPausedRole,               ///< bool; likewise
        CategoriesRole,             ///< int, TransferCategories
        PriorityRole,               ///< int, a TransferPriority; for an item: its batch's, as below
        StartsAfterRole,            ///< quint64, the batch that it waits for, or 0
        SortRole,                   ///< the value by which the column is sorted: a text or a number
    };
};

} // namespace windlass
