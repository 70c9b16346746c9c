// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QFormLayout;
class QToolButton;

namespace windlass {

/// Rarely used fields, folded under "More options" until they are opened.
class FoldedForm : public QWidget
{
    Q_OBJECT
public:
    explicit FoldedForm(QWidget *parent = nullptr);

    /// The layout of the fields.
    QFormLayout &form() const { return *m_form; }
    /// The parent of the fields.
    QWidget *fields() const { return m_fields; }

private:
    void showFields(bool shown);

    QToolButton *m_fold;
    QWidget *m_fields;
    QFormLayout *m_form;
};

} // namespace windlass
