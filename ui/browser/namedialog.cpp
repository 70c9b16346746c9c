// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/namedialog.h"

#include "core/base/humantext.h"
#include "ui/browser/plaintext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

NameDialog::NameDialog(const QString &title, const QString &label, const QString &acceptText,
    std::unique_ptr<const KeyNameRules> rules, QWidget *parent)
    : QDialog(parent), m_rules(std::move(rules)), m_edit(new QLineEdit(this)),
      m_hint(new FieldHint(this)), m_explanation(new QLabel(this))
{
    setWindowTitle(title);
    setMinimumWidth(420);
    auto *caption = new QLabel(this);
    caption->setTextFormat(Qt::PlainText);
    caption->setWordWrap(true);
    caption->setText(withoutMnemonics(label)); // the label is a buddy, so & would be a mnemonic
    caption->setBuddy(m_edit);
    m_edit->setAccessibleName(label);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(acceptText, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(caption);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    layout->addWidget(m_explanation);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_edit, &QLineEdit::textChanged, this, &NameDialog::review);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QByteArray NameDialog::name() const
{
    return editedName(m_original, m_edit->text());
}

void NameDialog::setName(const QByteArray &name)
{
    m_original = name;
    m_edit->setText(displayText(name));
}

void NameDialog::setExplanation(const QString &text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

void NameDialog::review()
{
    const QByteArray current = name();
    std::optional<NameVerdict> verdict;
    if (!current.isEmpty() || m_edit->isModified()) // no error before the person has typed
        verdict = m_rules->judge(current);
    m_accept->setEnabled(!current.isEmpty() && (!verdict || !verdict->isRefusal()));
    if (verdict && !verdict->hint.isEmpty())
        m_hint->showHint(verdict->hint, verdict->severity);
    else
        m_hint->clear();
    // A dialog does not grow automatically for wrapped text.
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

} // namespace windlass
