// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/connections/connectionconfig.h"
#include "ui/widgets/fittingdialog.h"

#include <optional>

class QPushButton;

namespace windlass {

class ConnectionForm;
class ConnectionTester;
class InlineMessage;
class SecretStore;
struct Silence;

/// Asks for a connection's settings and tests them on request. Accepted only if the fields are
/// valid; the caller saves them.
class ConnectionDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// A \a config without id is a new connection.
    explicit ConnectionDialog(const ConnectionConfig &config, QWidget *parent = nullptr);

    /// The person's input, with the id of the given config.
    ConnectionConfig config() const;

    /// As if the person had chosen it: a row of providers.json.
    void chooseProvider(const QString &providerId);

    /// Lets the person choose where the secret key is stored; \a secrets is offered if it answers.
    void offerKeychain(SecretStore &secrets);

    /// The caller is saving, which may take long: the dialog is open again, but nothing can be
    /// edited until showError(), or until it is closed.
    void showSaving();

    /// Shows why the caller could not save; the dialog is open again.
    void showError(const Error &error);

    void accept() override;
    void done(int result) override;

private:
    void buildLayout();
    void setEditable(bool editable);
    void editLimits();
    void showOrigins();
    void toggleTest();
    void endTest();
    void showTest(const std::optional<Silence> &silence);
    void handleTestSucceeded(int bucketCount);
    void handleTestFailed(const Error &error);

    ConnectionForm *m_form;
    ConnectionTester *m_tester;
    InlineMessage *m_message;
    QPushButton *m_test;
    QPushButton *m_save = nullptr;
    TransferOverrides m_limits;
    TransferOverrides m_providerLimits; // what the chosen provider needs
};

} // namespace windlass
