// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionform.h"

#include "ui/connections/connectiontext.h"
#include "ui/connections/credentialfields.h"
#include "ui/connections/serverfields.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace windlass {

ConnectionForm::ConnectionForm(const ConnectionConfig &config, QWidget *parent)
    : QWidget(parent), m_id(config.id), m_form(new QFormLayout(this)), m_name(new QLineEdit(this)),
      m_more(new QToolButton(this)), m_addressing(new QComboBox(this)),
      m_caBundle(new QLineEdit(this)), m_caBundleHint(new FieldHint(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_server = new ServerFields(m_form, this);
    m_name->setObjectName(QStringLiteral("name"));
    m_form->addRow(tr("&Name:"), m_name);
    m_credentials = new CredentialFields(m_form, config, this);
    buildMoreRows();
    FieldHint::labelFields(*m_form);
    fillIn(config);

    for (QLineEdit *edit : {m_name, m_caBundle})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::handleEdited);
    connect(m_server, &ServerFields::edited, this, &ConnectionForm::handleEdited);
    connect(m_server, &ServerFields::providerChosen, this, &ConnectionForm::handleProviderChosen);
    connect(m_addressing, &QComboBox::currentIndexChanged, this, &ConnectionForm::handleEdited);
    connect(m_credentials, &CredentialFields::placeFound, m_server, &ServerFields::takeFound);
    connect(m_credentials, &CredentialFields::edited, this, &ConnectionForm::handleEdited);
    connect(m_more, &QToolButton::toggled, this, &ConnectionForm::setMoreVisible);
}

void ConnectionForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_server->beginHiding();
}

void ConnectionForm::buildMoreRows()
{
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("More"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAccessibleName(tr("More settings"));
    m_form->addRow(QString(), m_more);

    m_credentials->addSessionToken();

    m_addressing->setObjectName(QStringLiteral("addressing"));
    m_addressing->addItem(tr("Automatic"), int(AddressingStyle::Auto));
    m_addressing->addItem(tr("Bucket in the path (HOST/BUCKET)"), int(AddressingStyle::Path));
    m_addressing->addItem(
        tr("Bucket in the host name (BUCKET.HOST)"), int(AddressingStyle::VirtualHosted));
    m_form->addRow(tr("A&ddressing:"), m_addressing);

    m_caBundle->setObjectName(QStringLiteral("caBundle"));
    m_caBundle->setPlaceholderText(tr("Only for a server with a private certificate"));
    auto *browse = new QPushButton(tr("&Browse…"), this);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Browse for the CA bundle"));
    connect(browse, &QPushButton::clicked, this, &ConnectionForm::chooseCaBundle);
    auto *field = new QWidget(this);
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_caBundle, 1);
    layout->addWidget(browse);
    field->setFocusProxy(m_caBundle);
    m_caBundleRow = m_caBundleHint->below(field);
    m_form->addRow(tr("&CA bundle:"), m_caBundleRow);
}

void ConnectionForm::fillIn(const ConnectionConfig &config)
{
    m_name->setText(config.name);
    m_server->fillIn(config);
    m_addressing->setCurrentIndex(m_addressing->findData(int(config.addressing)));
    m_caBundle->setText(config.caBundle);
    const bool usesMore = !config.keys.sessionToken.isEmpty() || !config.caBundle.isEmpty()
        || config.addressing != usualAddressing();
    m_more->setChecked(usesMore);
    setMoreVisible(usesMore);
    m_name->setPlaceholderText(usualName(this->config()));
}

void ConnectionForm::offerKeychain(SecretStore &secrets)
{
    m_credentials->offerKeychain(secrets);
}

void ConnectionForm::setMoreVisible(bool visible)
{
    m_more->setArrowType(visible ? Qt::DownArrow : Qt::RightArrow);
    m_server->setAllWanted(visible);
    m_credentials->setSessionTokenWanted(visible);
    m_form->setRowVisible(m_addressing, visible);
    m_form->setRowVisible(m_caBundleRow, visible);
}

ConnectionConfig ConnectionForm::config() const
{
    ConnectionConfig config;
    config.id = m_id;
    config.name = m_name->text().simplified();
    m_server->writeTo(config);
    config.addressing = AddressingStyle(m_addressing->currentData().toInt());
    config.caBundle = m_caBundle->text().trimmed();
    m_credentials->writeTo(config);
    if (config.name.isEmpty())
        config.name = usualName(config);
    return config;
}

// --- reacting to input ---

void ConnectionForm::handleEdited()
{
    ConnectionConfig nameless = config();
    m_name->setPlaceholderText(usualName(nameless));
    if (m_wasValidated)
        findFault();
    else
        m_server->showNotes();
    emit edited();
}

AddressingStyle ConnectionForm::usualAddressing() const
{
    const ProviderPreset *provider = m_server->provider();
    return provider ? provider->addressing : AddressingStyle::Auto;
}

/// A provider that is chosen is known before its endpoint is.
QString ConnectionForm::usualName(const ConnectionConfig &config) const
{
    const ProviderPreset *provider = m_server->provider();
    const bool isNamed
        = provider && !provider->needsEndpoint() && config.source == ConnectionConfig::Source::Keys;
    return isNamed ? provider->name : suggestedName(config);
}

void ConnectionForm::handleProviderChosen()
{
    m_addressing->setCurrentIndex(m_addressing->findData(int(usualAddressing())));
    const ProviderPreset *provider = m_server->provider();
    emit limitsChosen(provider ? provider->limits : TransferOverrides());
}

void ConnectionForm::chooseProvider(const QString &providerId)
{
    m_server->choose(providerId);
}

void ConnectionForm::chooseCaBundle()
{
    auto *dialog = new QFileDialog(this, tr("Choose a CA bundle"), m_caBundle->text(),
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caBundle, &QLineEdit::setText);
    dialog->open();
}

// --- errors ---

bool ConnectionForm::validate()
{
    m_wasValidated = true;
    QWidget *fault = findFault();
    if (!fault)
        return true;
    if (fault == m_caBundle || m_server->isUsuallyHidden(fault))
        m_more->setChecked(true);
    fault->setFocus();
    return false;
}

QWidget *ConnectionForm::findFault()
{
    QWidget *first = m_server->validate();
    QWidget *credentials = m_credentials->validate();
    first = first ? first : credentials;

    const QString caBundle = m_caBundle->text().trimmed();
    m_caBundleHint->showHint({});
    if (!caBundle.isEmpty() && !QFileInfo(caBundle).isFile()) {
        m_caBundleHint->showError(tr("There is no such file."));
        first = first ? first : m_caBundle;
    }
    return first;
}

} // namespace windlass
