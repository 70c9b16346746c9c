// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/transfer/request/transferrequest.h"
#include "ui/browser/arrangedrows.h"
#include "ui/browser/objecticons.h"
#include "ui/browser/rowsummary.h"

namespace windlass {

/// The rows of one location: all buckets, or the folders and objects directly below a prefix. They
/// arrive page by page; see ArrangedRows for what becomes of them.
///
/// Keys are bytes and every key has a row: a folder with an empty name ("a//b"), a folder and an
/// object with the same name, and the location's own object, whose key is the prefix: its name is
/// empty. Only an own object without content has no row, because it is just a marker of the folder;
/// see hasFolderMarker().
class ObjectTableModel : public ArrangedRows
{
    Q_OBJECT
public:
    enum Column { NameColumn, SizeColumn, ModifiedColumn, StorageClassColumn, ColumnCount };

    enum Role {
        KeyRole = Qt::UserRole, ///< QByteArray: the whole key or prefix; a bucket's name
        NameRole,               ///< QByteArray: below the location; a folder's ends with a slash
        IsFolderRole,           ///< bool
        IsBucketRole,           ///< bool
        SizeRole,               ///< qint64, -1 if there is none
        ETagRole,               ///< QByteArray
        LastModifiedRole,       ///< QDateTime in UTC, invalid if there is none
    };

    explicit ObjectTableModel(QObject *parent = nullptr);

    /// Removes all rows, but keeps the filter and the sorting.
    void reset();
    void appendBuckets(const QList<BucketInfo> &buckets);
    /// Adds a page of the listing of \a prefix with the delimiter "/". All pages between two resets
    /// must have the same prefix.
    void appendPage(const ListObjectsPage &page, const ObjectKey &prefix);

    /// The rows \a names, of a few folders and objects, are now as \a page has them; those that it
    /// does not have go. Not while isArranging().
    void replaceRows(const QSet<QByteArray> &names, const ListObjectsPage &page);

    /// Shows only rows whose displayed names contain \a text, ignoring case. Empty: all rows.
    void setNameFilter(const QString &text);
    const QString &nameFilter() const { return wantedRule().filter; }

    /// Whether an object represents the location itself, usually without content.
    bool hasFolderMarker() const { return m_hasFolderMarker; }
    /// Whether a row exists, shown or not. A folder's name ends with a slash.
    bool contains(const QByteArray &name) const { return find(name).has_value(); }
    /// The row that shows \a name, or -1.
    int rowOf(const QByteArray &name) const;

    /// The folder or object in \a row. The location's own object has the folder in its name: "x/".
    RemoteSelection selection(int row) const;
    /// The sums of all rows, shown or not.
    const RowSummary &summary() const { return m_summary; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// What is typed is looked for in the names, whichever column is the current one.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
        Qt::MatchFlags flags) const override;

private:
    void appendEntry(Section section, const EntryStore::NewEntry &entry);
    QByteArrayView nameOf(const ObjectKey &key) const;
    EntryStore::NewEntry entryOf(const ObjectInfo &object) const;
    void replaceObject(const ObjectInfo &object);
    QDateTime lastModified(const ObjectEntry &entry) const;
    const QByteArray &storageClass(const ObjectEntry &entry) const;
    QByteArray key(const ObjectEntry &entry) const { return m_prefix.bytes() + entry.name(); }

    QVariant displayData(const ObjectEntry &entry, int column) const;
    QString toolTip(const ObjectEntry &entry) const;
    QString accessibleText(const ObjectEntry &entry, int column) const;

    const ObjectIcons m_icons;
    ObjectKey m_prefix;
    ObjectKey m_lastFolder; // the last one that arrived
    RowSummary m_summary;
    bool m_hasFolderMarker = false;
};

} // namespace windlass
