// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/propertiesdialog.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "core/s3/s3fields.h"
#include "core/transfer/request/optionsobjection.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pairtable.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

namespace {

constexpr qsizetype prefixSize = qsizetype(sizeof metadataPrefix) - 1;

QByteArray valueOf(const NameValues &fields, const QByteArray &name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
        [&name](const NameValue &field) { return field.first == name; });
    return found == fields.end() ? QByteArray() : found->second;
}

NameValues metadataOf(const NameValues &fields)
{
    NameValues metadata;
    for (const auto &[name, value] : fields) {
        if (name.startsWith(metadataPrefix))
            metadata.append(NameValue {name.mid(prefixSize), value});
    }
    return metadata;
}

} // namespace

PropertiesDialog::PropertiesDialog(Session &session, BucketName bucket, ObjectKey key,
    ObjectProperties properties, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_bucket(std::move(bucket)), m_key(std::move(key)),
      m_properties(std::move(properties)), m_message(new InlineMessage(this)),
      m_hint(new FieldHint(this)), m_silence(new SilenceNotice(this))
{
    const EditableProperties before = EditableProperties::of(m_properties);
    setWindowTitle(tr("Edit properties"));
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout;
    m_fields.append(addField(*form, "Content-Type", before.contentType));
    for (const char *name :
        {"Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires"})
        m_fields.append(addField(*form, name, valueOf(before.fields, QByteArray(name).toLower())));
    m_metadata = addTable("metadataPairs", tr("Metadata"), metadataOf(before.fields));
    m_tags = addTable("tagPairs", tr("Tags"), before.tags);
    m_tags->setEnabled(m_properties.tags.has_value());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    auto *inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addLayout(form);
    inner->addWidget(m_metadata);
    inner->addWidget(m_tags);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new ElidedLabel(m_key.display(), this));
    layout->addWidget(new FittingScrollArea(fields, this));
    layout->addWidget(m_hint);
    layout->addWidget(m_silence);
    layout->addWidget(m_message); // below the fields, which stay where they are
    layout->addWidget(buttons);
    setMinimumWidth(520);
    connect(m_save, &QPushButton::clicked, this, &PropertiesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QLineEdit *PropertiesDialog::addField(
    QFormLayout &form, const QByteArray &name, const QByteArray &value)
{
    auto *field = new QLineEdit(QString::fromUtf8(value), this);
    field->setObjectName(QString::fromLatin1(name));
    field->setCursorPosition(0);
    form.addRow(QString::fromLatin1(name), field);
    connect(field, &QLineEdit::textChanged, this, &PropertiesDialog::check);
    return field;
}

PairTable *PropertiesDialog::addTable(
    const char *name, const QString &title, const NameValues &pairs)
{
    auto *table = new PairTable(title, this);
    table->setObjectName(QLatin1String(name));
    table->setPairs(pairs);
    connect(table, &PairTable::edited, this, &PropertiesDialog::check);
    return table;
}

EditableProperties PropertiesDialog::edited() const
{
    const EditableProperties before = EditableProperties::of(m_properties);
    EditableProperties edited;
    for (const QLineEdit *field : m_fields) {
        const bool isType = field == m_fields.first();
        const QByteArray name = field->objectName().toLatin1().toLower();
        const QByteArray original = isType ? before.contentType : valueOf(before.fields, name);
        const bool isOriginal = field->text() == QString::fromUtf8(original);
        const QByteArray value = isOriginal ? original : field->text().trimmed().toUtf8();
        if (isType)
            edited.contentType = value;
        else if (!value.isEmpty())
            edited.fields.append(NameValue {name, value});
    }
    for (const auto &[name, value] : m_metadata->pairs()) {
        const QByteArray lower = name.toLower();
        edited.fields.append(
            NameValue {lower.startsWith(metadataPrefix) ? lower : metadataPrefix + lower, value});
    }
    std::sort(edited.fields.begin(), edited.fields.end());
    edited.tags = m_tags->pairs();
    std::sort(edited.tags.begin(), edited.tags.end());
    return edited;
}

void PropertiesDialog::check()
{
    const EditableProperties wanted = edited();
    ObjectOptions options;
    options.contentType = wanted.contentType;
    options.fields = wanted.fields;
    options.tags = wanted.tags;
    const QString objection = objectionTo(options);
    m_hint->showError(objection);
    m_save->setEnabled(objection.isEmpty() && wanted != EditableProperties::of(m_properties));
}

void PropertiesDialog::save()
{
    m_message->dismiss();
    m_save->setEnabled(false);
    m_silence->begin(m_session);
    const auto work
        = [bucket = m_bucket, key = m_key, seen = m_properties, wanted = edited()](
              S3Client client) { return changeProperties(client, bucket, key, seen, wanted); };
    whenDone(this, m_session.run(work),
        [this](const Result<ChangedProperties> &result) { handleSaved(result); });
}

void PropertiesDialog::handleSaved(const Result<ChangedProperties> &result)
{
    m_silence->end();
    if (result) {
        emit saved(*result);
        accept();
        return;
    }
    m_save->setEnabled(true);
    m_message->showMessage(
        InlineMessage::Severity::Error, describe(result.error()), technicalDetails(result.error()));
}

} // namespace windlass
