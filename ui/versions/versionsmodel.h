// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace windlass {

/// The objects and subfolders of one folder, each object with its versions and delete markers below
/// it, always newest first. Rows arrive page by page, in the order of their keys, and stay so until
/// they are sorted.
class VersionsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, VersionColumn, SizeColumn, ModifiedColumn, ClassColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Removes all rows. Names are shown without \a folder, with which all keys begin.
    void reset(const ObjectKey &folder);
    void appendPage(const ListVersionsPage &page);
    /// Only objects and folders whose names contain \a text have rows, also of later pages.
    void setFilter(const QString &text);
    /// Folders come before objects, which are sorted by their newest versions. Column -1: as they
    /// have arrived.
    void sort(int column, Qt::SortOrder order) override;
    /// Rows that have arrived since the last sort() are put into their places.
    void settle();

    /// Nothing for a folder. For an object's own row: its newest version or delete marker.
    std::optional<ObjectVersion> version(const QModelIndex &index) const;
    /// Whether the row stands for the object as a whole.
    static bool isObject(const QModelIndex &index) { return index.internalId() == topLevel; }
    /// Nothing unless the row is a folder.
    std::optional<ObjectKey> folder(const QModelIndex &index) const;
    qint64 versionCount() const { return m_versionCount; }
    /// What an object shows in VersionColumn.
    static QString countText(qint64 versions, bool isDeleted);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static constexpr quintptr topLevel = 0; // the id of versions is their group's number + 1

    /// An object, or a folder.
    struct Group {
        ObjectKey key;
        std::vector<ObjectVersion> versions; // none: a folder
    };

    void appendVersions(const QList<ObjectVersion> &versions);
    void append(std::vector<Group> groups);
    bool passes(const Group &group) const;
    /// Which groups have rows, and in which order.
    void arrange();
    std::vector<size_t> sorted(const std::vector<size_t> &groups) const;
    qint64 sortNumber(const Group &group) const;
    QString sortText(const Group &group) const;
    /// The top row of a group; -1: it has none.
    int rowOf(size_t group) const { return group < m_rows.size() ? m_rows[group] : -1; }
    void continueObject(size_t group, const QList<ObjectVersion> &versions);
    std::optional<size_t> lastObject() const;
    void appendFolders(const QList<ObjectKey> &folders);
    const Group &groupOf(const QModelIndex &index) const;
    bool isDeleted(const QModelIndex &index) const;
    QString name(const Group &group) const;
    QString objectText(const Group &group, int column) const;
    QString versionText(const ObjectVersion &version, int column) const;
    static QString commonText(const ObjectVersion &version, int column);

    ObjectKey m_folder;
    std::vector<Group> m_groups;
    std::vector<size_t> m_shown; // the groups of the top rows
    std::vector<int> m_rows;     // the top row of each group, or -1
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    qint64 m_versionCount = 0;
};

} // namespace windlass
