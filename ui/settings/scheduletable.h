// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/bandwidthschedule.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace windlass {

/// A BandwidthSchedule as a table: each row has a period and the limits during it. Every cell is a
/// field, so that Tab moves through them.
class ScheduleTable : public QWidget
{
    Q_OBJECT
public:
    enum Column { FromColumn, ToColumn, UpColumn, DownColumn, ColumnCount };

    explicit ScheduleTable(QWidget *parent = nullptr);

    /// Tab moves from \a before through all rows to the buttons.
    void setTabOrderAfter(QWidget *before);

    BandwidthSchedule schedule() const;
    void setSchedule(const BandwidthSchedule &schedule);
    /// Confirms what is being typed.
    void interpret();

signals:
    void edited();

private:
    void addRow(const ScheduleEntry &entry);
    void addTimeField(int row, Column column, const QTime &time);
    void addBandwidthField(int row, Column column, qint64 rate);
    void addNewRow();
    void removeCurrentRow();
    void nameFields();
    void orderFields();
    void updateButtons();
    void selectRowOf(QWidget *field);

    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QWidget *m_before = nullptr;
};

} // namespace windlass
