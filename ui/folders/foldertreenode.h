// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/s3/s3uri.h"
#include "core/s3/silenceteller.h"
#include "ui/folders/folderrowkind.h"

#include <QCoreApplication>
#include <QPersistentModelIndex>

#include <memory>
#include <optional>
#include <vector>

namespace windlass {

/// A row of a FolderTreeModel with those below it: rows of the ConnectionTreeModel, or folders in
/// the order of their keys; then buckets that were added, or a message. The top of all is no row.
struct FolderTreeNode : std::enable_shared_from_this<FolderTreeNode> {
    Q_DECLARE_TR_FUNCTIONS(windlass::FolderTreeNode)
public:
    FolderTreeNode() = default;
    ~FolderTreeNode() { cancel.cancel(); }
    Q_DISABLE_COPY_MOVE(FolderTreeNode)

    FolderRowKind kind() const;
    bool isMessage() const { return kind() != FolderRowKind::Place; }
    QString text() const; ///< for people
    QString connectionId() const;

    bool hasMessage() const { return !children.empty() && children.back()->isMessage(); }
    bool says(FolderRowKind what) const;
    /// Whether it, or anything below it, is being listed.
    bool isAnyLoading() const;
    const FolderTreeNode &connection() const;
    int folderCount() const { return int(children.size()) - (hasMessage() ? 1 : 0); }
    /// The first row whose key is \a key or follows it.
    int firstFrom(const ObjectKey &key) const;

    FolderTreeNode *parent = nullptr;
    int row = 0;
    QPersistentModelIndex source; ///< the row of the ConnectionTreeModel, if it is one of those
    S3Uri location;               ///< of a bucket or folder
    std::vector<std::shared_ptr<FolderTreeNode>> children;

    FolderRowKind ownKind = FolderRowKind::Place; ///< without a source
    QString message;
    QString details;

    bool isBegun = false;
    bool isLoading = false;
    std::optional<ListPosition> next; ///< where loadMore() continues
    int pages = 0;                    ///< since somebody has asked
    int folders = 0;
    CancelSource cancel;
    std::unique_ptr<SilenceTeller> silence; ///< of a connection, while folders are listed there

private:
    QString failureText() const;
};

} // namespace windlass
