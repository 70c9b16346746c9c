// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/logsink.h"

#include <QAbstractTableModel>

#include <deque>

namespace windlass {

/// The lines that a LogSink has kept, as far as they were fetched from it. As many as it keeps.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, LevelColumn, WhatColumn, ColumnCount };

    /// \a sink outlives the model.
    explicit RequestLogModel(LogSink &sink, QObject *parent = nullptr);

    /// Fetches the lines that have come since the last time.
    void catchUp();
    /// Forgets all lines, those of the sink too.
    void clear();

    const LogLine &line(int row) const { return m_lines[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LogSink &m_sink;
    std::deque<LogLine> m_lines;
    quint64 m_next = 0; // the number of the line that comes next
};

} // namespace windlass
