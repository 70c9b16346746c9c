// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiondialog.h"

#include "core/base/errortext.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectiontester.h"
#include "ui/connections/originsdialog.h"
#include "ui/settings/limitsdialog.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/inlinemessage.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

ConnectionDialog::ConnectionDialog(const ConnectionConfig &config, QWidget *parent)
    : FittingDialog(parent), m_form(new ConnectionForm(config, this)),
      m_tester(new ConnectionTester(this)), m_message(new InlineMessage(this)),
      m_test(new QPushButton(tr("&Test connection"), this)), m_limits(config.limits)
{
    setWindowTitle(config.id.isEmpty() ? tr("Add connection") : tr("Edit connection"));
    buildLayout();
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::toggleTest);
    connect(m_tester, &ConnectionTester::succeeded, this, &ConnectionDialog::handleTestSucceeded);
    connect(m_tester, &ConnectionTester::silenceChanged, this, &ConnectionDialog::showTest);
    connect(m_tester, &ConnectionTester::failed, this, &ConnectionDialog::handleTestFailed);
    connect(m_form, &ConnectionForm::limitsChosen, this, [this](const TransferOverrides &limits) {
        if (m_limits == m_providerLimits) // or else they are the person's own
            m_limits = limits;
        m_providerLimits = limits;
    });
    connect(m_form, &ConnectionForm::edited, this, [this] {
        endTest(); // its result would be about other values
        m_message->dismiss();
    });
}

void ConnectionDialog::buildLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_test->setObjectName(QStringLiteral("test"));
    m_test->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ConnectionDialog::reject);

    auto *limits = new QPushButton(tr("&Limits…"), this);
    limits->setObjectName(QStringLiteral("limits"));
    limits->setAutoDefault(false);
    connect(limits, &QPushButton::clicked, this, &ConnectionDialog::editLimits);

    auto *origins = new QPushButton(tr("Deta&ils…"), this);
    origins->setObjectName(QStringLiteral("origins"));
    origins->setToolTip(tr("What each setting is, and where it comes from"));
    origins->setAutoDefault(false);
    connect(origins, &QPushButton::clicked, this, &ConnectionDialog::showOrigins);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_test);
    bottom->addWidget(limits);
    bottom->addWidget(origins);
    bottom->addWidget(buttons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(new FittingScrollArea(m_form, this));
    layout->addWidget(m_message);
    layout->addLayout(bottom);
    setMinimumWidth(520);
}

ConnectionConfig ConnectionDialog::config() const
{
    ConnectionConfig config = m_form->config();
    config.limits = m_limits;
    return config;
}

void ConnectionDialog::editLimits()
{
    auto *dialog = new LimitsDialog(m_limits, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_limits = dialog->overrides(); });
    dialog->open();
}

void ConnectionDialog::showOrigins()
{
    auto *dialog = new OriginsDialog(config(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConnectionDialog::chooseProvider(const QString &providerId)
{
    m_form->chooseProvider(providerId);
}

void ConnectionDialog::offerKeychain(SecretStore &secrets)
{
    m_form->offerKeychain(secrets);
}

void ConnectionDialog::setEditable(bool editable)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_test),
             static_cast<QWidget *>(m_save)})
        widget->setEnabled(editable);
}

void ConnectionDialog::showSaving()
{
    open();
    setEditable(false);
    m_message->showMessage(
        InlineMessage::Severity::Information, tr("Waiting for the desktop's keychain…"));
}

void ConnectionDialog::showError(const Error &error)
{
    setEditable(true);
    m_message->showMessage(
        InlineMessage::Severity::Error, describe(error), technicalDetails(error));
}

void ConnectionDialog::accept()
{
    if (m_form->validate())
        QDialog::accept();
}

void ConnectionDialog::done(int result)
{
    endTest();
    QDialog::done(result);
}

void ConnectionDialog::toggleTest()
{
    if (m_tester->isRunning()) {
        endTest();
        m_message->dismiss();
        return;
    }
    if (!m_form->validate())
        return;
    m_test->setText(tr("Stop &test"));
    showTest({});
    m_tester->start(config());
}

/// \a silence: what the server does instead of answering.
void ConnectionDialog::showTest(const std::optional<Silence> &silence)
{
    if (silence)
        m_message->showMessage(InlineMessage::Severity::Warning,
            tr("Asking the server for its buckets: %1").arg(describe(*silence)));
    else
        m_message->showMessage(
            InlineMessage::Severity::Information, tr("Asking the server for its buckets…"));
}

void ConnectionDialog::endTest()
{
    m_tester->stop();
    m_test->setText(tr("&Test connection"));
}

void ConnectionDialog::handleTestSucceeded(int bucketCount)
{
    endTest();
    m_message->showMessage(InlineMessage::Severity::Success,
        tr("Connected: %n bucket(s) found.", nullptr, bucketCount));
}

void ConnectionDialog::handleTestFailed(const Error &error)
{
    endTest();
    showError(error);
}

} // namespace windlass
