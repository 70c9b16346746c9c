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

/// The fields of a connection, with error messages below them.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(const ConnectionConfig &config, QWidget *parent = nullptr);

    /// The fields' contents; a missing name is generated, the id is the given one.
    ConnectionConfig config() const;

    /// Lets the person choose where the secret key is stored; \a secrets is offered if it answers.
    void offerKeychain(SecretStore &secrets);

    /// Shows errors and moves the focus to the first one. True if there are none. From then on the
    /// messages are updated while the person types.
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
    QString m_foundEndpoint; // filled in from a profile: another profile may replace it
    QString m_foundRegion;
    bool m_wasValidated = false;
};

} // namespace windlass
