// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/uploads/unfinisheduploadsmodel.h"

#include "core/base/humantext.h"
#include "core/base/saturating.h"
#include "ui/widgets/plaintooltip.h"

#include <QLocale>

#include <algorithm>

namespace windlass {

void UnfinishedUploadsModel::show(
    const QList<MultipartUploadInfo> &uploads, const QSet<QByteArray> &known)
{
    beginResetModel();
    m_rows.clear();
    for (const MultipartUploadInfo &upload : uploads)
        m_rows.append(Row {upload, known.contains(upload.uploadId.bytes()), {}});
    endResetModel();
}

int UnfinishedUploadsModel::rowOf(const UploadId &upload) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [&upload](const Row &row) { return row.upload.uploadId == upload; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void UnfinishedUploadsModel::setSize(const UploadId &upload, const UploadedSize &size)
{
    const int row = rowOf(upload);
    if (row < 0)
        return; // aborted meanwhile
    m_rows[row].size = size;
    emit dataChanged(index(row, SizeColumn), index(row, SizeColumn));
}

void UnfinishedUploadsModel::remove(const UploadId &upload)
{
    const int row = rowOf(upload);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

qint64 UnfinishedUploadsModel::totalBytes() const
{
    qint64 bytes = 0;
    for (const Row &row : m_rows)
        bytes = saturatingSum(bytes, row.size ? row.size->bytes : 0);
    return bytes;
}

int UnfinishedUploadsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UnfinishedUploadsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString UnfinishedUploadsModel::text(const Row &row, int column) const
{
    switch (Column(column)) {
    case KeyColumn:
        return row.upload.key.display();
    case StartedColumn:
        return QLocale().toString(row.upload.initiated.toLocalTime(), QLocale::ShortFormat);
    case SizeColumn:
        return row.size ? tr("%1 in %Ln part(s)", nullptr, pluralCount(row.size->parts))
                              .arg(humanSize(row.size->bytes))
                        : tr("…", "the size is not known yet");
    case OwnerColumn:
        return row.isKnown ? tr("Windlass will resume it") : tr("No program on this computer");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant UnfinishedUploadsModel::sortKey(const Row &row, int column) const
{
    switch (Column(column)) {
    case StartedColumn:
        return row.upload.initiated;
    case SizeColumn:
        return row.size ? row.size->bytes : -1;
    default:
        return text(row, column);
    }
}

QVariant UnfinishedUploadsModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == KeyColumn ? plainToolTip(row.upload.key.display()) : QVariant();
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter | (index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortKey(row, index.column());
    default:
        return {};
    }
}

QVariant UnfinishedUploadsModel::headerData(
    int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case KeyColumn:
        return tr("Object");
    case StartedColumn:
        return tr("Started");
    case SizeColumn:
        return tr("Sent so far");
    case OwnerColumn:
        return tr("Belongs to");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace windlass
