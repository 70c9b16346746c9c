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
    /// Other keys begin with this one and a slash.
    bool isBesideFolder = false;
    VersionId versionId {}; ///< empty: the newest

    /// Whether it only represents a folder, without content of its own.
    bool isFolderMarker() const { return name.endsWith('/') && object.size == 0; }
};

/// Finds the objects in a listing that have the same name as a folder, without further requests: in
/// S3's order, keys that begin with a key follow right after it. So a key is held back only until
/// one follows that is past everything that could be in its folder; at most as many as the last key
/// has prefixes. \internal
class FolderTwins
{
public:
    /// Returns those of \a found, and of the keys held back, that are now decided.
    QList<FoundObject> add(const QList<FoundObject> &found);
    /// Returns the rest, at the end of the listing.
    QList<FoundObject> finish() { return std::exchange(m_open, {}); }

private:
    QList<FoundObject> m_open; // each is a prefix of the next
};

} // namespace windlass
