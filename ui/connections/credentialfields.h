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

/// The rows of a connection's form that say who asks: keys, a profile of the AWS files, or the
/// environment. Shows the rows of the chosen source only.
class CredentialFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows at the end of \a form, whose widgets belong to \a parent.
    CredentialFields(QFormLayout *form, const ConnectionConfig &config, QWidget *parent);

    void writeTo(ConnectionConfig &config) const;

    /// Adds the row of the session token, which belongs to the rarely used ones.
    void addSessionToken();
    void setSessionTokenWanted(bool wanted);

    /// Adds the row that says where the secret key is kept: in \a secrets, if that answers.
    void offerKeychain(SecretStore &secrets);

    /// Says below the fields what is wrong with them. The first such field, or null.
    QWidget *validate();

signals:
    void edited();
    /// The person chose a source that says where the server is.
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
    /// The secret that the keychain has stays as it is: none was typed.
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
    KeyPlaceField *m_keyPlace = nullptr; // if there is a choice
    QWidget *m_accessKeyRow = nullptr;
    QWidget *m_secretKeyRow = nullptr;
    QWidget *m_profileRow = nullptr;
    bool m_isSessionTokenWanted = false;
    bool m_isSessionTokenAdded = false;
};

} // namespace windlass
