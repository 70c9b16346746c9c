// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/fieldhint.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

/// Whether a location has a row with this name; a folder's ends with a slash.
using NameExists = std::function<bool(const QByteArray &name)>;

/// Asks for one name, the last part of a key, and shows errors and warnings below the field. Checks
/// the rules for all names itself, the others with verdictOn().
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    struct Verdict {
        FieldHint::Severity severity = FieldHint::Severity::Error;
        QString hint;
    };

    /// \a prefixLength: number of bytes of the key before the name.
    NameDialog(const QString &title, const QString &label, const QString &acceptText,
        qsizetype prefixLength, QWidget *parent = nullptr);

    /// Without a trailing slash.
    QByteArray name() const;

protected:
    /// An error refuses the name, a warning does not; nothing: the name is fine. Only called for
    /// names that are possible in a key.
    virtual std::optional<Verdict> verdictOn(const QByteArray &name) const = 0;

    /// The initial name; without a trailing slash.
    void setName(const QByteArray &name);
    /// The name as in the key.
    virtual QByteArray fullName(const QByteArray &name) const { return name + '/'; }

    QLineEdit *lineEdit() const { return m_edit; }
    /// A paragraph of plain text below the field.
    void setExplanation(const QString &text);
    /// Checks the current name.
    void review();

private:
    std::optional<Verdict> judge(const QByteArray &name) const;

    const qsizetype m_prefixLength;
    QByteArray m_original; // the field's initial text
    QLineEdit *m_edit;
    FieldHint *m_hint;
    QLabel *m_explanation;
    QPushButton *m_accept;
};

} // namespace windlass
