// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/keynamerules.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

/// Asks for one name, the last part of a key, and shows errors and warnings below the field.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    NameDialog(const QString &title, const QString &label, const QString &acceptText,
        std::unique_ptr<const KeyNameRules> rules, QWidget *parent = nullptr);

    /// Without a trailing slash.
    QByteArray name() const;

protected:
    /// The initial name; without a trailing slash.
    void setName(const QByteArray &name);
    /// The name as in the key.
    QByteArray fullName() const { return m_rules->fullName(name()); }

    QLineEdit *lineEdit() const { return m_edit; }
    /// A paragraph of plain text below the field.
    void setExplanation(const QString &text);
    /// Checks the current name.
    void review();

private:
    const std::unique_ptr<const KeyNameRules> m_rules;
    QByteArray m_original; // the field's initial text
    QLineEdit *m_edit;
    FieldHint *m_hint;
    QLabel *m_explanation;
    QPushButton *m_accept;
};

} // namespace windlass
