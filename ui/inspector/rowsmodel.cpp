// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/rowsmodel.h"

#include "core/base/humantext.h"

#include <algorithm>

namespace windlass {

static QString shown(const QString &text)
{
    constexpr qsizetype longest = 1000;
    return displayText(text.left(longest).toUtf8());
}

void RowsModel::setRows(QList<QStringList> rows)
{
    beginResetModel();
    m_columns = 0;
    for (const QStringList &row : rows)
        m_columns = std::max(m_columns, int(row.size()));
    m_header = rows.isEmpty() ? QStringList() : rows.takeFirst();
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    return shown(m_rows.at(index.row()).value(index.column()));
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(shown(m_header.value(section)))
                                         : QVariant(section + 1);
}

} // namespace windlass
