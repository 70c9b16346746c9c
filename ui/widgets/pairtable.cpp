// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pairtable.h"

#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

namespace {
enum Column { NameColumn, ValueColumn, RemoveColumn, ColumnCount };

constexpr char originalProperty[] = "original";
} // namespace

PairTable::PairTable(const QString &what, QWidget *parent)
    : QWidget(parent), m_what(what), m_add(new QPushButton(tr("Add row"), this)),
      m_table(new QTableWidget(0, ColumnCount, this))
{
    auto *label = new QLabel(what, this);
    m_add->setAccessibleName(tr("Add row: %1").arg(what));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &PairTable::addRow);
    m_table->setAccessibleName(what);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value"), QString()});
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(RemoveColumn, QHeaderView::ResizeToContents);
    header->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFocusPolicy(Qt::NoFocus); // its fields have the focus
    constexpr int rowsShown = 3;          // more rows scroll
    m_table->setFixedHeight(header->sizeHint().height() + 2 * m_table->frameWidth()
        + rowsShown * QLineEdit().sizeHint().height());

    auto *top = new QHBoxLayout;
    top->addWidget(label, 1);
    top->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_table);
}

NameValues PairTable::pairs() const
{
    NameValues pairs;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const NameValue pair {bytesAt(row, NameColumn).trimmed(), bytesAt(row, ValueColumn)};
        if (!pair.first.isEmpty() || !pair.second.isEmpty())
            pairs.append(pair);
    }
    return pairs;
}

/// The field's original bytes, while it still shows them.
QByteArray PairTable::bytesAt(int row, int column) const
{
    const auto *field = static_cast<QLineEdit *>(m_table->cellWidget(row, column));
    const QByteArray original = field->property(originalProperty).toByteArray();
    const bool isOriginal = field->text() == QString::fromUtf8(original);
    return isOriginal ? original : field->text().toUtf8();
}

void PairTable::setPairs(const NameValues &pairs)
{
    m_table->setRowCount(0);
    for (const NameValue &pair : pairs)
        appendRow(pair);
    arrangeFields();
}

int PairTable::rowCount() const
{
    return m_table->rowCount();
}

void PairTable::addRow()
{
    appendRow({});
    arrangeFields();
    m_table->cellWidget(m_table->rowCount() - 1, NameColumn)->setFocus();
    m_table->scrollToBottom();
}

void PairTable::appendRow(const NameValue &pair)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    addField(row, NameColumn, pair.first);
    addField(row, ValueColumn, pair.second);
    auto *remove = new QToolButton(m_table);
    remove->setIcon(icon("cancel"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Remove row"));
    connect(remove, &QToolButton::clicked, this, [this, remove] { removeRowOf(remove); });
    m_table->setCellWidget(row, RemoveColumn, remove);
    m_table->setRowHeight(row, m_table->cellWidget(row, NameColumn)->sizeHint().height());
}

void PairTable::addField(int row, int column, const QByteArray &bytes)
{
    auto *field = new QLineEdit(QString::fromUtf8(bytes), m_table);
    field->setProperty(originalProperty, bytes);
    field->setCursorPosition(0);
    field->setFrame(false);
    connect(field, &QLineEdit::textChanged, this, &PairTable::edited);
    m_table->setCellWidget(row, column, field);
}

void PairTable::removeRowOf(QWidget *button)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->cellWidget(row, RemoveColumn) != button)
            continue;
        m_table->removeRow(row);
        arrangeFields();
        if (m_table->rowCount() > 0)
            m_table->cellWidget(std::min(row, m_table->rowCount() - 1), NameColumn)->setFocus();
        else
            m_add->setFocus();
        emit edited();
        return;
    }
}

/// Sets the tab order, and names the fields by their rows for screen readers.
void PairTable::arrangeFields()
{
    const QString names[ColumnCount] = {tr("%1, row %2: name", "%1: what the rows are"),
        tr("%1, row %2: value", "%1: what the rows are"),
        tr("%1, row %2: remove", "%1: what the rows are")};
    QWidget *last = m_add;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            QWidget *field = m_table->cellWidget(row, column);
            field->setAccessibleName(names[column].arg(m_what, QString::number(row + 1)));
            setTabOrder(last, field);
            last = field;
        }
    }
}

} // namespace windlass
