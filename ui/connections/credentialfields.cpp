// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/credentialfields.h"

#include "core/base/errortext.h"
#include "ui/connections/keyplacefield.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace windlass {

using Source = ConnectionConfig::Source;

/// The keys that can be shown now: those in a keychain may still be missing.
static Credentials knownKeys(const ConnectionConfig &config)
{
    Credentials keys = config.storedKeys ? config.storedKeys->now() : config.keys;
    keys.accessKeyId = config.keys.accessKeyId;
    return keys;
}

CredentialFields::CredentialFields(
    QFormLayout *form, const ConnectionConfig &config, QWidget *parent)
    : QObject(parent), m_form(form), m_parent(parent), m_profiles(AwsProfiles::load()),
      m_givenPlace(config.keyPlace), m_storedKeys(config.storedKeys),
      m_source(new QComboBox(parent)),
      m_accessKey(new QLineEdit(QString::fromUtf8(config.keys.accessKeyId), parent)),
      m_secretKey(new QLineEdit(QString::fromUtf8(knownKeys(config).secretAccessKey), parent)),
      m_showSecret(new QToolButton(parent)),
      m_sessionToken(new QLineEdit(QString::fromUtf8(knownKeys(config).sessionToken), parent)),
      m_profile(new QComboBox(parent)), m_environment(new QLabel(parent)),
      m_accessKeyHint(new FieldHint(parent)), m_secretKeyHint(new FieldHint(parent)),
      m_profileHint(new FieldHint(parent))
{
    m_source->setObjectName(QStringLiteral("source"));
    m_source->addItem(tr("Access keys"), int(Source::Keys));
    m_source->addItem(tr("AWS profile"), int(Source::Profile));
    m_source->addItem(tr("Environment variables"), int(Source::Environment));
    m_source->setCurrentIndex(m_source->findData(int(config.source)));
    m_form->addRow(tr("Credentials:"), m_source);
    addKeyRows();
    addProfileRow(config.profile);
    addEnvironmentRow();
    updateRows();
    connect(m_source, &QComboBox::currentIndexChanged, this, &CredentialFields::handleSourceChosen);
    connect(m_profile, &QComboBox::currentTextChanged, this, &CredentialFields::handleSourceChosen);
}

void CredentialFields::addKeyRows()
{
    m_accessKey->setObjectName(QStringLiteral("accessKey"));
    m_accessKeyRow = m_accessKeyHint->below(m_accessKey);
    m_form->addRow(tr("&Access key:"), m_accessKeyRow);

    m_secretKey->setObjectName(QStringLiteral("secretKey"));
    m_secretKey->setEchoMode(QLineEdit::Password);
    m_secretKey->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_showSecret->setText(tr("Show"));
    m_showSecret->setCheckable(true);
    m_showSecret->setAccessibleName(tr("Show the secret key"));
    connect(m_showSecret, &QToolButton::toggled, this, [this](bool shown) {
        m_secretKey->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_showSecret->setText(shown ? tr("Hide") : tr("Show"));
    });
    auto *secret = new QWidget(m_parent);
    auto *layout = new QHBoxLayout(secret);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_secretKey, 1);
    layout->addWidget(m_showSecret);
    secret->setFocusProxy(m_secretKey);
    m_secretKeyRow = m_secretKeyHint->below(secret);
    m_form->addRow(tr("&Secret key:"), m_secretKeyRow);

    m_sessionToken->setObjectName(QStringLiteral("sessionToken"));
    m_sessionToken->setPlaceholderText(tr("Only for temporary keys"));
    for (QLineEdit *edit : {m_accessKey, m_secretKey, m_sessionToken})
        connect(edit, &QLineEdit::textEdited, this, &CredentialFields::edited);
}

void CredentialFields::addProfileRow(const QString &chosen)
{
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->addItems(m_profiles.names());
    // A profile that no longer exists in the files stays selected, so that viewing changes nothing.
    if (!chosen.isEmpty() && m_profile->findText(chosen) < 0)
        m_profile->addItem(chosen);
    const QString wanted = chosen.isEmpty() ? AwsProfiles::defaultName() : chosen;
    m_profile->setCurrentIndex(std::max(0, m_profile->findText(wanted)));
    m_profile->setPlaceholderText(tr("No profiles found"));
    m_profile->setEnabled(m_profile->count() > 0);
    m_profileRow = m_profileHint->below(m_profile);
    m_form->addRow(tr("&Profile:"), m_profileRow);
}

void CredentialFields::addEnvironmentRow()
{
    m_environment->setTextFormat(Qt::PlainText);
    m_environment->setWordWrap(true);
    m_environment->setText(credentialsFromEnvironment().isComplete()
            ? tr("Uses AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as they were when Windlass "
                 "started.")
            : tr("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set. Set them and start "
                 "Windlass again, or choose something else."));
    m_form->addRow(QString(), m_environment);
}

void CredentialFields::addSessionToken()
{
    m_form->addRow(tr("Session t&oken:"), m_sessionToken);
    m_isSessionTokenAdded = true;
    updateRows();
}

void CredentialFields::setSessionTokenWanted(bool wanted)
{
    m_isSessionTokenWanted = wanted;
    updateRows();
}

Source CredentialFields::source() const
{
    return Source(m_source->currentData().toInt());
}

void CredentialFields::updateRows()
{
    m_form->setRowVisible(m_accessKeyRow, source() == Source::Keys);
    m_form->setRowVisible(m_secretKeyRow, source() == Source::Keys);
    m_form->setRowVisible(m_profileRow, source() == Source::Profile);
    m_form->setRowVisible(m_environment, source() == Source::Environment);
    if (m_isSessionTokenAdded)
        m_form->setRowVisible(m_sessionToken, m_isSessionTokenWanted && source() == Source::Keys);
    if (m_keyPlace)
        m_form->setRowVisible(m_keyPlace, source() == Source::Keys);
    showKeyPlace();
    m_accessKeyHint->showHint({});
    updateProfileHint();
}

void CredentialFields::offerKeychain(SecretStore &secrets)
{
    m_keyPlace = new KeyPlaceField(secrets, m_givenPlace, m_parent);
    int row = 0;
    m_form->getWidgetPosition(m_secretKeyRow, &row, nullptr);
    m_form->insertRow(row + 1, tr("&Keep it:"), m_keyPlace);
    connect(m_keyPlace, &KeyPlaceField::edited, this, [this] {
        showKeyPlace();
        emit edited();
    });
    if (m_storedKeys && m_secretKey->text().isEmpty())
        m_secretKey->setPlaceholderText(tr("Unchanged, in the keychain"));
    updateRows();
}

ConnectionConfig::KeyPlace CredentialFields::keyPlace() const
{
    return m_keyPlace ? m_keyPlace->place() : m_givenPlace;
}

bool CredentialFields::keepsStoredKeys() const
{
    return m_storedKeys && keyPlace() == ConnectionConfig::KeyPlace::Keychain
        && m_secretKey->text().trimmed().isEmpty();
}

/// The row's hint is below its field, if it has one.
void CredentialFields::showKeyPlace()
{
    m_secretKeyHint->showHint(
        m_keyPlace ? QString() : tr("Stored unencrypted, in a file that only you can read."));
}

void CredentialFields::updateProfileHint()
{
    const QString name = m_profile->currentText();
    if (const std::optional<Error> fault = m_profiles.fault())
        m_profileHint->showHint(describe(*fault), FieldHint::Severity::Warning);
    else if (m_profiles.names().isEmpty())
        m_profileHint->showHint(
            tr("There are no profiles in ~/.aws/credentials or ~/.aws/config."));
    else if (m_profiles.profile(name).hasRole)
        m_profileHint->showHint(tr("Uses a role, which is assumed when needed."));
    else if (m_profiles.profile(name).hasProcess)
        m_profileHint->showHint(tr("A program provides the keys when needed."));
    else if (m_profiles.profile(name).credentials.isComplete())
        m_profileHint->showHint(tr("The keys stay in the AWS files and are read from there."));
    else
        m_profileHint->showHint(tr("This profile has no keys in the AWS files."));
}

void CredentialFields::handleSourceChosen()
{
    updateRows();
    if (source() == Source::Profile && m_profiles.contains(m_profile->currentText()))
        emit placeFound(connectionFromProfile(m_profile->currentText()));
    else if (source() == Source::Environment)
        emit placeFound(connectionFromEnvironment());
    emit edited();
}

void CredentialFields::writeTo(ConnectionConfig &config) const
{
    config.source = source();
    config.keys = {};
    config.profile.clear();
    if (config.source == Source::Keys) {
        config.keys.accessKeyId = m_accessKey->text().trimmed().toUtf8();
        config.keys.secretAccessKey = m_secretKey->text().trimmed().toUtf8();
        config.keys.sessionToken = m_sessionToken->text().trimmed().toUtf8();
        config.keyPlace = keyPlace();
        if (keepsStoredKeys()) {
            config.storedKeys = m_storedKeys;
            config.keys.sessionToken.clear();
        }
    } else if (config.source == Source::Profile) {
        config.profile = m_profile->currentText();
    }
}

static bool isOneWord(const QString &key)
{
    return std::all_of(
        key.begin(), key.end(), [](QChar c) { return c > QLatin1Char(' ') && c < QChar(0x7f); });
}

QWidget *CredentialFields::validateKeys()
{
    ConnectionConfig config;
    writeTo(config);
    QWidget *first = nullptr;
    const auto complain = [&first](FieldHint *hint, QWidget *field, const QString &words) {
        hint->showError(words);
        if (!first)
            first = field;
    };
    if (config.keys.accessKeyId.isEmpty())
        complain(m_accessKeyHint, m_accessKey, tr("Enter the access key."));
    else if (!isOneWord(m_accessKey->text().trimmed()))
        complain(m_accessKeyHint, m_accessKey,
            tr("An access key has no spaces and no special letters. Copy it again."));
    if (config.keys.secretAccessKey.isEmpty() && !keepsStoredKeys())
        complain(m_secretKeyHint, m_secretKey, tr("Enter the secret key."));
    else if (!isOneWord(m_secretKey->text().trimmed()))
        complain(m_secretKeyHint, m_secretKey,
            tr("A secret key has no spaces and no special letters. Copy it again."));
    return first;
}

QWidget *CredentialFields::validate()
{
    updateRows();
    if (source() == Source::Keys)
        return validateKeys();
    if (source() == Source::Profile && m_profile->currentText().isEmpty()) {
        m_profileHint->showError(tr("There is no profile to use. Choose “Access keys” instead, or "
                                    "add a profile to ~/.aws/credentials."));
        return m_source;
    }
    return nullptr;
}

} // namespace windlass
