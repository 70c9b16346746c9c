// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objecttablemodel.h"

#include "core/base/humantext.h"
#include "ui/browser/plaintext.h"
#include "ui/widgets/plaintooltip.h"

#include <QFont>
#include <QLocale>

namespace windlass {

static const QByteArray usual = QByteArrayLiteral("STANDARD"); // storage class

static qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : ObjectEntry::unknown;
}

ObjectTableModel::ObjectTableModel(QObject *parent) : ArrangedRows(parent) { }

// --- rows come and go ---

void ObjectTableModel::reset()
{
    beginReset();
    m_prefix = {};
    m_lastFolder = {};
    m_summary = {};
    m_hasFolderMarker = false;
    endReset();
    emit headerDataChanged(Qt::Horizontal, ModifiedColumn, ModifiedColumn);
}

void ObjectTableModel::appendBuckets(const QList<BucketInfo> &buckets)
{
    for (const BucketInfo &bucket : buckets) {
        EntryStore::NewEntry entry {ObjectEntry::Kind::Bucket, bucket.name.bytes()};
        entry.modified = milliseconds(bucket.created);
        appendEntry(RowSections::Others, entry);
    }
    showAppended();
    emit headerDataChanged(Qt::Horizontal, ModifiedColumn, ModifiedColumn);
}

void ObjectTableModel::appendPage(const ListObjectsPage &page, const ObjectKey &prefix)
{
    m_prefix = prefix;
    for (const ObjectKey &folder : page.commonPrefixes) {
        if (!folder.bytes().startsWith(prefix.bytes()) || folder == prefix)
            continue; // not below the requested prefix
        if (folder == m_lastFolder)
            continue; // some servers repeat it on the next page
        m_lastFolder = folder;
        appendEntry(RowSections::Folders, {ObjectEntry::Kind::Folder, nameOf(folder)});
    }
    for (const ObjectInfo &object : page.objects) {
        const bool isOwn = object.key == prefix;
        m_hasFolderMarker |= isOwn;
        if (!object.key.bytes().startsWith(prefix.bytes()) || (isOwn && object.size == 0))
            continue;
        appendEntry(RowSections::Others, entryOf(object));
    }
    showAppended();
}

void ObjectTableModel::replaceRows(const QSet<QByteArray> &names, const ListObjectsPage &page)
{
    QSet<QByteArray> gone = names;
    for (const ObjectKey &folder : page.commonPrefixes) {
        const QByteArrayView name = nameOf(folder);
        gone.remove(name.toByteArray());
        if (contains(name.toByteArray()))
            continue;
        appendEntry(RowSections::Folders, {ObjectEntry::Kind::Folder, name});
        showLast(RowSections::Folders, {});
    }
    for (const ObjectInfo &object : page.objects) {
        gone.remove(nameOf(object.key).toByteArray());
        replaceObject(object);
    }
    for (const QByteArray &name : std::as_const(gone)) {
        const std::optional<RowSections::Place> place = find(name);
        if (!place)
            continue;
        m_summary.remove(entries(place->section)[place->number]);
        removeRow(*place);
    }
}

void ObjectTableModel::replaceObject(const ObjectInfo &object)
{
    const std::optional<RowSections::Place> old = find(nameOf(object.key).toByteArray());
    if (old)
        m_summary.remove(entries(old->section)[old->number]);
    appendEntry(RowSections::Others, entryOf(object));
    showLast(RowSections::Others, old);
}

/// Of what is below the location, and lives as long as \a key.
QByteArrayView ObjectTableModel::nameOf(const ObjectKey &key) const
{
    return QByteArrayView(key.bytes()).sliced(m_prefix.bytes().size());
}

/// Lives as long as \a object.
EntryStore::NewEntry ObjectTableModel::entryOf(const ObjectInfo &object) const
{
    return {ObjectEntry::Kind::Object, nameOf(object.key), object.etag.bytes(), object.size,
        milliseconds(object.lastModified),
        object.storageClass.isEmpty() ? usual : object.storageClass};
}

void ObjectTableModel::appendEntry(Section section, const EntryStore::NewEntry &entry)
{
    m_summary.add(append(section, entry));
}

void ObjectTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    static constexpr SortField fields[]
        = {SortField::Name, SortField::Size, SortField::Modified, SortField::StorageClass};
    setOrder(fields[column], order);
}

void ObjectTableModel::setNameFilter(const QString &text)
{
    if (text != nameFilter())
        setFilter(text);
}

// --- contents of rows ---

int ObjectTableModel::rowOf(const QByteArray &name) const
{
    const std::optional<RowSections::Place> place = find(name);
    return place ? ArrangedRows::rowOf(*place) : -1;
}

const QByteArray &ObjectTableModel::storageClass(const ObjectEntry &entry) const
{
    return entries(entry.isFolder() ? RowSections::Folders : RowSections::Others)
        .storageClass(entry);
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
    selected.etag = ETag(from.etag());
    selected.lastModified = lastModified(from);
    selected.targetName = from.isOwnObject() ? m_prefix.name() : from.name();
    if (from.isObject() && storageClass(from) != usual)
        selected.storageClass = storageClass(from);
    return selected;
}

int ObjectTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ObjectTableModel::displayData(const ObjectEntry &entry, int column) const
{
    switch (column) {
    case NameColumn:
        return shownName(entry);
    case SizeColumn:
        return entry.isObject() ? humanSize(entry.size) : QStringLiteral("—");
    case ModifiedColumn:
        return entry.modified == ObjectEntry::unknown
            ? QString()
            : QLocale().toString(lastModified(entry).toLocalTime(), QLocale::ShortFormat);
    case StorageClassColumn:
        return entry.isObject() ? displayText(storageClass(entry)) : QString();
    default:
        return {};
    }
}

QString ObjectTableModel::toolTip(const ObjectEntry &entry) const
{
    QStringList lines {shownName(entry)};
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
        return tr("Bucket %1").arg(nameForPeople(entry.name()));
    if (column == NameColumn && entry.isFolder())
        return tr("Folder %1").arg(nameForPeople(entry.name()));
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
        if (index.column() == NameColumn && isEmptyName(shown.name())) {
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
        return shown.name();
    case IsFolderRole:
        return shown.isFolder();
    case IsBucketRole:
        return shown.isBucket();
    case SizeRole:
        return shown.size;
    case ETagRole:
        return shown.etag();
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

/// The base class makes a QVariant for each row, which takes too long for what a person types.
QModelIndexList ObjectTableModel::match(
    const QModelIndex &start, int role, const QVariant &value, int hits, Qt::MatchFlags flags) const
{
    const bool isTyped = role == Qt::DisplayRole && hits == 1
        && flags == Qt::MatchFlags(Qt::MatchStartsWith | Qt::MatchWrap);
    if (!isTyped)
        return ArrangedRows::match(start, role, value, hits, flags);
    const QString text = value.toString();
    for (int i = 0, row = start.row(); i < rowCount(); ++i, row = (row + 1) % rowCount()) {
        const ObjectEntry &here = entry(row);
        const bool isHere = here.isPlain
            ? QLatin1String(plainName(here)).startsWith(text, Qt::CaseInsensitive)
            : shownName(here).startsWith(text, Qt::CaseInsensitive);
        if (isHere)
            return {index(row, start.column())};
    }
    return {};
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
