// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QToolButton;

namespace windlass {

class CredentialFields;
class FieldHint;
class SecretStore;

/// The fields of a connection, and what is wrong with them in words below each.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(const ConnectionConfig &config, QWidget *parent = nullptr);

    /// What the fields say; a missing name is made up, the id is the one given.
    ConnectionConfig config() const;

    /// Lets the person choose where the secret key is kept; \a secrets if it answers.
    void offerKeychain(SecretStore &secrets);

    /// Says what is wrong and puts the focus there. True if nothing is. From then on the words
    /// follow what is typed.
    bool validate();

signals:
    void edited();

private:
    void buildRows();
    void buildMoreRows();
    void fillIn(const ConnectionConfig &config);
    void setMoreVisible(bool visible);
    void chooseCaBundle();
    void handleEdited();
    void handlePlaceFound(const ConnectionConfig &found);
    QWidget *findFault();
    QString endpointFault() const;
    QString endpointHint() const;
    void showEndpointHint();

    const QString m_id;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_endpoint;
    QLineEdit *m_region;
    CredentialFields *m_credentials;
    QToolButton *m_more;
    QComboBox *m_addressing;
    QLineEdit *m_caBundle;
    FieldHint *m_endpointHint;
    FieldHint *m_regionHint;
    FieldHint *m_caBundleHint;
    QWidget *m_caBundleRow = nullptr;
    QString m_foundEndpoint; // what a profile filled in: another profile may replace it
    QString m_foundRegion;
    bool m_wasValidated = false;
};

} // namespace windlass
