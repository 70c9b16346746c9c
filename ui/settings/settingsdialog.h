// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/cachecontrols.h"
#include "ui/widgets/fittingdialog.h"

namespace windlass {

class InlineMessage;
class QueuePage;
class ReadingPage;
class SettingsStore;
class TransferPage;

/// The preferences. Changes are effective at once.
class SettingsDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a store must outlive the dialog.
    explicit SettingsDialog(SettingsStore &store, QWidget *parent = nullptr);

    /// For the page about reading.
    void setCache(CacheControls cache);

    void done(int result) override;

private:
    void apply();
    void restoreDefaults();
    void say(const Error &error);

    SettingsStore &m_store;
    InlineMessage *m_message;
    TransferPage *m_transfers;
    QueuePage *m_queue;
    ReadingPage *m_reading;
};

} // namespace windlass
