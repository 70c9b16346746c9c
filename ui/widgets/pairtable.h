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
    /// Instead of all rows. What nobody edits comes back byte for byte, be it UTF-8 or not.
    void setPairs(const NameValues &pairs);
    int rowCount() const;

public slots:
    /// With an empty row, and the focus in it.
    void addRow();

signals:
    void edited();

private:
    void appendRow(const NameValue &pair);
    void addField(int row, int column, const QByteArray &bytes);
    QByteArray bytesAt(int row, int column) const;
    void removeRowOf(QWidget *button);
    void arrangeFields();

    const QString m_what;
    QPushButton *m_add;
    QTableWidget *m_table;
};

} // namespace windlass
