// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/formoptionspanel.h"

#include <QFontMetrics>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace windlass {

FormOptionsPanel::FormOptionsPanel(QWidget *parent)
    : FoldedForm(parent), m_name(new QLineEdit(fields())),
      m_uploadFields(new QPlainTextEdit(fields())), m_host(new QLineEdit(fields()))
{
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setPlaceholderText(tr("Each file’s own name"));
    m_uploadFields->setObjectName(QStringLiteral("uploadFields"));
    m_uploadFields->setPlaceholderText(
        tr("NAME=VALUE, one a line, for example x-amz-meta-project=garden"));
    m_uploadFields->setTabChangesFocus(true);
    constexpr int lines = 3;
    m_uploadFields->setFixedHeight(
        QFontMetrics(m_uploadFields->font()).lineSpacing() * lines + 12); // and its frame
    m_host->setObjectName(QStringLiteral("host"));
    m_host->setPlaceholderText(tr("The name that others use, for example files.example.org"));
    form().addRow(tr("Store &as:"), m_name);
    form().addRow(tr("&Fields:"), m_uploadFields);
    form().addRow(tr("Server’s &name:"), m_host);
    connect(m_name, &QLineEdit::textChanged, this, &FormOptionsPanel::changed);
    connect(m_uploadFields, &QPlainTextEdit::textChanged, this, &FormOptionsPanel::changed);
    connect(m_host, &QLineEdit::textChanged, this, &FormOptionsPanel::changed);
}

ObjectKey FormOptionsPanel::key(const ObjectKey &prefix) const
{
    const QByteArray name = m_name->text().toUtf8();
    return ObjectKey(prefix.bytes() + (name.isEmpty() ? PostForm::fileNameVariable : name));
}

Result<PostFormOptions> FormOptionsPanel::filled(PostFormOptions options) const
{
    const QStringList lines
        = m_uploadFields->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const Result<NameValues> entered = parseFormFields(lines);
    if (!entered)
        return fail(entered.error());
    options.fields += *entered;
    options.host = m_host->text().trimmed();
    return options;
}

} // namespace windlass
