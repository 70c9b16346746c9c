// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/customerkeydialog.h"

#include "ui/mainwindow/customerkeyfield.h"
#include "ui/widgets/fieldhint.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

CustomerKeyDialog::CustomerKeyDialog(int transfers, QWidget *parent)
    : FittingDialog(parent), m_key(new CustomerKeyField(this)), m_hint(new FieldHint(this)),
      m_accept(nullptr)
{
    setWindowTitle(tr("Key needed"));
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(tr("%Ln unfinished transfer(s) need your own encryption key. Windlass does not "
                     "store such keys.",
        nullptr, transfers));
    auto *form = new QFormLayout;
    form->addRow(tr("&Key:"), m_hint->below(m_key));
    FieldHint::labelFields(*form);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Continue"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    buttons->addButton(tr("Later"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        if (const Result<CustomerKey> key = m_key->key())
            emit given(*key);
    });
    connect(m_key, &CustomerKeyField::edited, this, &CustomerKeyDialog::review);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(440);
    review();
}

void CustomerKeyDialog::review()
{
    const bool isKey = bool(m_key->key());
    m_hint->showError(isKey ? QString() : tr("A key has 32 bytes, written in Base64."));
    m_accept->setEnabled(isKey && !m_key->isEmpty());
}

} // namespace windlass
