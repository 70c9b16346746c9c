// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionform.h"

#include "ui/connections/connectiontext.h"
#include "ui/connections/credentialfields.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

namespace windlass {

ConnectionForm::ConnectionForm(const ConnectionConfig &config, QWidget *parent)
    : QWidget(parent), m_id(config.id), m_form(new QFormLayout(this)), m_name(new QLineEdit(this)),
      m_endpoint(new QLineEdit(this)), m_region(new QLineEdit(this)), m_more(new QToolButton(this)),
      m_addressing(new QComboBox(this)), m_caBundle(new QLineEdit(this)),
      m_endpointHint(new FieldHint(this)), m_regionHint(new FieldHint(this)),
      m_caBundleHint(new FieldHint(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildRows();
    m_credentials = new CredentialFields(m_form, config, this);
    buildMoreRows();
    FieldHint::labelFields(*m_form);
    fillIn(config);

    for (QLineEdit *edit : {m_name, m_endpoint, m_region, m_caBundle})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::handleEdited);
    connect(m_addressing, &QComboBox::currentIndexChanged, this, &ConnectionForm::handleEdited);
    connect(m_credentials, &CredentialFields::placeFound, this, &ConnectionForm::handlePlaceFound);
    connect(m_credentials, &CredentialFields::edited, this, &ConnectionForm::handleEdited);
    connect(m_more, &QToolButton::toggled, this, &ConnectionForm::setMoreVisible);
}

void ConnectionForm::buildRows()
{
    m_name->setObjectName(QStringLiteral("name"));
    m_form->addRow(tr("&Name:"), m_name);

    m_endpoint->setObjectName(QStringLiteral("endpoint"));
    m_endpoint->setPlaceholderText(QStringLiteral("https://s3.eu-central-1.amazonaws.com"));
    m_endpoint->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_form->addRow(tr("&Endpoint:"), m_endpointHint->below(m_endpoint));

    m_region->setObjectName(QStringLiteral("region"));
    m_region->setPlaceholderText(QStringLiteral("us-east-1"));
    m_form->addRow(tr("&Region:"), m_regionHint->below(m_region));
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
    m_endpoint->setText(config.endpointUrl);
    m_region->setText(config.region);
    m_addressing->setCurrentIndex(m_addressing->findData(int(config.addressing)));
    m_caBundle->setText(config.caBundle);
    const bool usesMore = !config.keys.sessionToken.isEmpty() || !config.caBundle.isEmpty()
        || config.addressing != AddressingStyle::Auto;
    m_more->setChecked(usesMore);
    setMoreVisible(usesMore);
    showEndpointHint();
    m_name->setPlaceholderText(suggestedName(this->config()));
}

void ConnectionForm::offerKeychain(SecretStore &secrets)
{
    m_credentials->offerKeychain(secrets);
}

void ConnectionForm::setMoreVisible(bool visible)
{
    m_more->setArrowType(visible ? Qt::DownArrow : Qt::RightArrow);
    m_credentials->setSessionTokenWanted(visible);
    m_form->setRowVisible(m_addressing, visible);
    m_form->setRowVisible(m_caBundleRow, visible);
}

ConnectionConfig ConnectionForm::config() const
{
    ConnectionConfig config;
    config.id = m_id;
    config.name = m_name->text().simplified();
    config.endpointUrl = m_endpoint->text().trimmed();
    config.region = m_region->text().trimmed();
    config.addressing = AddressingStyle(m_addressing->currentData().toInt());
    config.caBundle = m_caBundle->text().trimmed();
    m_credentials->writeTo(config);
    if (config.name.isEmpty())
        config.name = suggestedName(config);
    return config;
}

// --- reacting to input ---

void ConnectionForm::handleEdited()
{
    ConnectionConfig nameless = config();
    m_name->setPlaceholderText(suggestedName(nameless));
    if (m_wasValidated)
        findFault();
    else
        showEndpointHint();
    emit edited();
}

void ConnectionForm::handlePlaceFound(const ConnectionConfig &found)
{
    // Keep what was typed; replace what another profile filled in.
    if (m_endpoint->text().isEmpty() || m_endpoint->text() == m_foundEndpoint)
        m_endpoint->setText(found.endpointUrl);
    if (m_region->text().isEmpty() || m_region->text() == m_foundRegion)
        m_region->setText(found.region);
    m_foundEndpoint = found.endpointUrl;
    m_foundRegion = found.region;
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
    if (fault == m_caBundle)
        m_more->setChecked(true);
    fault->setFocus();
    return false;
}

QWidget *ConnectionForm::findFault()
{
    QWidget *first = nullptr;
    const QString endpoint = endpointFault();
    if (endpoint.isEmpty()) {
        showEndpointHint();
    } else {
        m_endpointHint->showError(endpoint);
        first = m_endpoint;
    }

    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9_-]*\\z"));
    m_regionHint->showHint({});
    if (!word.match(m_region->text().trimmed()).hasMatch()) {
        m_regionHint->showError(tr("A region consists of letters, digits and hyphens, for example "
                                   "eu-central-1."));
        first = first ? first : m_region;
    }

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

QString ConnectionForm::endpointFault() const
{
    const QString text = m_endpoint->text().trimmed();
    if (text.isEmpty())
        return {};
    if (!text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        && !text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive))
        return tr("Begin the endpoint with https:// or http://.");
    if (!Endpoint::custom(text, {}))
        return tr("This is not a valid server address. Write https://HOST or https://HOST:PORT.");
    return {};
}

void ConnectionForm::showEndpointHint()
{
    const bool isNote = m_endpoint->text().trimmed().isEmpty();
    m_endpointHint->showHint(
        endpointHint(), isNote ? FieldHint::Severity::Note : FieldHint::Severity::Warning);
}

QString ConnectionForm::endpointHint() const
{
    const QUrl url(m_endpoint->text().trimmed());
    if (url.isEmpty())
        return tr("Leave it empty for Amazon S3.");
    const QString host = url.host();
    const bool isHere = host == QLatin1String("localhost")
        || host.endsWith(QLatin1String(".localhost")) || QHostAddress(host).isLoopback();
    if (url.scheme() == QLatin1String("http") && !host.isEmpty() && !isHere)
        return tr("http:// is not encrypted. Use https:// if the server supports it.");
    return {};
}

} // namespace windlass
