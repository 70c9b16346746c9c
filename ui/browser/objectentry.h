// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace windlass {

/// A row of ObjectTableModel. There may be millions, so it is small: name and ETag are in the
/// memory of its EntryStore, one behind the other.
struct ObjectEntry {
    enum class Kind : quint8 { Folder, Bucket, Object };

    static constexpr qint64 unknown = -1;

    const char *text = nullptr;
    qint64 size = unknown;
    qint64 modified = unknown; ///< milliseconds since the epoch; of a bucket: when it was created
    quint32 nameSize = 0;
    quint32 etagSize = 0;
    quint16 storageClass = 0; ///< EntryStore::storageClass() knows its name
    Kind kind = Kind::Object;
    bool isPlain = false; ///< shown as it is, and all ASCII

    /// Below the location, byte for byte; a folder's ends with a slash. Empty: isOwnObject()
    QByteArrayView nameView() const { return {text, qsizetype(nameSize)}; }
    QByteArray name() const { return nameView().toByteArray(); }
    QByteArray etag() const { return QByteArray(text + nameSize, qsizetype(etagSize)); }

    bool isFolder() const { return kind == Kind::Folder; }
    bool isBucket() const { return kind == Kind::Bucket; }
    bool isObject() const { return kind == Kind::Object; }
    /// The object whose key is the location's prefix.
    bool isOwnObject() const { return isObject() && nameSize == 0; }
};

/// What a row shows as its name: see nameForPeople(). May be called on any thread.
QString shownName(const ObjectEntry &entry);
/// The same of an entry that isPlain.
QByteArrayView plainName(const ObjectEntry &entry);

} // namespace windlass
