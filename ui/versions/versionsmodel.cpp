// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionsmodel.h"

#include "core/base/humantext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QCollator>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace windlass {

void VersionsModel::reset(const ObjectKey &folder)
{
    beginResetModel();
    m_folder = folder;
    m_groups.clear();
    m_shown.clear();
    m_rows.clear();
    m_versionCount = 0;
    endResetModel();
}

void VersionsModel::appendPage(const ListVersionsPage &page)
{
    appendFolders(page.commonPrefixes);
    appendVersions(page.versions);
}

void VersionsModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text;
    arrange();
    endResetModel();
}

// --- the order ---

/// The rows of versions stay where they are, below their objects.
void VersionsModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_sortColumn = column;
    m_sortOrder = order;
    QModelIndexList before;
    std::vector<size_t> groups;
    const QModelIndexList indexes = persistentIndexList();
    for (const QModelIndex &index : indexes) {
        if (!isObject(index))
            continue;
        before.append(index);
        groups.push_back(m_shown[size_t(index.row())]);
    }
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(createIndex(rowOf(groups[size_t(i)]), before.at(i).column(), topLevel));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void VersionsModel::settle()
{
    if (m_sortColumn >= 0)
        sort(m_sortColumn, m_sortOrder);
}

void VersionsModel::arrange()
{
    m_shown.clear();
    for (size_t i = 0; i < m_groups.size(); ++i) {
        if (passes(m_groups[i]))
            m_shown.push_back(i);
    }
    if (m_sortColumn >= 0)
        m_shown = sorted(m_shown);
    m_rows.assign(m_groups.size(), -1);
    for (size_t row = 0; row < m_shown.size(); ++row)
        m_rows[m_shown[row]] = int(row);
}

qint64 VersionsModel::sortNumber(const Group &group) const
{
    if (group.versions.empty())
        return 0;
    const ObjectVersion &newest = group.versions.front();
    switch (Column(m_sortColumn)) {
    case VersionColumn:
        return qint64(group.versions.size());
    case SizeColumn:
        return newest.isDeleteMarker ? -1 : newest.object.size;
    case ModifiedColumn:
        return newest.object.lastModified.isValid() ? newest.object.lastModified.toMSecsSinceEpoch()
                                                    : -1;
    default:
        return 0;
    }
}

QString VersionsModel::sortText(const Group &group) const
{
    const bool isByText = m_sortColumn == NameColumn || m_sortColumn == ClassColumn;
    return isByText ? objectText(group, m_sortColumn) : QString();
}

/// What is equal stays in the order of its arrival.
std::vector<size_t> VersionsModel::sorted(const std::vector<size_t> &groups) const
{
    struct Keyed {
        size_t group;
        bool isFolder;
        qint64 number;
        QCollatorSortKey text;
    };
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<Keyed> keyed;
    keyed.reserve(groups.size());
    for (const size_t number : groups) {
        const Group &group = m_groups[number];
        keyed.push_back(
            {number, group.versions.empty(), sortNumber(group), collator.sortKey(sortText(group))});
    }
    const bool isUp = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(keyed.begin(), keyed.end(), [isUp](const Keyed &a, const Keyed &b) {
        if (a.isFolder != b.isFolder)
            return a.isFolder;
        if (a.number != b.number)
            return isUp ? a.number < b.number : b.number < a.number;
        const int compared = a.text.compare(b.text);
        return isUp ? compared < 0 : compared > 0;
    });
    std::vector<size_t> result;
    result.reserve(keyed.size());
    for (const Keyed &one : keyed)
        result.push_back(one.group);
    return result;
}

// --- rows arrive ---

bool VersionsModel::passes(const Group &group) const
{
    return m_filter.isEmpty() || name(group).contains(m_filter, Qt::CaseInsensitive);
}

void VersionsModel::append(std::vector<Group> groups)
{
    std::vector<size_t> shown;
    for (Group &group : groups) {
        const bool isShown = passes(group);
        m_rows.push_back(isShown ? int(m_shown.size() + shown.size()) : -1);
        if (isShown)
            shown.push_back(m_groups.size());
        m_groups.push_back(std::move(group));
    }
    if (shown.empty())
        return;
    const int first = int(m_shown.size());
    beginInsertRows({}, first, first + int(shown.size()) - 1);
    m_shown.insert(m_shown.end(), shown.cbegin(), shown.cend());
    endInsertRows();
}

void VersionsModel::appendFolders(const QList<ObjectKey> &folders)
{
    std::vector<Group> added;
    for (const ObjectKey &folder : folders)
        added.push_back(Group {folder, {}});
    append(std::move(added));
}

/// Versions of one key follow one another. All that comes is inserted by two signals at most,
/// because a view does something for each.
void VersionsModel::appendVersions(const QList<ObjectVersion> &versions)
{
    const auto endOfRun = [&versions](qsizetype begin) {
        qsizetype end = begin;
        while (
            end < versions.size() && versions.at(end).object.key == versions.at(begin).object.key)
            ++end;
        return end;
    };
    qsizetype begin = 0;
    if (const std::optional<size_t> group = lastObject();
        group && !versions.isEmpty() && m_groups[*group].key == versions.first().object.key) {
        begin = endOfRun(0);
        continueObject(*group, versions.first(begin));
    }
    std::vector<Group> added;
    for (; begin < versions.size(); begin = endOfRun(begin)) {
        added.push_back(Group {versions.at(begin).object.key,
            {versions.cbegin() + begin, versions.cbegin() + endOfRun(begin)}});
    }
    m_versionCount += versions.size();
    append(std::move(added));
}

/// A page may continue the object of the page before, with folders in between.
std::optional<size_t> VersionsModel::lastObject() const
{
    for (size_t i = m_groups.size(); i > 0; --i) {
        if (!m_groups[i - 1].versions.empty())
            return i - 1;
    }
    return {};
}

void VersionsModel::continueObject(size_t group, const QList<ObjectVersion> &versions)
{
    std::vector<ObjectVersion> &known = m_groups[group].versions;
    const int row = rowOf(group);
    if (row < 0) {
        known.insert(known.end(), versions.cbegin(), versions.cend());
        return;
    }
    const QModelIndex object = createIndex(row, 0, topLevel);
    const int first = int(known.size());
    beginInsertRows(object, first, first + int(versions.size()) - 1);
    known.insert(known.end(), versions.cbegin(), versions.cend());
    endInsertRows();
    emit dataChanged(object, createIndex(row, ColumnCount - 1, topLevel));
}

const VersionsModel::Group &VersionsModel::groupOf(const QModelIndex &index) const
{
    return m_groups[isObject(index) ? m_shown[size_t(index.row())]
                                    : size_t(index.internalId() - 1)];
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
    return createIndex(
        row, column, parent.isValid() ? quintptr(m_shown[size_t(parent.row())]) + 1 : topLevel);
}

QModelIndex VersionsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || isObject(index))
        return {};
    return createIndex(rowOf(size_t(index.internalId() - 1)), 0, topLevel);
}

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shown.size());
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

QString VersionsModel::name(const Group &group) const
{
    const QString name = displayText(group.key.bytes().mid(m_folder.bytes().size()));
    return name.isEmpty() ? tr("(folder object)") : name;
}

QString VersionsModel::objectText(const Group &group, int column) const
{
    if (column == NameColumn)
        return name(group);
    if (group.versions.empty())
        return column == VersionColumn ? QString() : QStringLiteral("—");
    if (column != VersionColumn)
        return commonText(group.versions.front(), column);
    return countText(qint64(group.versions.size()), group.versions.front().isDeleteMarker);
}

QString VersionsModel::countText(qint64 versions, bool isDeleted)
{
    const int count = pluralCount(versions);
    return isDeleted ? tr("Deleted, %Ln version(s)", nullptr, count)
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

bool VersionsModel::isDeleted(const QModelIndex &index) const
{
    const std::vector<ObjectVersion> &versions = groupOf(index).versions;
    return isObject(index) && !versions.empty() && versions.front().isDeleteMarker;
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
    case Qt::ToolTipRole: // the column of the versions may be hidden
        return index.column() == NameColumn || index.column() == VersionColumn ? plainToolTip(
                   QStringList {text(NameColumn), text(VersionColumn)}.join(QStringLiteral(" · ")))
                                                                               : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setStrikeOut(true);
        return index.column() == NameColumn && isDeleted(index) ? font : QVariant();
    }
    case Qt::AccessibleTextRole: // says what is struck out
        return index.column() == NameColumn && isDeleted(index)
            ? tr("%1, deleted").arg(text(NameColumn))
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

/// Delete markers have no content that could be dragged anywhere.
Qt::ItemFlags VersionsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const std::optional<ObjectVersion> shown = version(index);
    return shown && shown->isDeleteMarker ? flags : flags | Qt::ItemIsDragEnabled;
}

QVariant VersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
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
