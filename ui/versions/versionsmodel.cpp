// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionsmodel.h"

#include "core/base/humantext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QLocale>

namespace windlass {

void VersionsModel::reset(const ObjectKey &folder)
{
    beginResetModel();
    m_folder = folder;
    m_groups.clear();
    m_versionCount = 0;
    endResetModel();
}

void VersionsModel::appendPage(const ListVersionsPage &page)
{
    appendFolders(page.commonPrefixes);
    appendVersions(page.versions);
}

void VersionsModel::appendFolders(const QList<ObjectKey> &folders)
{
    if (folders.isEmpty())
        return;
    const int first = int(m_groups.size());
    beginInsertRows({}, first, first + int(folders.size()) - 1);
    for (const ObjectKey &folder : folders)
        m_groups.push_back(Group {folder, {}});
    endInsertRows();
}

/// Versions of one key follow one another, so each run of them is inserted at once; thousands of
/// one key cost a few signals.
void VersionsModel::appendVersions(const QList<ObjectVersion> &versions)
{
    for (qsizetype begin = 0; begin < versions.size();) {
        const ObjectKey key = versions.at(begin).object.key;
        qsizetype end = begin;
        while (end < versions.size() && versions.at(end).object.key == key)
            ++end;
        // A page may continue the key of the page before, with folders in between.
        size_t group = m_groups.size();
        for (size_t i = m_groups.size(); i > 0; --i) {
            if (m_groups[i - 1].versions.empty())
                continue;
            if (m_groups[i - 1].key == key)
                group = i - 1;
            break;
        }
        if (group == m_groups.size()) {
            beginInsertRows({}, int(group), int(group));
            m_groups.push_back(Group {key, {versions.cbegin() + begin, versions.cbegin() + end}});
            endInsertRows();
        } else {
            std::vector<ObjectVersion> &known = m_groups[group].versions;
            const int first = int(known.size());
            beginInsertRows(
                createIndex(int(group), 0, topLevel), first, first + int(end - begin) - 1);
            known.insert(known.end(), versions.cbegin() + begin, versions.cbegin() + end);
            endInsertRows();
            emit dataChanged(createIndex(int(group), 0, topLevel),
                createIndex(int(group), ColumnCount - 1, topLevel));
        }
        m_versionCount += end - begin;
        begin = end;
    }
}

const VersionsModel::Group &VersionsModel::groupOf(const QModelIndex &index) const
{
    return m_groups[isObject(index) ? size_t(index.row()) : size_t(index.internalId() - 1)];
}

std::optional<ObjectVersion> VersionsModel::version(const QModelIndex &index) const
{
    const Group &group = groupOf(index);
    if (group.versions.empty())
        return {};
    return isObject(index) ? group.versions.front() : group.versions[size_t(index.row())];
}

std::optional<ObjectKey> VersionsModel::folder(const QModelIndex &index) const
{
    const Group &group = groupOf(index);
    return group.versions.empty() ? std::optional(group.key) : std::nullopt;
}

QModelIndex VersionsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : topLevel);
}

QModelIndex VersionsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || isObject(index))
        return {};
    return createIndex(int(index.internalId() - 1), 0, topLevel);
}

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool hasRows = isObject(parent) && parent.column() == 0;
    return hasRows ? int(groupOf(parent).versions.size()) : 0;
}

int VersionsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString VersionsModel::commonText(const ObjectVersion &version, int column)
{
    switch (Column(column)) {
    case SizeColumn:
        return version.isDeleteMarker ? QStringLiteral("—") : humanSize(version.object.size);
    case ModifiedColumn:
        return version.object.lastModified.isValid()
            ? QLocale().toString(version.object.lastModified.toLocalTime(), QLocale::ShortFormat)
            : QStringLiteral("—");
    case ClassColumn:
        if (version.isDeleteMarker)
            return QStringLiteral("—");
        return version.object.storageClass.isEmpty() ? QStringLiteral("STANDARD")
                                                     : displayText(version.object.storageClass);
    default:
        return {};
    }
}

QString VersionsModel::objectText(const Group &group, int column) const
{
    if (column == NameColumn) {
        const QString name = displayText(group.key.bytes().mid(m_folder.bytes().size()));
        return name.isEmpty() ? tr("(folder object)") : name;
    }
    if (group.versions.empty())
        return column == VersionColumn ? QString() : QStringLiteral("—");
    if (column != VersionColumn)
        return commonText(group.versions.front(), column);
    const int count = pluralCount(qint64(group.versions.size()));
    return group.versions.front().isDeleteMarker ? tr("Deleted, %Ln version(s)", nullptr, count)
                                                 : tr("%Ln version(s)", nullptr, count);
}

QString VersionsModel::versionText(const ObjectVersion &version, int column) const
{
    if (column == VersionColumn)
        return version.versionId.display();
    if (column != NameColumn)
        return commonText(version, column);
    if (version.isDeleteMarker)
        return version.isLatest ? tr("Latest: delete marker") : tr("Delete marker");
    return version.isLatest ? tr("Latest") : tr("Earlier version");
}

QVariant VersionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Group &group = groupOf(index);
    const auto text = [&](int column) {
        return isObject(index) ? objectText(group, column)
                               : versionText(group.versions[size_t(index.row())], column);
    };
    switch (role) {
    case Qt::DisplayRole:
        return text(index.column());
    case Qt::ToolTipRole:
        return index.column() == NameColumn || index.column() == VersionColumn
            ? plainToolTip(text(index.column()))
            : QVariant();
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter | (index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
        if (index.column() == NameColumn && isObject(index))
            return icon(group.versions.empty() ? "folder" : "file");
        return {};
    default:
        return {};
    }
}

QVariant VersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Name");
    case VersionColumn:
        return tr("Version");
    case SizeColumn:
        return tr("Size");
    case ModifiedColumn:
        return tr("Modified");
    case ClassColumn:
        return tr("Storage class");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace windlass
