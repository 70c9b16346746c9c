// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/customerkeyfield.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace windlass {

CustomerKeyField::CustomerKeyField(QWidget *parent) : QWidget(parent), m_field(new QLineEdit(this))
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setPlaceholderText(tr("32 bytes in Base64"));
    connect(m_field, &QLineEdit::textChanged, this, &CustomerKeyField::edited);
    auto *choose = new QToolButton(this);
    choose->setText(tr("From file…"));
    choose->setFocusPolicy(Qt::StrongFocus);
    connect(choose, &QToolButton::clicked, this, &CustomerKeyField::chooseFile);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    layout->addWidget(choose);
    setFocusProxy(m_field);
}

bool CustomerKeyField::isEmpty() const
{
    return m_field->text().trimmed().isEmpty();
}

Result<CustomerKey> CustomerKeyField::key() const
{
    return isEmpty() ? CustomerKey() : CustomerKey::from(m_field->text().trimmed().toUtf8());
}

void CustomerKeyField::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File with the key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        constexpr qint64 most = 1024; // more than any key has, so that too long ones are detected
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray bytes = file.read(most);
        const bool isRaw = bytes.size() == CustomerKey::length;
        m_field->setText(QString::fromLatin1(isRaw ? bytes.toBase64() : bytes.trimmed()));
    });
    dialog->open();
}

} // namespace windlass
