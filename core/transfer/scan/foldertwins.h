// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <QList>

namespace windlass {

/// An object that is to be transferred.
struct FoundObject {
    ObjectInfo object;
    QByteArray name; ///< below the target
    /// There are keys that go on with a slash after this one.
    bool isBesideFolder = false;
    VersionId versionId {}; ///< empty: the newest

    /// What stands for a folder, and has no content to be kept.
    bool isFolderMarker() const { return name.endsWith('/') && object.size == 0; }
};

/// Finds the objects of a listing that have the name of a folder, without another look: in S3's
/// order, all that begins with a key follows right after it. So a key is held back only until one
/// comes that is past all that could be in its folder; never more than the last key has beginnings.
/// \internal
class FolderTwins
{
public:
    /// Those of \a found and of what was held back that are clear now.
    QList<FoundObject> add(const QList<FoundObject> &found);
    /// The rest, at the end of the listing.
    QList<FoundObject> finish() { return std::exchange(m_open, {}); }

private:
    QList<FoundObject> m_open; // each begins with the one before it
};

} // namespace windlass
