// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/serverfields.h"

#include "ui/connections/connectiontext.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QUrl>

#include <algorithm>

namespace windlass {

ServerFields::ServerFields(QFormLayout *form, QWidget *parent)
    : QObject(parent), m_form(form), m_provider(new QComboBox(parent)),
      m_account(new QLineEdit(parent)), m_endpoint(new QLineEdit(parent)),
      m_regions(new QComboBox(parent)), m_accountHint(new FieldHint(parent)),
      m_endpointHint(new FieldHint(parent)), m_regionHint(new FieldHint(parent))
{
    addProviderRow();
    addServerRows();
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ServerFields::applyProvider);
    for (QLineEdit *edit : {m_account, m_region})
        connect(edit, &QLineEdit::textChanged, this, &ServerFields::fillEndpoint);
    for (QLineEdit *edit : {m_account, m_endpoint, m_region})
        connect(edit, &QLineEdit::textChanged, this, &ServerFields::edited);
    connect(m_endpoint, &QLineEdit::editingFinished, this,
        [this] { m_endpoint->setText(completedEndpoint(m_endpoint->text())); });
}

void ServerFields::addProviderRow()
{
    m_provider->setObjectName(QStringLiteral("provider"));
    m_provider->addItem(tr("Any S3-compatible server"), QString());
    for (const ProviderPreset &preset : knownProviders())
        m_provider->addItem(preset.name, preset.id);
    m_form->addRow(tr("Pro&vider:"), m_provider);
}

void ServerFields::addServerRows()
{
    m_account->setObjectName(QStringLiteral("account"));
    m_accountRow = m_accountHint->below(m_account);
    m_form->addRow(tr("Acco&unt ID:"), m_accountRow);

    m_endpoint->setObjectName(QStringLiteral("endpoint"));
    m_endpoint->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_endpointRow = m_endpointHint->below(m_endpoint);
    m_form->addRow(tr("&Endpoint:"), m_endpointRow);

    m_regions->setObjectName(QStringLiteral("regions"));
    m_regions->setEditable(true);
    m_regions->setInsertPolicy(QComboBox::NoInsert);
    m_region = m_regions->lineEdit();
    m_region->setObjectName(QStringLiteral("region"));
    m_region->setAccessibleName(tr("Region"));
    m_regionRow = m_regionHint->below(m_regions);
    m_form->addRow(tr("&Region:"), m_regionRow);
    applyProvider();
}

const ProviderPreset *ServerFields::provider() const
{
    const QString id = m_provider->currentData().toString();
    const auto &all = knownProviders();
    const auto it = std::find_if(
        all.cbegin(), all.cend(), [&id](const ProviderPreset &preset) { return preset.id == id; });
    return it == all.cend() ? nullptr : &*it;
}

void ServerFields::choose(const QString &providerId)
{
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(providerId)));
}

/// What is filled in is what \a config says, to the letter.
void ServerFields::fillIn(const ConnectionConfig &config)
{
    const bool isEmpty = config.id.isEmpty() && config.endpointUrl.isEmpty();
    if (const ProviderPreset *preset = isEmpty ? nullptr : providerOf(config)) {
        choose(preset->id);
        m_account->setText(preset->accountIn(config).value_or(QString()));
        m_givenEndpoint = config.endpointUrl;
    }
    m_region->setText(config.region);
    m_endpoint->setText(config.endpointUrl);
    updateRows();
    showNotes();
}

void ServerFields::writeTo(ConnectionConfig &config) const
{
    config.endpointUrl = completedEndpoint(m_endpoint->text());
    config.region = m_region->text().trimmed();
}

void ServerFields::takeFound(const ConnectionConfig &found)
{
    if (m_endpoint->text().isEmpty() || m_endpoint->text() == m_givenEndpoint) {
        m_givenEndpoint = found.endpointUrl;
        m_endpoint->setText(found.endpointUrl);
    }
    if (m_region->text().isEmpty() || m_region->text() == m_givenRegion) {
        m_givenRegion = found.region;
        m_region->setText(found.region);
    }
}

// --- the provider's answers ---

/// A region or an endpoint of another provider would be wrong here.
void ServerFields::applyProvider()
{
    const ProviderPreset *preset = provider();
    const QString region = m_region->text() == m_givenRegion ? QString() : m_region->text();
    const bool isAsked = !preset || preset->needsEndpoint();
    if (!isAsked || m_endpoint->text() == m_givenEndpoint)
        m_endpoint->setText(m_givenEndpoint = QString());
    const QSignalBlocker quiet(m_regions);
    m_regions->clear();
    if (preset)
        m_regions->addItems(preset->regions);
    m_givenRegion = preset ? preset->fixedRegion : QString();
    const bool isKept = isAsked || preset->regions.contains(region);
    m_region->setText(isKept ? region : m_givenRegion);
    m_region->setPlaceholderText(preset && preset->needsRegion() ? tr("Choose or enter it")
            : preset && !preset->usualRegion.isEmpty()           ? preset->usualRegion
                                                                 : QStringLiteral("us-east-1"));
    m_endpoint->setPlaceholderText(preset && preset->needsEndpoint()
            ? preset->example
            : QStringLiteral("https://s3.eu-central-1.amazonaws.com"));
    fillEndpoint();
    updateRows();
    showNotes();
    emit providerChosen();
    emit edited();
}

void ServerFields::fillEndpoint()
{
    const ProviderPreset *preset = provider();
    const bool isTyped = !m_endpoint->text().isEmpty() && m_endpoint->text() != m_givenEndpoint;
    if (!preset || preset->needsEndpoint() || isTyped)
        return;
    m_givenEndpoint = preset->endpointFor(m_region->text().trimmed(), m_account->text().trimmed());
    m_endpoint->setText(m_givenEndpoint);
}

void ServerFields::setAllWanted(bool wanted)
{
    m_isAllWanted = wanted;
    updateRows();
}

bool ServerFields::isUsuallyHidden(const QWidget *field) const
{
    const ProviderPreset *preset = provider();
    if (!preset)
        return false;
    return (field == m_endpoint && !preset->needsEndpoint())
        || (field == m_regions && !preset->fixedRegion.isEmpty());
}

void ServerFields::beginHiding()
{
    m_isHiding = true;
    updateRows();
}

void ServerFields::updateRows()
{
    if (!m_isHiding)
        return;
    const ProviderPreset *preset = provider();
    m_form->setRowVisible(m_accountRow, preset && preset->needsAccount());
    m_form->setRowVisible(m_endpointRow, m_isAllWanted || !isUsuallyHidden(m_endpoint));
    m_form->setRowVisible(m_regionRow, m_isAllWanted || !isUsuallyHidden(m_regions));
}

// --- errors and notes ---

QWidget *ServerFields::validate()
{
    showNotes();
    QWidget *first = nullptr;
    const auto complain = [&first](FieldHint *hint, QWidget *field, const QString &fault) {
        if (fault.isEmpty())
            return;
        hint->showError(fault);
        first = first ? first : field;
    };
    const ProviderPreset *preset = provider();
    static const QRegularExpression account(QStringLiteral("\\A[A-Za-z0-9.-]+\\z"));
    if (preset && preset->needsAccount() && m_endpoint->text() == m_givenEndpoint
        && !account.match(m_account->text().trimmed()).hasMatch())
        complain(m_accountHint, m_account,
            tr("Enter the account ID that %1 shows beside the keys.").arg(preset->name));
    complain(m_regionHint, m_regions, regionFault());
    if (!first) // the endpoint is made of them
        complain(m_endpointHint, m_endpoint, endpointFault());
    return first;
}

QString ServerFields::regionFault() const
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9_-]*\\z"));
    const QString region = m_region->text().trimmed();
    const ProviderPreset *preset = provider();
    if (preset && preset->needsRegion() && region.isEmpty())
        return tr("Choose the region of your buckets.");
    if (!word.match(region).hasMatch())
        return tr("A region consists of letters, digits and hyphens, for example eu-central-1.");
    return {};
}

QString ServerFields::endpointFault() const
{
    const QString text = completedEndpoint(m_endpoint->text());
    const ProviderPreset *preset = provider();
    if (text.isEmpty())
        return preset && !preset->isAws() ? tr("Enter the server's address.") : QString();
    if (!text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        && !text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive))
        return tr("Begin the endpoint with https:// or http://.");
    if (!Endpoint::custom(text, {}))
        return tr("This is not a valid server address. Write https://HOST or https://HOST:PORT.");
    return {};
}

void ServerFields::showNotes()
{
    m_accountHint->clear();
    m_regionHint->clear();
    const bool isNote = m_endpoint->text().trimmed().isEmpty();
    m_endpointHint->showHint(
        endpointNote(), isNote ? FieldHint::Severity::Note : FieldHint::Severity::Warning);
}

QString ServerFields::endpointNote() const
{
    const QUrl url(m_endpoint->text().trimmed());
    if (url.isEmpty())
        return provider() && !provider()->isAws() ? QString() : tr("Leave it empty for Amazon S3.");
    const QString host = url.host();
    if (url.scheme() == QLatin1String("http") && !host.isEmpty() && !isLoopback(host))
        return tr("http:// is not encrypted. Use https:// if the server supports it.");
    return {};
}

} // namespace windlass
