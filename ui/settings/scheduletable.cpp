// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/scheduletable.h"

#include "core/base/byteunits.h"
#include "core/settings/transfersettings.h"
#include "ui/settings/bandwidthfield.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace windlass {

static const BandwidthSetting firstSuggestion {mebibyte, 4 * mebibyte};

ScheduleTable::ScheduleTable(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, ColumnCount, this)),
      m_add(new QPushButton(tr("&Add time"), this)),
      m_remove(new QPushButton(tr("&Remove time"), this))
{
    m_table->setObjectName(QStringLiteral("schedule"));
    m_table->setAccessibleName(tr("Other limits by the time of day"));
    m_table->setHorizontalHeaderLabels({tr("From"), tr("To"), tr("Upload"), tr("Download")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFocusPolicy(Qt::NoFocus); // its fields have the focus
    constexpr int rowsShown = 4;          // more rows scroll
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
        + rowsShown * QTimeEdit().sizeHint().height());

    m_add->setObjectName(QStringLiteral("addTime"));
    m_remove->setObjectName(QStringLiteral("removeTime"));
    for (QPushButton *button : {m_add, m_remove})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    connect(m_add, &QPushButton::clicked, this, &ScheduleTable::addNewRow);
    connect(m_remove, &QPushButton::clicked, this, &ScheduleTable::removeCurrentRow);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ScheduleTable::updateButtons);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { selectRowOf(now); });
    updateButtons();
}

BandwidthSchedule ScheduleTable::schedule() const
{
    BandwidthSchedule schedule;
    const auto timeAt = [this](int row, Column column) {
        return static_cast<QTimeEdit *>(m_table->cellWidget(row, column))->time();
    };
    const auto rateAt = [this](int row, Column column) {
        return static_cast<BandwidthField *>(m_table->cellWidget(row, column))->bytesPerSecond();
    };
    for (int row = 0; row < m_table->rowCount(); ++row)
        schedule.entries.append({timeAt(row, FromColumn), timeAt(row, ToColumn),
            {rateAt(row, UpColumn), rateAt(row, DownColumn)}});
    return schedule;
}

void ScheduleTable::setSchedule(const BandwidthSchedule &schedule)
{
    m_table->setRowCount(0);
    for (const ScheduleEntry &entry : schedule.entries)
        addRow(entry);
    updateButtons();
}

void ScheduleTable::interpret()
{
    for (QAbstractSpinBox *field : m_table->findChildren<QAbstractSpinBox *>())
        field->interpretText();
}

void ScheduleTable::addRow(const ScheduleEntry &entry)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    addTimeField(row, FromColumn, entry.from);
    addTimeField(row, ToColumn, entry.to);
    addBandwidthField(row, UpColumn, entry.bandwidth.up);
    addBandwidthField(row, DownColumn, entry.bandwidth.down);
    m_table->setRowHeight(row, m_table->cellWidget(row, FromColumn)->sizeHint().height());
    nameFields();
    orderFields();
}

void ScheduleTable::addTimeField(int row, Column column, const QTime &time)
{
    auto *field = new QTimeEdit(time, m_table);
    field->setKeyboardTracking(false);
    field->setFrame(false);
    connect(field, &QTimeEdit::timeChanged, this, &ScheduleTable::edited);
    m_table->setCellWidget(row, column, field);
}

void ScheduleTable::addBandwidthField(int row, Column column, qint64 rate)
{
    auto *field = new BandwidthField(m_table);
    field->setBytesPerSecond(rate);
    field->setFrame(false);
    connect(field, &QDoubleSpinBox::valueChanged, this, &ScheduleTable::edited);
    m_table->setCellWidget(row, column, field);
}

void ScheduleTable::addNewRow()
{
    addRow({QTime(8, 0), QTime(18, 0), firstSuggestion});
    m_table->cellWidget(m_table->rowCount() - 1, FromColumn)->setFocus();
    emit edited();
}

void ScheduleTable::removeCurrentRow()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_table->removeRow(row);
    nameFields();
    updateButtons();
    if (m_table->rowCount() > 0)
        m_table->cellWidget(std::min(row, m_table->rowCount() - 1), FromColumn)->setFocus();
    else
        m_add->setFocus();
    emit edited();
}

/// For screen readers, which do not know a field's column.
void ScheduleTable::nameFields()
{
    const QStringList names {
        tr("Row %1: from"), tr("Row %1: to"), tr("Row %1: upload"), tr("Row %1: download")};
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column)
            m_table->cellWidget(row, column)->setAccessibleName(names[column].arg(row + 1));
    }
}

void ScheduleTable::setTabOrderAfter(QWidget *before)
{
    m_before = before;
    orderFields();
}

void ScheduleTable::orderFields()
{
    QWidget *last = m_before;
    const auto append = [&last](QWidget *next) {
        if (last)
            setTabOrder(last, next);
        last = next;
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column)
            append(m_table->cellWidget(row, column));
    }
    append(m_add);
    append(m_remove);
}

void ScheduleTable::updateButtons()
{
    m_remove->setEnabled(m_table->currentRow() >= 0);
}

void ScheduleTable::selectRowOf(QWidget *field)
{
    for (int row = 0; field && row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (m_table->cellWidget(row, column) == field)
                m_table->setCurrentCell(row, column);
        }
    }
}

} // namespace windlass
