// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace windlass {

/// A table of names and values, such as metadata and tags. Every cell is a field, so that Tab moves
/// from the button that adds a row through all of them.
class PairTable : public QWidget
{
    Q_OBJECT
public:
    /// \a what: describes the rows, above the table and for screen readers.
    explicit PairTable(const QString &what, QWidget *parent = nullptr);

    /// Without empty rows.
    NameValues pairs() const;
    /// Replaces all rows. Unedited values keep their bytes, even if they are not UTF-8.
    void setPairs(const NameValues &pairs);
    int rowCount() const;

public slots:
    /// Adds an empty row and gives it the focus.
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
