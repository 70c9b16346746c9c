// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QCollator>

namespace windlass {

/// A row of ObjectTableModel, kept small. Members for columns that a kind does not have keep these
/// default values.
struct ObjectEntry {
    enum class Kind : quint8 { Folder, Bucket, Object };

    static constexpr qint64 unknown = -1;

    /// Below the location, byte for byte; a folder's ends with a slash. Empty: isOwnObject()
    QByteArray name;
    QCollatorSortKey sortKey; ///< of the displayed name
    QByteArray etag = {};
    qint64 size = unknown;
    qint64 modified = unknown; ///< milliseconds since the epoch; of a bucket: when it was created
    QByteArray storageClass = {}; ///< shared by all entries with this class
    Kind kind = Kind::Object;

    bool isFolder() const { return kind == Kind::Folder; }
    bool isBucket() const { return kind == Kind::Bucket; }
    bool isObject() const { return kind == Kind::Object; }
    /// The object whose key is the location's prefix.
    bool isOwnObject() const { return isObject() && name.isEmpty(); }
};

/// What rows can be sorted by.
enum class SortField { Name, Size, Modified, StorageClass };

/// Whether \a a comes before \a b: folders before objects in both directions, then by \a field,
/// then by name. A strict total order over the rows of one location, so that the order of rows does
/// not depend on their arrival.
bool standsBefore(
    const ObjectEntry &a, const ObjectEntry &b, SortField field, Qt::SortOrder direction);

} // namespace windlass
