// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/formoptionspanel.h"

#include "core/listing/filtertext.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace windlass {

// S3's possible responses after an upload; the first one shows the key to the uploader.
static const QStringList statuses {
    QStringLiteral("201"), QStringLiteral("200"), QStringLiteral("204")};

FormOptionsPanel::FormOptionsPanel(QWidget *parent)
    : FoldedForm(parent), m_name(addLine(tr("Store &as:"), "name", tr("Each file’s own name"))),
      m_smallest(addLine(tr("S&mallest file:"), "smallest", tr("Bytes, or as 10K or 2M"))),
      m_uploadFields(addLines(tr("&Fields:"), "uploadFields",
          tr("NAME=VALUE, one a line, for example x-amz-meta-project=garden"))),
      m_conditions(addLines(tr("C&onditions:"), "conditions",
          tr("JSON, one a line, for example %1")
              .arg(QLatin1String(R"(["starts-with", "$x-amz-meta-who", ""])")))),
      m_redirect(addLine(tr("Afterwards &go to:"), "redirect",
          tr("https://…, where a browser is sent after an upload"))),
      m_status(new QComboBox(fields())),
      m_host(addLine(tr("Server’s &name:"), "host",
          tr("The name that others use, for example files.example.org")))
{
    m_status->setObjectName(QStringLiteral("status"));
    m_status->addItems(statuses);
    form().insertRow(form().rowCount() - 1, tr("Status afte&rwards:"), m_status);
    connect(m_status, &QComboBox::currentIndexChanged, this, &FormOptionsPanel::changed);
    // A redirect has a status of its own.
    connect(m_redirect, &QLineEdit::textChanged, this,
        [this] { m_status->setEnabled(redirect().isEmpty()); });
}

QLineEdit *FormOptionsPanel::addLine(const QString &label, const char *name, const QString &hint)
{
    auto *line = new QLineEdit(fields());
    line->setObjectName(QLatin1String(name));
    line->setPlaceholderText(hint);
    connect(line, &QLineEdit::textChanged, this, &FormOptionsPanel::changed);
    form().addRow(label, line);
    return line;
}

QPlainTextEdit *FormOptionsPanel::addLines(
    const QString &label, const char *name, const QString &hint)
{
    constexpr int shown = 3;
    auto *lines = new QPlainTextEdit(fields());
    lines->setObjectName(QLatin1String(name));
    lines->setPlaceholderText(hint);
    lines->setTabChangesFocus(true);
    lines->setTabChangesFocus(true);
    lines->setFixedHeight(QFontMetrics(lines->font()).lineSpacing() * shown + 12); // includes its
                                                                                   // frame
    connect(lines, &QPlainTextEdit::textChanged, this, &FormOptionsPanel::changed);
    form().addRow(label, lines);
    return lines;
}

ObjectKey FormOptionsPanel::key(const ObjectKey &prefix) const
{
    const QByteArray name = m_name->text().toUtf8();
    return ObjectKey(prefix.bytes() + (name.isEmpty() ? PostForm::fileNameVariable : name));
}

QByteArray FormOptionsPanel::redirect() const
{
    return m_redirect->text().trimmed().toUtf8();
}

static QStringList linesOf(const QPlainTextEdit *edit)
{
    return edit->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

Result<PostFormOptions> FormOptionsPanel::filled(PostFormOptions options) const
{
    const Result<NameValues> entered = parseFormFields(linesOf(m_uploadFields));
    if (!entered)
        return fail(entered.error());
    options.fields += *entered;
    const QStringList conditions = linesOf(m_conditions);
    for (const QString &text : conditions) {
        const Result<PostCondition> condition = PostCondition::parse(text.trimmed().toUtf8());
        if (!condition)
            return fail(condition.error());
        options.conditions.append(*condition);
    }
    if (!m_smallest->text().trimmed().isEmpty()) {
        const Result<qint64> smallest = parseByteCount(m_smallest->text().trimmed());
        if (!smallest)
            return fail(smallest.error());
        options.smallest = *smallest;
    }
    options.redirect = redirect();
    options.status = options.redirect.isEmpty() ? m_status->currentText().toInt() : 0;
    options.host = m_host->text().trimmed();
    return options;
}

} // namespace windlass
