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

/// Whether a location has a row of this name; a folder's ends with a slash.
using NameExists = std::function<bool(const QByteArray &name)>;

/// Asks for one name, the last part of a key, and says below the field what is wrong with it or
/// what to mind. What all names have to fulfil is checked here, the rest by verdictOn().
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    struct Verdict {
        FieldHint::Severity severity = FieldHint::Severity::Error;
        QString hint;
    };

    /// Names below \a prefixLength bytes of key.
    NameDialog(const QString &title, const QString &label, const QString &acceptText,
        qsizetype prefixLength, QWidget *parent = nullptr);

    /// Without a slash at its end.
    QByteArray name() const;

protected:
    /// An error refuses the name, a warning does not; nothing: the name is fine. Called for names
    /// that could be a key.
    virtual std::optional<Verdict> verdictOn(const QByteArray &name) const = 0;

    /// What is to be edited; without a slash at its end.
    void setName(const QByteArray &name);
    /// As it is in the key.
    virtual QByteArray fullName(const QByteArray &name) const { return name + '/'; }

    QLineEdit *lineEdit() const { return m_edit; }
    /// A paragraph below the field, of plain text.
    void setExplanation(const QString &text);
    /// Judges the present name.
    void review();

private:
    std::optional<Verdict> judge(const QByteArray &name) const;

    const qsizetype m_prefixLength;
    QByteArray m_original; // what the field showed at first
    QLineEdit *m_edit;
    FieldHint *m_hint;
    QLabel *m_explanation;
    QPushButton *m_accept;
};

} // namespace windlass
