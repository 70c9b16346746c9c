// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace windlass {

class IconLabel;

/// The small text below a field: a note, what to mind, or what is wrong with what was typed. Plain
/// text; takes no room while there is nothing to say.
class FieldHint : public QWidget
{
    Q_OBJECT
public:
    enum class Severity { Note, Warning, Error };

    explicit FieldHint(QWidget *parent = nullptr);

    /// Empty: nothing.
    void showHint(const QString &text, Severity severity = Severity::Note);
    void showError(const QString &text) { showHint(text, Severity::Error); }
    void clear() { showHint({}); }
    QString text() const;

    /// \a field with this hint below it, as one row of a form.
    QWidget *below(QWidget *field);

    /// Points the labels of \a form at the fields themselves, also where a row consists of more
    /// than one widget, and names the fields for screen readers, which find sibling labels only.
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
