// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/queuepage.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace windlass {

QueuePage::QueuePage(const QueueSettings &settings, QWidget *parent)
    : QWidget(parent), m_notifiesAtEnd(new QCheckBox(
                           tr("&Notify me when transfers finish in the background"), this)),
      m_waitsAfterRestart(
          new QCheckBox(tr("After a &restart, keep unfinished transfers paused"), this))
{
    m_notifiesAtEnd->setObjectName(QStringLiteral("notifiesAtEnd"));
    m_waitsAfterRestart->setObjectName(QStringLiteral("waitsAfterRestart"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notifiesAtEnd);
    layout->addWidget(m_waitsAfterRestart);
    layout->addStretch();
    setSettings(settings);
    connect(m_notifiesAtEnd, &QCheckBox::clicked, this, &QueuePage::edited);
    connect(m_waitsAfterRestart, &QCheckBox::clicked, this, &QueuePage::edited);
}

QueueSettings QueuePage::settings() const
{
    QueueSettings settings;
    settings.notifiesAtEnd = m_notifiesAtEnd->isChecked();
    settings.waitsAfterRestart = m_waitsAfterRestart->isChecked();
    return settings;
}

void QueuePage::setSettings(const QueueSettings &settings)
{
    m_notifiesAtEnd->setChecked(settings.notifiesAtEnd);
    m_waitsAfterRestart->setChecked(settings.waitsAfterRestart);
}

} // namespace windlass
