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
        BatchIdRole,                ///< quint64; of an item: of its batch
        ItemIdRole,                 ///< quint64; 0 for a batch
        KindRole,                   ///< int, a TransferKind
        StateRole,                  ///< int, a TransferState
        ProgressRole,               ///< double, 0 to 1; negative while it cannot be known
        ErrorRole,                  ///< QString: the sentence that says why it failed, or empty
        DetailsRole,                ///< QString: several lines of plain text, for the clipboard
        FolderRole, ///< QString: the folder of this computer that a download goes to, or empty
        IsCancellableRole, ///< bool
        IsRetryableRole,   ///< bool: it failed; of a batch: anything of it did
        RetryNameRole,     ///< QByteArray: what TransferEngine::retry() knows it by, or empty
        IsPausableRole,    ///< bool; of an item: of its batch
        IsPausedRole,      ///< bool; the same
        CategoriesRole,    ///< int, TransferCategories
        PriorityRole,      ///< int, a TransferPriority; of an item: of its batch, as below
        StartsAfterRole,   ///< quint64, the batch that it waits for, or 0
        SortRole,          ///< what the column is sorted by: a text or a number
    };
};

} // namespace windlass
