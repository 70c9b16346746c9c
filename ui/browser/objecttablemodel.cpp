// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objecttablemodel.h"

#include "core/base/humantext.h"
#include "ui/browser/plaintext.h"
#include "ui/widgets/plaintooltip.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace windlass {

static constexpr char usualClass[] = "STANDARD";

/// The locale for natural sorting; the C locale would compare bytes.
static QLocale sortingLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

ObjectTableModel::ObjectTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_collator(sortingLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void ObjectTableModel::reset()
{
    beginResetModel();
    m_prefix = {};
    m_lastFolder = {};
    m_entries.clear();
    m_rows.clear();
    m_storageClasses.clear();
    m_summary = {};
    m_hasFolderMarker = false;
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, ModifiedColumn, ModifiedColumn);
}

void ObjectTableModel::appendBuckets(const QList<BucketInfo> &buckets)
{
    const auto first = EntryNumber(m_entries.size());
    for (const BucketInfo &bucket : buckets) {
        ObjectEntry entry = newEntry(bucket.name.bytes(), ObjectEntry::Kind::Bucket);
        if (bucket.created.isValid())
            entry.modified = bucket.created.toMSecsSinceEpoch();
        appendEntry(std::move(entry));
    }
    showEntriesFrom(first);
    emit headerDataChanged(Qt::Horizontal, ModifiedColumn, ModifiedColumn);
}

void ObjectTableModel::appendPage(const ListObjectsPage &page, const ObjectKey &prefix)
{
    const auto first = EntryNumber(m_entries.size());
    m_prefix = prefix;
    const auto nameOf
        = [&prefix](const ObjectKey &key) { return key.bytes().mid(prefix.bytes().size()); };
    for (const ObjectKey &folder : page.commonPrefixes) {
        if (!folder.bytes().startsWith(prefix.bytes()) || folder == prefix)
            continue; // not below the requested prefix
        if (folder == m_lastFolder)
            continue; // some servers repeat it on the next page
        m_lastFolder = folder;
        appendEntry(newEntry(nameOf(folder), ObjectEntry::Kind::Folder));
    }
    for (const ObjectInfo &object : page.objects) {
        const bool isOwn = object.key == prefix;
        m_hasFolderMarker |= isOwn;
        if (!object.key.bytes().startsWith(prefix.bytes()) || (isOwn && object.size == 0))
            continue;
        ObjectEntry entry = newEntry(nameOf(object.key), ObjectEntry::Kind::Object);
        entry.etag = object.etag.bytes();
        entry.size = object.size;
        if (object.lastModified.isValid())
            entry.modified = object.lastModified.toMSecsSinceEpoch();
        entry.storageClass = sharedStorageClass(object.storageClass);
        appendEntry(std::move(entry));
    }
    showEntriesFrom(first);
}

ObjectEntry ObjectTableModel::newEntry(QByteArray name, ObjectEntry::Kind kind) const
{
    ObjectEntry entry {{}, m_collator.sortKey(shownName(name, kind)), {}};
    entry.name = std::move(name);
    entry.kind = kind;
    return entry;
}

void ObjectTableModel::appendEntry(ObjectEntry entry)
{
    m_summary.add(entry);
    m_entries.push_back(std::move(entry));
}

/// There are few classes and many objects, so all objects share the same bytes.
QByteArray ObjectTableModel::sharedStorageClass(const QByteArray &name)
{
    const QByteArray shown = name.isEmpty() ? QByteArray(usualClass) : name;
    const qsizetype known = m_storageClasses.indexOf(shown);
    if (known >= 0)
        return m_storageClasses.at(known);
    m_storageClasses.append(shown);
    return shown;
}

// --- the order of rows ---

bool ObjectTableModel::lessThan(EntryNumber a, EntryNumber b) const
{
    return standsBefore(m_entries[a], m_entries[b], m_sortField, m_sortOrder);
}

bool ObjectTableModel::matches(const ObjectEntry &entry) const
{
    return m_filter.isEmpty()
        || shownName(entry.name, entry.kind).contains(m_filter, Qt::CaseInsensitive);
}

void ObjectTableModel::showEntriesFrom(EntryNumber first)
{
    std::vector<EntryNumber> entries;
    entries.reserve(m_entries.size() - first);
    for (EntryNumber number = first; number < m_entries.size(); ++number) {
        if (matches(m_entries[number]))
            entries.push_back(number);
    }
    showEntries(std::move(entries));
}

/// Appends all rows at the end, and then merges them into the sorted order at once: two signals and
/// one pass over the rows, wherever the new rows belong.
void ObjectTableModel::showEntries(std::vector<EntryNumber> entries)
{
    if (entries.empty())
        return;
    const auto less = [this](EntryNumber a, EntryNumber b) { return lessThan(a, b); };
    std::sort(entries.begin(), entries.end(), less);
    const auto shown = ptrdiff_t(m_rows.size());
    const bool belongAtEnd = m_rows.empty() || lessThan(m_rows.back(), entries.front());

    beginInsertRows({}, int(shown), int(shown + ptrdiff_t(entries.size())) - 1);
    m_rows.insert(m_rows.end(), entries.begin(), entries.end());
    endInsertRows();
    if (belongAtEnd)
        return;
    std::vector<EntryNumber> rows = m_rows;
    std::inplace_merge(rows.begin(), rows.begin() + shown, rows.end(), less);
    rearrange(std::move(rows));
}

void ObjectTableModel::rearrange(std::vector<EntryNumber> rows)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<EntryNumber> entries;
    entries.reserve(size_t(before.size()));
    for (const QModelIndex &index : before)
        entries.push_back(m_rows[size_t(index.row())]);
    m_rows = std::move(rows);
    if (!before.isEmpty()) {
        std::vector<int> rowOfEntry(m_entries.size(), -1);
        for (size_t row = 0; row < m_rows.size(); ++row)
            rowOfEntry[m_rows[row]] = int(row);
        QModelIndexList after;
        after.reserve(before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            after.append(index(rowOfEntry[entries[size_t(i)]], before.at(i).column()));
        changePersistentIndexList(before, after);
    }
    emit layoutChanged({}, VerticalSortHint);
}

void ObjectTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    static constexpr SortField fields[]
        = {SortField::Name, SortField::Size, SortField::Modified, SortField::StorageClass};
    m_sortField = fields[column];
    m_sortOrder = order;
    std::vector<EntryNumber> rows = m_rows;
    std::sort(
        rows.begin(), rows.end(), [this](EntryNumber a, EntryNumber b) { return lessThan(a, b); });
    rearrange(std::move(rows));
}

void ObjectTableModel::setNameFilter(const QString &text)
{
    if (text == m_filter)
        return;
    const bool narrower = text.contains(m_filter, Qt::CaseInsensitive);
    m_filter = text;
    hideMismatches();
    if (narrower)
        return;
    std::vector<bool> isShown(m_entries.size());
    for (const EntryNumber number : m_rows)
        isShown[number] = true;
    std::vector<EntryNumber> entries;
    for (EntryNumber number = 0; number < m_entries.size(); ++number) {
        if (!isShown[number] && matches(m_entries[number]))
            entries.push_back(number);
    }
    showEntries(std::move(entries));
}

/// Moves the rows to remove to the end first, so that they are removed in one step.
void ObjectTableModel::hideMismatches()
{
    std::vector<EntryNumber> rows = m_rows;
    const auto firstGone = std::stable_partition(rows.begin(), rows.end(),
        [this](EntryNumber number) { return matches(m_entries[number]); });
    const auto kept = size_t(firstGone - rows.begin());
    if (kept == rows.size())
        return;
    if (rows != m_rows)
        rearrange(std::move(rows));
    beginRemoveRows({}, int(kept), int(m_rows.size()) - 1);
    m_rows.resize(kept);
    endRemoveRows();
}

// --- contents of rows ---

bool ObjectTableModel::contains(const QByteArray &name) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
        [&name](const ObjectEntry &entry) { return entry.name == name; });
}

int ObjectTableModel::rowOf(const QByteArray &name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
        [&](EntryNumber number) { return m_entries[number].name == name; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QDateTime ObjectTableModel::lastModified(const ObjectEntry &entry) const
{
    return entry.modified == ObjectEntry::unknown
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(entry.modified, Qt::UTC);
}

RemoteSelection ObjectTableModel::selection(int row) const
{
    const ObjectEntry &from = entry(row);
    RemoteSelection selected;
    selected.key = ObjectKey(key(from));
    selected.isPrefix = from.isFolder();
    selected.size = from.size;
    selected.etag = ETag(from.etag);
    selected.lastModified = lastModified(from);
    selected.targetName = from.isOwnObject() ? m_prefix.name() : from.name;
    if (from.storageClass != usualClass)
        selected.storageClass = from.storageClass;
    return selected;
}

int ObjectTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ObjectTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ObjectTableModel::shownName(const QByteArray &name, ObjectEntry::Kind kind)
{
    const bool isOwnObject = kind == ObjectEntry::Kind::Object && name.isEmpty();
    return isOwnObject ? tr("(folder object)") : nameForPeople(name);
}

QVariant ObjectTableModel::displayData(const ObjectEntry &entry, int column) const
{
    switch (column) {
    case NameColumn:
        return shownName(entry.name, entry.kind);
    case SizeColumn:
        return entry.isObject() ? humanSize(entry.size) : QStringLiteral("—");
    case ModifiedColumn:
        return entry.modified == ObjectEntry::unknown
            ? QString()
            : QLocale().toString(lastModified(entry).toLocalTime(), QLocale::ShortFormat);
    case StorageClassColumn:
        return entry.isObject() ? displayText(entry.storageClass) : QString();
    default:
        return {};
    }
}

QString ObjectTableModel::toolTip(const ObjectEntry &entry) const
{
    QStringList lines {shownName(entry.name, entry.kind)};
    if (entry.isOwnObject())
        lines << tr("Its key is that of the folder, with the slash at its end: %1")
                     .arg(displayText(m_prefix.bytes()));
    if (entry.isObject())
        lines << tr("%1 (%2 bytes)").arg(humanSize(entry.size), QLocale().toString(entry.size));
    if (entry.modified != ObjectEntry::unknown) {
        const QString time
            = QLocale().toString(lastModified(entry).toLocalTime(), QLocale::LongFormat);
        lines << (entry.isBucket() ? tr("Created: %1") : tr("Modified: %1")).arg(time);
    }
    return plainToolTip(lines.join(QLatin1Char('\n')));
}

QString ObjectTableModel::accessibleText(const ObjectEntry &entry, int column) const
{
    if (column == NameColumn && entry.isBucket())
        return tr("Bucket %1").arg(nameForPeople(entry.name));
    if (column == NameColumn && entry.isFolder())
        return tr("Folder %1").arg(nameForPeople(entry.name));
    if (column == SizeColumn && !entry.isObject())
        return tr("No size");
    return displayData(entry, column).toString();
}

QVariant ObjectTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ObjectEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayData(shown, index.column());
    case Qt::DecorationRole:
        return index.column() == NameColumn ? QVariant(m_icons.iconOf(shown)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(
            (index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.column() == NameColumn && isEmptyName(shown.name)) {
            QFont italic;
            italic.setItalic(true);
            return italic;
        }
        return {};
    case Qt::ToolTipRole:
        return toolTip(shown);
    case Qt::AccessibleTextRole:
        return accessibleText(shown, index.column());
    case KeyRole:
        return key(shown);
    case NameRole:
        return shown.name;
    case IsFolderRole:
        return shown.isFolder();
    case IsBucketRole:
        return shown.isBucket();
    case SizeRole:
        return shown.size;
    case ETagRole:
        return shown.etag;
    case LastModifiedRole:
        return lastModified(shown);
    default:
        return {};
    }
}

/// Only the table's own drags are meant: it makes their data and takes drops by itself.
Qt::ItemFlags ObjectTableModel::flags(const QModelIndex &index) const
{
    const bool isDraggable = index.isValid() && !entry(index.row()).isBucket();
    return QAbstractTableModel::flags(index)
        | (isDraggable ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QVariant ObjectTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(
            (section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case SizeColumn:
        return tr("Size");
    case ModifiedColumn:
        return m_summary.buckets > 0 ? tr("Created") : tr("Modified");
    case StorageClassColumn:
        return tr("Storage class");
    default:
        return {};
    }
}

} // namespace windlass
