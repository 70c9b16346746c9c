// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awsprofiles.h"
#include "core/connections/connectionconfig.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace windlass {

class FieldHint;
class KeyPlaceField;
class SecretStore;

/// The rows of a connection's form for its credentials: keys, a profile of the AWS files, or the
/// environment. Shows the rows of the selected source only.
class CredentialFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows at the end of \a form, whose widgets belong to \a parent.
    CredentialFields(QFormLayout *form, const ConnectionConfig &config, QWidget *parent);

    void writeTo(ConnectionConfig &config) const;

    /// Adds the row of the session token, among the rarely used ones.
    void addSessionToken();
    void setSessionTokenWanted(bool wanted);

    /// Adds the row for where to store the secret key: \a secrets is offered if it answers.
    void offerKeychain(SecretStore &secrets);

    /// Shows errors below the fields. Returns the first invalid field, or null.
    QWidget *validate();

signals:
    void edited();
    /// The person selected a source that defines the server.
    void placeFound(const windlass::ConnectionConfig &found);

private:
    void addKeyRows();
    void addProfileRow(const QString &chosen);
    void addEnvironmentRow();
    void handleSourceChosen();
    void updateRows();
    void updateProfileHint();
    void showKeyPlace();
    ConnectionConfig::KeyPlace keyPlace() const;
    /// The secret in the keychain stays as it is, because none was typed.
    bool keepsStoredKeys() const;
    QWidget *validateKeys();
    ConnectionConfig::Source source() const;

    QFormLayout *m_form;
    QWidget *m_parent;
    const AwsProfiles m_profiles;
    const ConnectionConfig::KeyPlace m_givenPlace;
    const std::shared_ptr<StoredKeys> m_storedKeys;
    QComboBox *m_source;
    QLineEdit *m_accessKey;
    QLineEdit *m_secretKey;
    QToolButton *m_showSecret;
    QLineEdit *m_sessionToken;
    QComboBox *m_profile;
    QLabel *m_environment;
    FieldHint *m_accessKeyHint;
    FieldHint *m_secretKeyHint;
    FieldHint *m_profileHint;
    KeyPlaceField *m_keyPlace = nullptr; // null if there is no choice
    QWidget *m_accessKeyRow = nullptr;
    QWidget *m_secretKeyRow = nullptr;
    QWidget *m_profileRow = nullptr;
    bool m_isSessionTokenWanted = false;
    bool m_isSessionTokenAdded = false;
};

} // namespace windlass
