// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/furtheroptions.h"

#include "core/s3/s3fields.h"
#include "core/transfer/request/optiontexts.h"
#include "ui/mainwindow/customerkeyfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace windlass {

namespace {

// S3's own terms.
const QStringList lockModes {QStringLiteral("GOVERNANCE"), QStringLiteral("COMPLIANCE")};
const QStringList checksums {QStringLiteral("CRC32"), QStringLiteral("CRC32C"),
    QStringLiteral("CRC64NVME"), QStringLiteral("SHA1"), QStringLiteral("SHA256")};

QByteArray written(const QLineEdit *field)
{
    return field ? field->text().trimmed().toUtf8() : QByteArray();
}

bool isDate(const QLineEdit *condition)
{
    return condition->objectName().endsWith(QLatin1String("since"));
}

} // namespace

FurtherOptions::FurtherOptions(TransferKind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    if (isWriting())
        addGrants(*m_form);
    addEncryption(*m_form);
    if (isWriting())
        addLock(*m_form);
    if (isCopying())
        addConditions(*m_form);
    addRequests(*m_form);
    update();
}

bool FurtherOptions::isCopying() const
{
    return m_kind == TransferKind::Copy || m_kind == TransferKind::Move;
}

QLineEdit *FurtherOptions::addField(
    QFormLayout &form, const QString &label, const char *name, const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(placeholder);
    connect(field, &QLineEdit::textChanged, this, &FurtherOptions::update);
    form.addRow(label, field);
    return field;
}

CustomerKeyField *FurtherOptions::addKeyField(
    QFormLayout &form, const QString &label, const char *name)
{
    auto *field = new CustomerKeyField(this);
    field->setObjectName(QLatin1String(name));
    connect(field, &CustomerKeyField::edited, this, &FurtherOptions::update);
    form.addRow(label, field);
    return field;
}

void FurtherOptions::addGrants(QFormLayout &form)
{
    const QString grantee = QStringLiteral("id=…, uri=…, emailAddress=…");
    m_grants = {addField(form, tr("May read:"), "x-amz-grant-read", grantee),
        addField(form, tr("May do everything:"), "x-amz-grant-full-control", grantee),
        addField(form, tr("May read the ACL:"), "x-amz-grant-read-acp", grantee),
        addField(form, tr("May write the ACL:"), "x-amz-grant-write-acp", grantee)};
}

void FurtherOptions::addEncryption(QFormLayout &form)
{
    if (isCopying())
        m_sourceKey = addKeyField(form, tr("Key of the source:"), "sourceKey");
    if (!isWriting()) {
        m_customerKey = addKeyField(form, tr("Your own key:"), "customerKey");
        return;
    }
    m_encryption = new QComboBox(this);
    m_encryption->setObjectName(QStringLiteral("encryption"));
    m_encryption->addItems({tr("Bucket default"), tr("By the server (AES256)"),
        tr("By a key service (aws:kms)"), tr("With your own key (SSE-C)")});
    connect(m_encryption, &QComboBox::currentIndexChanged, this, &FurtherOptions::update);
    form.addRow(tr("Encryption:"), m_encryption);
    m_keyId = addField(form, tr("Key id:"), "keyId", tr("default of the bucket or account"));
    m_context = addField(form, tr("Encryption context:"), "context", QStringLiteral("{…}"));
    m_customerKey = addKeyField(form, tr("Key:"), "customerKey");
}

void FurtherOptions::addLock(QFormLayout &form)
{
    m_lockMode = new QComboBox(this);
    m_lockMode->setObjectName(QStringLiteral("lockMode"));
    m_lockMode->addItem(tr("Bucket default"));
    m_lockMode->addItems(lockModes);
    connect(m_lockMode, &QComboBox::currentIndexChanged, this, &FurtherOptions::update);
    form.addRow(tr("Object Lock:"), m_lockMode);
    m_lockEnd = addField(form, tr("Locked until:"), "lockEnd", QStringLiteral("2030-01-31"));
    m_legalHold = new QCheckBox(tr("Legal hold"), this);
    m_legalHold->setObjectName(QStringLiteral("legalHold"));
    connect(m_legalHold, &QCheckBox::toggled, this, &FurtherOptions::update);
    form.addRow(QString(), m_legalHold);
    m_checksum = new QComboBox(this);
    m_checksum->setObjectName(QStringLiteral("checksum"));
    m_checksum->addItem(tr("Signature only"));
    m_checksum->addItems(checksums);
    connect(m_checksum, &QComboBox::currentIndexChanged, this, &FurtherOptions::update);
    form.addRow(tr("Checksum:"), m_checksum);
    m_redirect = addField(
        form, tr("Website redirect:"), "redirect", tr("a key such as /page, or a whole URL"));
}

void FurtherOptions::addConditions(QFormLayout &form)
{
    const QString date = QStringLiteral("2030-01-31");
    m_conditions = {addField(form, tr("Only if the ETag is:"), "x-amz-copy-source-if-match"),
        addField(form, tr("Only if the ETag is not:"), "x-amz-copy-source-if-none-match"),
        addField(form, tr("Only if changed since:"), "x-amz-copy-source-if-modified-since", date),
        addField(
            form, tr("Only if not changed since:"), "x-amz-copy-source-if-unmodified-since", date)};
}

void FurtherOptions::addRequests(QFormLayout &form)
{
    const QString account = QStringLiteral("111122223333");
    m_owner = addField(form, tr("Only if the bucket belongs to:"), "owner", account);
    if (isCopying())
        m_sourceOwner
            = addField(form, tr("Only if the source belongs to:"), "sourceOwner", account);
    m_payer = new QCheckBox(tr("Pay for the requests (requester pays)"), this);
    m_payer->setObjectName(QStringLiteral("payer"));
    connect(m_payer, &QCheckBox::toggled, this, &FurtherOptions::update);
    form.addRow(QString(), m_payer);
}

void FurtherOptions::offerVersion()
{
    m_version = addField(*m_form, tr("Version:"), "version", tr("ID of an older version"));
}

VersionId FurtherOptions::version() const
{
    return VersionId(written(m_version));
}

FurtherOptions::Encryption FurtherOptions::encryption() const
{
    if (!m_encryption)
        return Encryption::Customer;
    return Encryption(m_encryption->currentIndex());
}

void FurtherOptions::addTo(ObjectOptions &options) const
{
    if (!isWriting())
        return;
    const auto add = [&options](const QByteArray &name, const QByteArray &value) {
        if (!value.isEmpty())
            options.settings.append(NameValue {name, value});
    };
    for (const QLineEdit *grant : m_grants)
        add(grant->objectName().toLatin1(), written(grant));
    constexpr char field[] = "x-amz-server-side-encryption";
    if (encryption() == Encryption::Server)
        add(field, "AES256");
    if (encryption() == Encryption::KeyService) {
        add(field, "aws:kms");
        add("x-amz-server-side-encryption-aws-kms-key-id", written(m_keyId));
        if (!written(m_context).isEmpty())
            add("x-amz-server-side-encryption-context",
                encryptionContext(m_context->text()).value_or(QByteArray()));
    }
    if (m_lockMode->currentIndex() > 0) {
        add("x-amz-object-lock-mode", m_lockMode->currentText().toLatin1());
        add("x-amz-object-lock-retain-until-date",
            retentionEnd(m_lockEnd->text().trimmed()).value_or(QByteArray()));
    }
    if (m_legalHold->isChecked())
        add("x-amz-object-lock-legal-hold", "ON");
    add("x-amz-website-redirect-location", written(m_redirect));
    options.checksum = checksumNamed(m_checksum->currentText().toLatin1());
}

RequestArguments FurtherOptions::arguments() const
{
    const auto keyIn = [](const CustomerKeyField *field) {
        return field ? field->key().value_or(CustomerKey()) : CustomerKey();
    };
    RequestArguments arguments;
    arguments.isRequesterPaying = m_payer->isChecked();
    arguments.expectedBucketOwner = written(m_owner);
    arguments.expectedSourceOwner = written(m_sourceOwner);
    if (encryption() == Encryption::Customer)
        arguments.customerKey = keyIn(m_customerKey);
    arguments.sourceCustomerKey = keyIn(m_sourceKey);
    for (const QLineEdit *condition : m_conditions) {
        const QByteArray text = written(condition);
        if (!text.isEmpty())
            arguments.copyConditions.append(NameValue {condition->objectName().toLatin1(),
                isDate(condition) ? httpDate(condition->text().trimmed()).value_or(text) : text});
    }
    return arguments;
}

QString FurtherOptions::objection() const
{
    const auto wrongKey = [](const CustomerKeyField *field) { return field && !field->key(); };
    const bool isOwnKey = encryption() == Encryption::Customer;
    if ((isOwnKey && wrongKey(m_customerKey)) || wrongKey(m_sourceKey))
        return tr("Your own key must have 32 bytes, written in Base64.");
    if (m_encryption && isOwnKey && m_customerKey->isEmpty())
        return tr("Enter the encryption key.");
    if (encryption() == Encryption::KeyService && !written(m_context).isEmpty()
        && !encryptionContext(m_context->text()))
        return tr("The encryption context must be a JSON object, such as {\"name\": \"value\"}.");
    if (m_lockMode && m_lockMode->currentIndex() > 0 && !retentionEnd(m_lockEnd->text().trimmed()))
        return tr("Enter until when it is locked, such as 2030-01-31.");
    for (const QLineEdit *condition : m_conditions) {
        if (isDate(condition) && !written(condition).isEmpty()
            && !httpDate(condition->text().trimmed()))
            return tr("“%1” is not a date. Write one such as 2030-01-31.")
                .arg(condition->text().trimmed());
    }
    return {};
}

void FurtherOptions::update()
{
    const auto show = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(isShown);
    };
    if (m_encryption) {
        show(m_keyId, encryption() == Encryption::KeyService);
        show(m_context, encryption() == Encryption::KeyService);
        show(m_customerKey, encryption() == Encryption::Customer);
    }
    if (m_lockMode)
        show(m_lockEnd, m_lockMode->currentIndex() > 0);
    emit edited();
}

} // namespace windlass
