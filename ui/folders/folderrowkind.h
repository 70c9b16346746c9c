// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// What a row of a FolderTreeModel is.
enum class FolderRowKind {
    Place, ///< a connection, bucket or folder
    Loading,
    Failed, ///< FolderTreeModel::loadMore() tries again
    More,   ///< there may be more folders: loadMore()
    Note,
};

} // namespace windlass
