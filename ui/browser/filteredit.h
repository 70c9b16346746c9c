// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace windlass {

/// The field that filters the rows by name. Escape clears it and moves the focus away; Down enters
/// the rows.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent = nullptr);

signals:
    /// The focus should move to the rows.
    void left();
    /// The first row should have the focus.
    void rowsRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace windlass
