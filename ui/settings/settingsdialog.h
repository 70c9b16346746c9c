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

/// The preferences. What is changed holds at once.
class SettingsDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a store outlives the dialog.
    explicit SettingsDialog(SettingsStore &store, QWidget *parent = nullptr);

    /// What the page about reading does with the cache.
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
