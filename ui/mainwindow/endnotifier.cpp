// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/endnotifier.h"

#include "core/settings/settingsstore.h"
#include "ui/mainwindow/desktopnotification.h"

#include <QApplication>
#include <QWidget>

#include <utility>

namespace windlass {

EndNotifier::EndNotifier(const SettingsStore &settings, QWidget &window)
    : QObject(&window), m_settings(settings), m_window(window),
      m_notification(new DesktopNotification(this))
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(std::chrono::seconds(1));
    connect(&m_gathering, &QTimer::timeout, this, &EndNotifier::tell);
    connect(m_notification, &DesktopNotification::activated, this, &EndNotifier::bringToFront);
}

void EndNotifier::handleBatchFinished(const BatchSnapshot &batch)
{
    if (std::exchange(m_isIdle, false))
        m_sinceIdle = BatchSummary();
    m_sinceIdle.add(batch);
    emit summaryChanged(m_sinceIdle.counts());
    // Whoever cancelled it knows.
    if (batch.isCancelled && batch.failed == 0)
        return;
    m_untold.add(batch);
    if (!m_gathering.isActive())
        m_gathering.start();
}

void EndNotifier::handleIdle()
{
    m_isIdle = true;
}

void EndNotifier::tell()
{
    const BatchSummary summary = std::exchange(m_untold, BatchSummary());
    if (m_settings.queue().notifiesAtEnd && !QApplication::activeWindow())
        m_notification->show(summary.title(), summary.text());
    emit told();
}

void EndNotifier::bringToFront()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace windlass
