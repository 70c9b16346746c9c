// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/transfertext/batchsummary.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace windlass {

class DesktopNotification;
class SettingsStore;

/// Reports the results of transfers when they end: in a line of the window, and by the desktop if
/// no window of the program is in front and the person has not disabled that. Transfers that end at
/// about the same time are reported together.
class EndNotifier : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the notifier.
    EndNotifier(const SettingsStore &settings, QWidget &window);

public slots:
    void handleBatchFinished(const windlass::BatchSnapshot &batch);
    /// Transfers that end from now on start a new summary.
    void handleIdle();

signals:
    /// One line about all transfers that have ended since the engine was last idle.
    void summaryChanged(const QString &line);
    /// The ended transfers were reported, or would have been.
    void told();

private:
    void tell();
    void bringToFront();

    const SettingsStore &m_settings;
    QWidget &m_window;
    DesktopNotification *m_notification;
    BatchSummary m_sinceIdle;
    bool m_isIdle = false;
    BatchSummary m_untold;
    QTimer m_gathering;
};

} // namespace windlass
