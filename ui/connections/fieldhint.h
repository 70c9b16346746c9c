// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

class QFormLayout;

namespace windlass {

/// The small text below a field: a hint, or what is wrong with what was typed. Plain text; takes no
/// room while there is nothing to say.
class FieldHint : public QLabel
{
    Q_OBJECT
public:
    explicit FieldHint(QWidget *parent = nullptr);

    /// Empty: nothing.
    void showHint(const QString &text);
    void showError(const QString &text);

    /// \a field with this hint below it, as one row of a form.
    QWidget *below(QWidget *field);

    /// Points the labels of \a form at the fields themselves, also where a row consists of more
    /// than one widget, and names the fields for screen readers, which find sibling labels only.
    static void labelFields(QFormLayout &form);

private:
    void say(const QString &text, const QColor &color);

    QWidget *m_field = nullptr;
};

} // namespace windlass
