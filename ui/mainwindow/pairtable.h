// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace windlass {

/// Names and values, a row each, as metadata and tags are. Every cell is a field, so that Tab leads
/// from the button that adds a row through all of them.
class PairTable : public QWidget
{
    Q_OBJECT
public:
    /// \a what: what the rows are, for screen readers and above the table.
    explicit PairTable(const QString &what, QWidget *parent = nullptr);

    /// Without rows that nothing is written in.
    NameValues pairs() const;
    int rowCount() const;

public slots:
    /// With an empty row, and the focus in it.
    void addRow();

signals:
    void edited();

private:
    QWidget *addField(int row, int column);
    void removeRowOf(QWidget *button);
    void arrangeFields();

    const QString m_what;
    QPushButton *m_add;
    QTableWidget *m_table;
};

} // namespace windlass
