// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace windlass {

class IconLabel;

/// The small text below a field: a note, a warning, or an error about the input. Plain text; needs
/// no room while it is empty.
class FieldHint : public QWidget
{
    Q_OBJECT
public:
    enum class Severity { Note, Warning, Error };

    explicit FieldHint(QWidget *parent = nullptr);

    /// Empty: hides the hint.
    void showHint(const QString &text, Severity severity = Severity::Note);
    void showError(const QString &text) { showHint(text, Severity::Error); }
    void clear() { showHint({}); }
    QString text() const;

    /// \a field with this hint below it, for one row of a form.
    QWidget *below(QWidget *field);

    /// Connects the labels of \a form to the actual fields, even if a row has several widgets, and
    /// names the fields for screen readers, which only find sibling labels.
    static void labelFields(QFormLayout &form);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    IconLabel *m_icon;
    QLabel *m_text;
    Severity m_severity = Severity::Note;
    QWidget *m_field = nullptr;
};

} // namespace windlass
