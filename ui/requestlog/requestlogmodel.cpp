// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/requestlog/requestlogmodel.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <algorithm>
#include <iterator>

namespace windlass {

RequestLogModel::RequestLogModel(LogSink &sink, QObject *parent)
    : QAbstractTableModel(parent), m_sink(sink)
{
}

void RequestLogModel::catchUp()
{
    LogSink::Lines fresh = m_sink.linesFrom(m_next);
    m_next = fresh.first + fresh.lines.size();
    if (fresh.lines.empty())
        return;
    const size_t excess
        = m_lines.size() - std::min(m_lines.size(), size_t(LogSink::capacity) - fresh.lines.size());
    if (excess > 0) {
        beginRemoveRows({}, 0, int(excess) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + qsizetype(excess));
        endRemoveRows();
    }
    const int first = int(m_lines.size());
    beginInsertRows({}, first, first + int(fresh.lines.size()) - 1);
    std::move(fresh.lines.begin(), fresh.lines.end(), std::back_inserter(m_lines));
    endInsertRows();
}

void RequestLogModel::clear()
{
    beginResetModel();
    m_sink.clear();
    m_next = m_sink.linesFrom(m_next).first;
    m_lines.clear();
    endResetModel();
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString levelText(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return RequestLogModel::tr("Debug");
    case QtInfoMsg:
        return RequestLogModel::tr("Info");
    case QtWarningMsg:
        return RequestLogModel::tr("Warning");
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return RequestLogModel::tr("Error");
}

static QString cellText(const LogLine &line, int column)
{
    switch (column) {
    case RequestLogModel::TimeColumn:
        return line.dateTime().toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case RequestLogModel::LevelColumn:
        return levelText(line.level);
    default:
        return line.text;
    }
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogLine &said = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(said, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(said.toString());
    case Qt::DecorationRole:
        if (index.column() == LevelColumn && said.isFailure())
            return icon(Tone::Warning);
        return {};
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case WhatColumn:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace windlass
