// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/queuetoggle.h"

#include "core/transfer/engine/transferengine.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

namespace windlass {

static const QString settingName = QStringLiteral("window/queue");

QueueToggle::QueueToggle(QWidget &panel, const TransferEngine &engine, QObject *parent)
    : QObject(parent), m_panel(panel), m_action(new QAction(this))
{
    m_action->setCheckable(true);
    setShown(QSettings().value(settingName, false).toBool());
    connect(m_action, &QAction::triggered, this, [this](bool isChecked) {
        QSettings().setValue(settingName, isChecked);
        setShown(isChecked);
    });
    connect(&engine, &TransferEngine::updated, this, [this](const TransferUpdate &update) {
        if (!update.batches.isEmpty())
            handleContent();
    });
}

void QueueToggle::handleContent()
{
    QSettings settings;
    if (settings.contains(settingName))
        return;
    settings.setValue(settingName, true);
    setShown(true);
}

void QueueToggle::setShown(bool isShown)
{
    m_action->setChecked(isShown);
    m_panel.setVisible(isShown);
}

} // namespace windlass
