// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queuepanel.h"

#include <QLocale>

namespace windlass {

QueuePanel::QueuePanel(QWidget *queue, QWidget *failures, QWidget *history, QWidget *parent)
    : QTabWidget(parent), m_failures(failures)
{
    setDocumentMode(true);
    addTab(queue, tr("Transfers"));
    if (failures)
        addTab(failures, QString());
    if (history)
        addTab(history, tr("History"));
    setFailureCount(0);
}

void QueuePanel::setFailureCount(qint64 count)
{
    if (!m_failures)
        return;
    setTabText(indexOf(m_failures),
        count > 0 ? tr("Failed (%1)").arg(QLocale().toString(count)) : tr("Failed"));
}

} // namespace windlass
