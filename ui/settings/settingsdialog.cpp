// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingsdialog.h"

#include "core/base/errortext.h"
#include "core/settings/settingsstore.h"
#include "ui/settings/queuepage.h"
#include "ui/settings/readingpage.h"
#include "ui/settings/transferpage.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/inlinemessage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace windlass {

SettingsDialog::SettingsDialog(SettingsStore &store, QWidget *parent)
    : FittingDialog(parent), m_store(store), m_message(new InlineMessage(this)),
      m_transfers(new TransferPage(store.transfers(), this)),
      m_queue(new QueuePage(store.queue(), this)), m_reading(new ReadingPage(store.reading(), this))
{
    setWindowTitle(tr("Preferences"));
    auto *pages = new QTabWidget(this);
    pages->addTab(new FittingScrollArea(m_transfers, this), tr("Transfers"));
    pages->addTab(new FittingScrollArea(m_queue, this), tr("Queue"));
    pages->addTab(new FittingScrollArea(m_reading, this), tr("Reading"));
    auto *buttons
        = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(pages, 1);
    layout->addWidget(m_message); // below the fields, which stay where they are
    layout->addWidget(buttons);
    setMinimumWidth(560);

    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    QPushButton *defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
    defaults->setAutoDefault(false);
    close->setAutoDefault(false); // Enter must only confirm the input
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(defaults, &QPushButton::clicked, this, &SettingsDialog::restoreDefaults);
    connect(m_transfers, &TransferPage::edited, this, &SettingsDialog::apply);
    connect(m_queue, &QueuePage::edited, this, &SettingsDialog::apply);
    connect(m_reading, &ReadingPage::edited, this, &SettingsDialog::apply);
    connect(m_reading, &ReadingPage::clearingFailed, this, &SettingsDialog::say);
}

void SettingsDialog::apply()
{
    const TransferSettings settings = m_transfers->settings();
    const QString fault = settings.fault();
    if (!fault.isEmpty()) {
        m_message->showMessage(InlineMessage::Severity::Error, fault);
        return;
    }
    m_message->dismiss();
    Result<> saved = m_store.setTransfers(settings);
    if (saved)
        saved = m_store.setQueue(m_queue->settings());
    if (saved)
        saved = m_store.setReading(m_reading->settings());
    if (!saved)
        say(saved.error());
    m_reading->updateUsage();
}

void SettingsDialog::say(const Error &error)
{
    m_message->showMessage(
        InlineMessage::Severity::Error, describe(error), technicalDetails(error));
}

void SettingsDialog::setCache(CacheControls cache)
{
    m_reading->setCache(std::move(cache));
}

void SettingsDialog::restoreDefaults()
{
    m_transfers->setSettings(TransferSettings());
    m_queue->setSettings(QueueSettings());
    m_reading->setSettings(ReadingSettings());
    apply();
}

void SettingsDialog::done(int result)
{
    m_transfers->interpret(); // the last input counts, too
    m_reading->interpret();
    QDialog::done(result);
}

} // namespace windlass
