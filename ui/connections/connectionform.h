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
class ServerFields;

/// The fields of a connection, with error messages below them.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(const ConnectionConfig &config, QWidget *parent = nullptr);

    /// The fields' contents; a missing name is generated, the id is the given one.
    ConnectionConfig config() const;

    /// As if the person had chosen it.
    void chooseProvider(const QString &providerId);

    /// Lets the person choose where the secret key is stored; \a secrets is offered if it answers.
    void offerKeychain(SecretStore &secrets);

    /// Shows errors and moves the focus to the first one. True if there are none. From then on the
    /// messages are updated while the person types.
    bool validate();

signals:
    void edited();
    /// By choosing a provider: those that its servers need.
    void limitsChosen(const windlass::TransferOverrides &limits);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildMoreRows();
    void fillIn(const ConnectionConfig &config);
    void setMoreVisible(bool visible);
    void chooseCaBundle();
    void handleEdited();
    void handleProviderChosen();
    AddressingStyle usualAddressing() const;
    QString usualName(const ConnectionConfig &config) const;
    QWidget *findFault();

    const QString m_id;
    QFormLayout *m_form;
    QLineEdit *m_name;
    ServerFields *m_server;
    CredentialFields *m_credentials;
    QToolButton *m_more;
    QComboBox *m_addressing;
    QLineEdit *m_caBundle;
    FieldHint *m_caBundleHint;
    QWidget *m_caBundleRow = nullptr;
    bool m_wasValidated = false;
};

} // namespace windlass
